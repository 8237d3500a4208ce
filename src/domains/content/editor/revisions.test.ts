import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { sql } from "kysely";
import { appointOwner, firstSection, makePage, publish, write } from "../../../../tests/support/editing";
import { NOW, openWorld } from "../../../../tests/support/world";
import { daysBefore } from "../../../platform/time/day";
import { onRemoveRevision } from "./remove-revision";
import { thinRevisionsDue } from "./revision-queries";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

type Editor = Pick<typeof world.rosa, "get">;
const REMOVE = "Inhalt endgültig entfernen";
const SECRET = "Frau Beispiel, Telefon 0123";

/** Revision 2 names somebody, 3 is what was published, 4 is in work. */
async function pageWithSecret(): Promise<string> {
  const url = await makePage(world.rosa);
  await write(world.rosa, url, SECRET);
  await write(world.rosa, url, "Um drei.");
  await publish(world.rosa, url);
  await write(world.rosa, url, "Um vier.");
  return url;
}

const remove = async (editor: Editor, url: string, number: number, reason = "Sie wollte nicht genannt werden.") =>
  (await editor.get(`${url}/verlauf/${number}`)).form(REMOVE).fill({ reason }).submit();

const stored = async () => {
  const rows = await world.inCity((tx) => tx.selectFrom("pageRevisions").select(["number", "content"]).execute());
  return rows.sort((a, b) => a.number - b.number).map(({ content }) => JSON.stringify(content));
};

test("an owner removes what an old revision said; that it was there stays, with who, when and why", async () => {
  const url = await pageWithSecret();
  const mechthild = await appointOwner(world);
  assert.match((await mechthild.get(`${url}/verlauf/2`)).text(".difference") ?? "", /Frau Beispiel/);
  const removed = await remove(mechthild, url, 2);
  assert.equal(removed.status, 303);
  const page = await removed.follow();
  assert.match(page.text(".notice--success") ?? "", /endgültig entfernt/);
  assert.match(page.text(".notice--info") ?? "", /Inhalt entfernt am .+ von Mechthild, weil: Sie wollte nicht genannt/);
  assert.throws(() => page.form("Diese Fassung zurückholen"));
  assert.throws(() => page.form(REMOVE));
  assert.match((await world.rosa.get(`${url}/verlauf`)).all(".history li")[2] ?? "", /Fassung 2.+Inhalt entfernt am/);
  assert.ok(!(await stored()).join().includes("Frau Beispiel"));
  const following = await mechthild.get(`${url}/verlauf/3`);
  assert.doesNotMatch(following.body, /Frau Beispiel/, "compared with the one before");
  assert.match(following.text("main") ?? "", /gegenüber Fassung 1/);
  const [entry] = await world.inCity((tx) =>
    tx.selectFrom("auditEntries").selectAll().where("act", "=", "content.revision_removed").execute(),
  );
  assert.deepEqual([entry?.personId, entry?.details], [mechthild.id, { locale: "de", number: 2 }]);
});

test("without a reason nothing is removed, and what stands before everybody or in work stays", async () => {
  const url = await pageWithSecret();
  const form = (await world.rosa.get(`${url}/verlauf/2`)).form(REMOVE);
  const answer = await form.submit();
  assert.deepEqual([answer.status, answer.text("#reason-error") !== undefined], [422, true]);
  assert.equal(answer.attributes("details.confirm", "open").length, 1);
  const { _once: _, ...values } = form.values();
  const fields = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
  for (const number of [3, 4]) {
    const shown = await world.rosa.get(`${url}/verlauf/${number}`);
    assert.throws(() => shown.form(REMOVE));
    const refused = await world.rosa.post(`${url}/verlauf/${number}/entfernen`, { ...fields, reason: "Weg." });
    assert.deepEqual(
      [refused.status, /Sie bleibt/.test(refused.text(".error-summary") ?? "")],
      [409, true],
      `${number}`,
    );
  }
  assert.equal((await stored()).filter((content) => content === "null").length, 0);
});

test("who may not publish may not remove, and a revision that is meant for a date stays", async () => {
  const url = await makePage(world.rosa);
  await write(world.rosa, url, "Um drei.");
  const form = (await world.rosa.get(`${url}/verlauf/1`)).form(REMOVE).fill({ reason: "Weg." });
  const plan = (await world.rosa.get(url)).form("Termin speichern");
  await plan.fill({ what: "publish", on: "2027-07-01", time: "08:00" }).submit();
  await write(world.rosa, url, "Um vier.");
  const planned = await world.rosa.get(`${url}/verlauf/2`);
  assert.throws(() => planned.form(REMOVE));
  await appointOwner(world);
  assert.equal((await form.submit()).status, 409);
  assert.throws(() => planned.form(REMOVE));
});

test("two owners who remove the same revision: the second is told", async () => {
  const url = await pageWithSecret();
  const forms = await Promise.all(
    [1, 2].map(async () => (await world.rosa.get(`${url}/verlauf/2`)).form(REMOVE).fill({ reason: "Weg." })),
  );
  const answers = await Promise.all(forms.map((form) => form.submit()));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409]);
});

test("a form that was open for the removed revision loses nothing that was typed into it", async () => {
  const url = await makePage(world.rosa);
  await write(world.rosa, url, SECRET);
  const open = await firstSection(world.rosa, url);
  await write(world.rosa, url, "Um drei.");
  await remove(world.rosa, url, 2);
  const answer = await open.fill({ text: "Mein langer Text" }).submit();
  assert.equal(answer.status, 409);
  assert.equal(answer.form("Abschnitt speichern").values().text, "Mein langer Text");
});

test("a revision is only removed when the journal has it", async () => {
  const url = await pageWithSecret();
  let isBroken = true;
  onRemoveRevision(() => {
    if (isBroken) throw new Error("disk full");
  });
  assert.equal((await remove(world.rosa, url, 2)).status, 500);
  assert.ok((await stored()).join().includes("Frau Beispiel"));
  isBroken = false;
  assert.equal((await remove(world.rosa, url, 2)).status, 303);
});

/** Saves at these instants as revisions 2, 3, … of a page; the last one is in work. */
async function saveAt(instants: readonly Date[]): Promise<string> {
  const url = await makePage(world.rosa);
  await world.inCity(async (tx) => {
    const [first] = await tx.selectFrom("pageRevisions").selectAll().execute();
    assert.ok(first);
    const content = JSON.stringify(first.content);
    const rows = instants.map((savedAt, index) => ({ ...first, number: index + 2, content, savedAt }));
    for (let at = 0; at < rows.length; at += 100) {
      await tx
        .insertInto("pageRevisions")
        .values(rows.slice(at, at + 100))
        .execute();
    }
    await tx
      .updateTable("pageRevisions")
      .set({ savedAt: daysBefore(NOW, 400) })
      .where("number", "=", 1)
      .execute();
    await tx
      .updateTable("pageDrafts")
      .set({ revision: rows.length + 1 })
      .execute();
  });
  return url;
}

const numbers = async () =>
  (await world.inCity((tx) => tx.selectFrom("pageRevisions").select("number").orderBy("number").execute())).map(
    ({ number }) => number,
  );

test("after 90 days the last save of each day in Germany stays, and what was published, planned or removed", async () => {
  const url = await saveAt([
    new Date("2025-07-01T21:58:00Z"), // 2: the day in Germany ends at 22:00 in UTC
    new Date("2025-07-01T21:59:00Z"), // 3: the last of that day
    new Date("2025-07-01T22:00:00Z"), // 4: published
    new Date("2025-07-01T22:01:00Z"), // 5: removed by somebody
    new Date("2025-07-01T22:02:00Z"), // 6: looked at in a review
    new Date("2025-07-01T22:03:00Z"), // 7
    new Date("2025-07-01T22:04:00Z"), // 8: the last of that day
    daysBefore(NOW, 90), // 9: kept, with all that follow
    daysBefore(NOW, 89), // 10
    daysBefore(NOW, 89), // 11
  ]);
  await world.inCity(async (tx) => {
    const at = (number: number) => tx.updateTable("pageRevisions").where("number", "=", number);
    await at(4).set({ publishedAt: NOW }).execute();
    await at(5).set({ content: null, removedAt: NOW }).execute();
    const { pageId } = await tx.selectFrom("pageDrafts").select("pageId").executeTakeFirstOrThrow();
    const asked = { pageId, locale: "de" as const, revision: 6, note: "", submittedAt: NOW };
    await tx
      .insertInto("pageReviews")
      .values({ ...asked, outcome: "taken_back", decidedAt: NOW })
      .execute();
  });
  assert.equal(await world.inCity((tx) => thinRevisionsDue(tx, NOW)), 2);
  assert.deepEqual(await numbers(), [1, 3, 4, 5, 6, 8, 9, 10, 11]);
  assert.equal(await world.inCity((tx) => thinRevisionsDue(tx, NOW)), 0, "a second run finds nothing");
  const page = await world.rosa.get(`${url}/verlauf/8`);
  assert.match(page.text("main") ?? "", /An den Texten hat sich nichts geändert/);
  assert.match(
    page.text("main") ?? "",
    /gegenüber Fassung 6/,
    "the one before is gone, and the next one takes its place",
  );
});

test("a history of 3,000 revisions comes page by page, and no page reads more than its own", async () => {
  const url = await saveAt(Array.from({ length: 2_999 }, () => NOW));
  let path: string | undefined = `${url}/verlauf`;
  for (const newest of [3_000, 2_970, 2_940]) {
    const page: Awaited<ReturnType<typeof world.rosa.get>> = await world.rosa.get(path ?? "");
    assert.deepEqual([page.all(".history li").length, page.body.length < 60_000], [30, true]);
    assert.match(page.text(".history li") ?? "", new RegExp(`^Fassung ${newest}`));
    path = page.attributes(".pages a", "href").find((href) => href?.includes("vor=")) ?? undefined;
  }
  const plan = await world.inCity((tx) =>
    sql<{ "QUERY PLAN": string }>`explain (analyze, buffers off, costs off, timing off, summary off)
      select number from page_revisions
      where page_id = (select page_id from page_drafts limit 1) and locale = 'de' and number < 2000
      order by number desc limit 31`.execute(tx),
  );
  const read = plan.rows.map((row) => row["QUERY PLAN"]).find((line) => line.includes("page_revisions"));
  assert.match(read ?? "", /Index .*Backward.*rows=31/);
});
