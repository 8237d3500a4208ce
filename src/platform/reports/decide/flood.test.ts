import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, test } from "node:test";
import { openReportsWorld, type ReportsWorld } from "../../../../tests/support/reports";
import { NOW } from "../../../../tests/support/world";
import { createMeasure } from "../../../domains/measures";
import { appealUrl, decisionUrl, reportsUrl } from "../urls";

let at: ReportsWorld;
beforeEach(async () => {
  at = await openReportsWorld();
});
afterEach(() => at.world.close());

const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);

/** Reports that arrived one second after the other. */
const addReports = (objectId: string, title: string, seconds: readonly number[]) =>
  at.world.inCity((tx) => {
    const about = { objectId, title, portalId: at.world.places.city.portalId, text: "Weg damit." };
    const rows = seconds.map((second) => ({ ...about, id: randomUUID(), createdAt: later(second) }));
    return tx
      .insertInto("reports")
      .values(rows.map((row) => ({ ...row, reason: "hurtful", locale: "de" }) as const))
      .execute();
  });

const addMeasure = (slug: string) =>
  at.world.inCity((tx) => {
    const { organisationId: ownerOrganisationId, portalId } = at.world.places.city;
    const words = { slug, title: slug, summary: "Er fließt.", lead: "Bauhof", status: "running" as const, dueOn: null };
    return createMeasure(tx, { ownerOrganisationId, portalId, ...words }, NOW);
  });

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

test("two hundred reports about one measure are one row, and the real one about another stands beside it", async () => {
  const { world } = at;
  await addReports(at.object, "Bänke am Badweg", upTo(210));
  await addReports(await addMeasure("brunnen"), "Brunnen", [300]);
  const page = await world.amir.get(reportsUrl);
  const rows = page.all("tbody tr");
  assert.equal(rows.length, 2);
  assert.match(rows[0] ?? "", /Bänke am Badweg.*210.*beleidigt/s);
  assert.match(rows[1] ?? "", /Brunnen.*1/s);
  assert.match((await world.amir.get("/verwaltung")).text("main") ?? "", /211 Meldungen warten/);
});

test("a long list is read page by page, and everything that waits stands on exactly one of them", async () => {
  const ids = [];
  for (const index of upTo(60)) ids.push(await addMeasure(`massnahme-${index}`));
  for (const [index, id] of ids.entries()) await addReports(id, `Maßnahme ${index}`, [Math.floor(index / 7), 500]);
  const seen: string[] = [];
  let url: string | null | undefined = reportsUrl;
  let pages = 0;
  for (; url && pages < 5; pages++) {
    const page: Awaited<ReturnType<typeof at.world.amir.get>> = await at.world.amir.get(url);
    seen.push(...page.all("tbody th"));
    url = page.attributes('a[rel="next"]', "href")[0];
  }
  assert.equal(pages, 2);
  assert.deepEqual([seen.length, new Set(seen).size], [60, 60]);
  assert.equal((await at.world.amir.get(`${reportsUrl}?nach=gestern&id=1`)).status, 200, "what is no key is the start");
});

test("while a report about a measure waits, further ones send no mail to those who decide", async () => {
  const waiting = async () =>
    (await at.mailsTo("amir@example.org")).filter(({ subject }) => /^Eine Meldung wartet/.test(subject)).length;
  await at.report();
  assert.equal(await waiting(), 1);
  at.world.clock.now = later(60);
  await at.report({ text: "Auch ich finde das." });
  assert.equal(await waiting(), 1);
  await at.world.inCity((tx) => tx.updateTable("reports").set({ state: "stays" }).execute());
  at.world.clock.now = later(120);
  await at.report({ text: "Und noch etwas." });
  assert.equal(await waiting(), 2, "nothing waited any more");
});

test("one decision counts for all reports about a measure, its author is told once, and one appeal brings it back", async () => {
  const { world, petra } = at;
  await at.report({}, world.karin);
  await addReports(at.object, "Bänke am Badweg", upTo(30));
  const url = decisionUrl((await at.reports()).find(({ reporterPersonId }) => reporterPersonId)?.id ?? "");
  const page = await world.amir.get(url);
  assert.match(page.text("main") ?? "", /Noch 30 Meldungen zum selben Inhalt.*Die neuesten 20:/s);
  await addReports(at.object, "Bänke am Badweg", [900]);
  const typed = { outcome: "hidden", ground: "law", reasons: "Das Bild ist fremd." };
  assert.equal((await page.form("Entscheiden und allen mitteilen").fill(typed).submit()).status, 303);
  const states = async () => (await at.reports()).map(({ state }) => state);
  assert.deepEqual(await states(), [...upTo(31).map(() => "hidden"), "open"], "what arrived later waits");
  const follower = (await at.reports()).find(({ decidedWithId }) => decidedWithId)?.id ?? "";
  const told = await world.amir.get(decisionUrl(follower));
  assert.match(told.text("main") ?? "", /Das Bild ist fremd\..*zusammen mit einer anderen/s);
  assert.equal(told.all("main form").length, 0);
  assert.equal((await world.rosa.get(appealUrl(follower))).status, 403, "the appeal is at the other one");
  const hidden = (await at.mailsTo("rosa@example.org")).filter(({ subject }) => /ist ausgeblendet/.test(subject));
  assert.equal(hidden.length, 1);
  const lead = url.split("/").at(-1) ?? "";
  const appeal = (await world.rosa.get(appealUrl(lead))).form("Widerspruch abschicken");
  assert.equal((await appeal.fill({ text: "Es ist mein Bild." }).submit()).status, 303);
  const again = (await petra.get(url)).form("Entscheiden und allen mitteilen");
  assert.equal((await again.fill({ outcome: "stays", reasons: "Es ist ihr Bild." }).submit()).status, 303);
  assert.deepEqual(await states(), [...upTo(31).map(() => "restored"), "open"]);
  assert.equal((await world.visitor.get(at.place)).status, 200);
});

test("who wants to decide about one report alone leaves the others open", async () => {
  await at.report();
  await addReports(at.object, "Bänke am Badweg", [60]);
  const [first] = await at.reports();
  const page = await at.world.amir.get(decisionUrl(first?.id ?? ""));
  const form = page.form("Entscheiden und allen mitteilen");
  assert.equal(form.values().forAll, "on");
  await form.fill({ forAll: "", outcome: "stays", reasons: "Es sind 18." }).submit();
  assert.deepEqual(
    (await at.reports()).map(({ state }) => state),
    ["stays", "open"],
  );
});
