import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { appointOwner, firstSection, makePage, press, publish, write } from "../../../../tests/support/editing";
import { familyPage } from "../../../../tests/support/pages";
import { NOW, openWorld } from "../../../../tests/support/world";
import { react } from "../../../platform/events/react";
import { addressOf } from "../../../platform/portals/portal";
import { appoint } from "../../organisations";
import { savePage } from "../pages/save-page";
import { tellAuthor, tellReviewers } from "./tell";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const shown = async (path = "/sommerfest") => (await world.visitor.get(path)).status;

/** What the worker does with all that was announced. Returns to whom mails go, and about what. */
async function mails() {
  const { database, tenantId, inCity, clock } = world;
  const waiting = await inCity((tx) =>
    tx.selectFrom("announcements").select("id").where("doneAt", "is", null).execute(),
  );
  const reactions = { "page.submitted": [tellReviewers], "page.reviewed": [tellAuthor] } as Parameters<typeof react>[0];
  const around = { database, address: addressOf("http://localhost:3000"), now: clock.now };
  for (const { id } of waiting) await react(reactions, { tenantId, announcementId: id }, around);
  const rows = await inCity((tx) => tx.selectFrom("mails").select(["recipient", "subject", "text"]).execute());
  return rows.map(({ recipient, subject, text }) => ({ to: recipient, subject, text }));
}

test("where somebody answers for the organisation, an editor asks and is told what was decided", async () => {
  const mechthild = await appointOwner(world);
  const url = await makePage(world.rosa);
  await write(world.rosa, url, "Um drei.");
  const page = await world.rosa.get(url);
  assert.throws(() => page.form("Jetzt veröffentlichen"));
  await page.form("Zur Prüfung geben").fill({ note: "Stimmt die Uhrzeit?" }).submit();
  const [asked] = await mails();
  assert.equal(asked?.to, "mechthild@example.org");
  assert.match(asked?.text ?? "", /Rosa hat die Seite „Sommerfest“ zur Prüfung gegeben[\s\S]+Stimmt die Uhrzeit\?/);
  assert.ok(asked?.text?.includes(`http://localhost:3000${url}`));
  assert.match((await mechthild.get("/redaktion/seiten")).text(".filter") ?? "", /in Prüfung 1/);
  const open = await mechthild.get(url);
  assert.match(open.text(".work .notice") ?? "", /Rosa bittet seit .+Stimmt die Uhrzeit\?/);
  const without = await open.form("Zurückgeben").submit();
  assert.deepEqual([without.status, without.text("#reason-error") !== undefined], [422, true]);
  await without.form("Zurückgeben").fill({ reason: "Wen ruft man an?" }).submit();
  const returned = (await mails()).find(({ to }) => to === "rosa@example.org");
  assert.deepEqual([returned?.to, /Wen ruft man an\?/.test(returned?.text ?? "")], ["rosa@example.org", true]);
  assert.match((await world.rosa.get(url)).text(".work .notice--warn") ?? "", /Wen ruft man an\?/);
  await (await world.rosa.get(url)).form("Zur Prüfung geben").submit();
  await publish(mechthild, url);
  assert.equal(await shown(), 200);
  assert.ok(
    (await mails()).some(({ to, subject }) => to === "rosa@example.org" && subject === "Veröffentlicht: Sommerfest"),
  );
});

test("an editor who is not asked can take the question back; one who posts past the page is refused", async () => {
  await appointOwner(world);
  const url = await makePage(world.rosa);
  const form = (await world.rosa.get(url)).form("Zur Prüfung geben");
  const values = Object.fromEntries(Object.entries(form.values()).map(([name, value]) => [name, String(value)]));
  await form.submit();
  assert.equal((await world.rosa.get("/redaktion/seiten?stand=in_review")).all("tbody th a").length, 1);
  await (await world.rosa.get(url)).form("Doch nicht prüfen lassen").submit();
  const { _once: _, ...fields } = values;
  for (const act of ["publish", "archive", "unschedule", "return"]) {
    const answer = await world.rosa.post(`${url}/stand`, { ...fields, act, reason: "x" });
    assert.equal(answer.status, 409, act);
  }
  assert.equal(await shown(), 404);
  assert.deepEqual(await mails(), []);
});

test("where nobody answers for the organisation, each editor may publish, or ask a colleague first", async () => {
  const leyla = await world.addResident("Leyla");
  const url = await makePage(world.rosa);
  const alone = (await world.rosa.get(url)).all(".work button");
  assert.deepEqual([alone.includes("Jetzt veröffentlichen"), alone.includes("Zur Prüfung geben")], [true, false]);
  await world.inCity((tx) =>
    appoint(tx, { organisationId: world.places.city.organisationId, personId: leyla.id, role: "editor" }),
  );
  await (await world.rosa.get(url)).form("Zur Prüfung geben").submit();
  assert.deepEqual(
    (await mails()).map(({ to }) => to),
    ["leyla@example.org"],
  );
  const own = (await world.rosa.get(url)).all(".work button");
  assert.deepEqual([own.includes("Doch nicht prüfen lassen"), own.includes("Zurückgeben")], [true, false]);
  await publish(leyla, url);
  assert.equal(await shown(), 200);
});

test("what was decided is what was seen: a later save is not published with it", async () => {
  const mechthild = await appointOwner(world);
  const url = await makePage(world.rosa);
  await (await world.rosa.get(url)).form("Zur Prüfung geben").submit();
  const seen = (await mechthild.get(url)).form("Jetzt veröffentlichen");
  await write(world.rosa, url, "Doch um vier.");
  const answer = await seen.submit();
  assert.deepEqual([answer.status, await shown()], [409, 404]);
  assert.equal((await answer.form("Jetzt veröffentlichen").submit()).status, 303);
  assert.equal(await shown(), 200);
});

test("what is returned is what was seen: the words to its author wait until the later save was looked at", async () => {
  const mechthild = await appointOwner(world);
  const url = await makePage(world.rosa);
  await (await world.rosa.get(url)).form("Zur Prüfung geben").submit();
  const form = (await mechthild.get(url)).form("Zurückgeben").fill({ reason: "Wen ruft man an?" });
  await write(world.rosa, url, "Anna, 0123.");
  const refused = await form.submit();
  const again = refused.form("Zurückgeben");
  assert.deepEqual([refused.status, again.values().reason], [409, "Wen ruft man an?"]);
  assert.equal((await again.submit()).status, 303);
});

test("a page is taken from the public and published again; nothing of it is lost", async () => {
  const url = await makePage(world.rosa);
  await write(world.rosa, url, "Um drei.");
  await publish(world.rosa, url);
  await (await world.rosa.get(url)).form("Aus der Öffentlichkeit nehmen").submit();
  assert.equal(await shown(), 404);
  assert.doesNotMatch((await world.visitor.get("/sitemap.xml")).body, /sommerfest/);
  assert.equal((await world.rosa.get(`${url}/vorschau`)).text(".prose p"), "Um drei.");
  await publish(world.rosa, url);
  assert.equal(await shown(), 200);
});

test("a page goes into the trash and comes back as it was, unless its address is taken", async () => {
  const url = await makePage(world.rosa);
  await publish(world.rosa, url);
  const deleted = await (await world.rosa.get(url)).form("Seite löschen").submit();
  assert.deepEqual([deleted.location, await shown()], ["/redaktion/seiten", 404]);
  assert.match((await world.rosa.get(url)).text("main") ?? "", /liegt im Papierkorb/);
  const other = await makePage(world.rosa);
  const back = (await world.rosa.get("/redaktion/papierkorb")).form("Zurückholen");
  const refused = await back.submit();
  assert.deepEqual([refused.status, /andere Seite/.test(refused.text(".error-summary") ?? "")], [409, true]);
  await (await world.rosa.get(other)).form("Seite löschen").submit();
  const trash = await world.rosa.get(url);
  assert.equal((await trash.form("Zurückholen").submit()).status, 303);
  assert.equal(await shown(), 200);
});

test("who may not publish may not throw away what everybody sees", async () => {
  const url = await makePage(world.rosa);
  await publish(world.rosa, url);
  const form = (await world.rosa.get(url)).form("Seite löschen");
  await appointOwner(world);
  assert.equal((await form.submit()).status, 409);
  assert.equal(await shown(), 200);
  const draft = await makePage(world.rosa, { title: "Entwurf" });
  assert.equal((await (await world.rosa.get(draft)).form("Seite löschen").submit()).status, 303);
});

test("two editors of one section: the second sees the difference and loses nothing", async () => {
  const url = await makePage(world.rosa);
  await write(world.rosa, url, "Das Fest beginnt um drei am Steg.");
  const [first, second] = [await firstSection(world.rosa, url), await firstSection(world.rosa, url)];
  await first.fill({ text: "Das Fest beginnt um vier am Steg." }).submit();
  const answer = await second.fill({ text: "Das Fest beginnt um drei am Markt." }).submit();
  assert.equal(answer.status, 409);
  assert.deepEqual(
    [answer.all(".difference del"), answer.all(".difference ins")],
    [
      ["gestrichen: vier", "gestrichen: Steg."],
      ["neu: drei", "neu: Markt."],
    ],
  );
  const again = answer.form("Abschnitt speichern");
  assert.equal(again.values().text, "Das Fest beginnt um drei am Markt.");
  assert.equal((await again.submit()).status, 303, "who saves once more means it");
});

test("two editors of two sections do not stand in each other's way", async () => {
  const url = await makePage(world.rosa);
  const open = await firstSection(world.rosa, url);
  await (await world.rosa.get(`${url}/kopf`))
    .form("Überschrift und Einleitung speichern")
    .fill({ title: "Fest" })
    .submit();
  assert.equal((await open.fill({ text: "Um drei." }).submit()).status, 303);
  const page = await world.rosa.get(`${url}/vorschau`);
  assert.deepEqual([page.text("h1"), page.text(".prose p")], ["Fest", "Um drei."]);
});

test("twenty editors save one section at once, and exactly one of them is the first", async () => {
  const url = await makePage(world.rosa);
  const forms = await Promise.all(Array.from({ length: 20 }, () => firstSection(world.rosa, url)));
  const answers = await Promise.all(forms.map((form, i) => form.fill({ text: `Text ${i}` }).submit()));
  assert.equal(answers.filter(({ status }) => status === 303).length, 1);
  assert.equal(answers.filter(({ status }) => status === 409).length, 19);
});

test("a page that was deleted while it was edited, or a section that was removed, keeps the typed text", async () => {
  const url = await makePage(world.rosa);
  const [open, other] = [await firstSection(world.rosa, url), await firstSection(world.rosa, url)];
  await press(world.rosa, url, "entfernen: 1.");
  const removed = await open.fill({ text: "Mein langer Text" }).submit();
  assert.equal(removed.status, 409);
  assert.match(removed.text(".error-summary h2") ?? "", /Abschnitt entfernt/);
  assert.ok(removed.all(".version dd").includes("Mein langer Text"));
  await (await world.rosa.get(url)).form("Seite löschen").submit();
  const deleted = await other.fill({ text: "Mein zweiter Text" }).submit();
  assert.equal(deleted.status, 409);
  assert.match(deleted.text(".error-summary h2") ?? "", /Seite gelöscht/);
  assert.ok(deleted.all(".version dd").includes("Mein zweiter Text"));
});

test("every save can be read, compared and brought back, also after 300 of them", async () => {
  const url = await makePage(world.rosa);
  await write(world.rosa, url, "Um drei.");
  await write(world.rosa, url, "Um vier.");
  const revision = await world.rosa.get(`${url}/verlauf/3`);
  assert.deepEqual(
    [revision.all(".difference del"), revision.all(".difference ins")],
    [["gestrichen: drei."], ["neu: vier."]],
  );
  const back = await (await world.rosa.get(`${url}/verlauf/2`)).form("Diese Fassung zurückholen").submit();
  assert.equal(back.status, 303);
  assert.equal((await world.rosa.get(`${url}/vorschau`)).text(".prose p"), "Um drei.");
  await world.inCity(async (tx) => {
    const rows = await tx.selectFrom("pageRevisions").selectAll().where("number", "=", 4).execute();
    for (let number = 5; number <= 300; number++) {
      const copies = rows.map((row) => ({ ...row, number, content: JSON.stringify(row.content) }));
      await tx.insertInto("pageRevisions").values(copies).execute();
    }
    await tx.updateTable("pageDrafts").set({ revision: 300 }).execute();
  });
  const history = await world.rosa.get(`${url}/verlauf`);
  assert.equal(history.all(".history li").length, 30);
  assert.match(history.text(".history li") ?? "", /^Fassung 300/);
  const older = history.attributes(".pages a", "href")[0] ?? "";
  assert.match((await world.rosa.get(older)).text(".history li") ?? "", /^Fassung 270/);
  for (const number of [0, 301]) assert.equal((await world.rosa.get(`${url}/verlauf/${number}`)).status, 404);
});

test("the results of a page that is taken from the public are found nowhere, also when one of them is changed", async () => {
  await world.inCity((tx) => {
    const { portalId, organisationId: ownerOrganisationId } = world.places.city;
    return savePage(tx, { portalId, ownerOrganisationId, page: familyPage("fortschritt.md") }, NOW);
  });
  const entry = await world.rosa.get("/fortschritt/nachbarschaftstelefon");
  const form = await world.rosa.get(entry.attributes("main .acts a", "href")[0] ?? "");
  const url = (await world.rosa.get("/redaktion/seiten")).attributes("tbody th a", "href")[0] ?? "";
  const audiences = async () => {
    const rows = await world.inCity((tx) =>
      tx.selectFrom("objects").select("audience").where("kind", "=", "timeline_entry").distinct().execute(),
    );
    return rows.map(({ audience }) => audience.replace(/:.*/, ""));
  };
  assert.deepEqual(await audiences(), ["public"]);
  await (await world.rosa.get(url)).form("Aus der Öffentlichkeit nehmen").submit();
  assert.deepEqual(await audiences(), ["role"]);
  await form.form("Ergebnis speichern").fill({ title: "Das Telefon" }).submit();
  assert.deepEqual(await audiences(), ["role"]);
  await publish(world.rosa, url);
  assert.deepEqual(await audiences(), ["public"]);
});
