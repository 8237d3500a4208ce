import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, test } from "node:test";
import { asSuperuser } from "../../../../tests/support/database";
import { openReportsWorld, type ReportsWorld } from "../../../../tests/support/reports";
import { HOSTS, NOW } from "../../../../tests/support/world";
import { reportById } from "../queries";
import { appealUrl, decisionUrl, reportsUrl } from "../urls";
import { decideReport } from "./decide";

let at: ReportsWorld;
beforeEach(async () => {
  at = await openReportsWorld();
});
afterEach(() => at.world.close());

const subjects = async (address: string) => (await at.mailsTo(address)).map(({ subject }) => subject);
const audienceOf = (id: string) =>
  at.world.inCity((tx) =>
    tx.selectFrom("objects").select(["audience", "hiddenFrom"]).where("id", "=", id).executeTakeFirstOrThrow(),
  );

test("Amir hides a measure with reasons: it is gone from its page, lists and sitemap, and its author is told why", async () => {
  const { world, place } = at;
  await at.report();
  assert.match((await world.amir.get("/verwaltung")).text("main") ?? "", /Eine Meldung wartet auf eine Entscheidung\./);
  assert.match((await world.amir.get(reportsUrl)).text("main") ?? "", /Bänke am Badweg.*Meldung wartet/s);
  const answer = await at.decide(world.amir);
  const { id, state } = await at.only();
  assert.deepEqual([answer.status, answer.location, state], [303, decisionUrl(id), "hidden"]);
  for (const browser of [world.visitor, world.rosa, world.amir]) assert.equal((await browser.get(place)).status, 404);
  assert.doesNotMatch((await world.visitor.get("/massnahmen")).body, /Bänke am Badweg/);
  assert.doesNotMatch((await world.visitor.get("/sitemap.xml")).body, /baenke/);
  assert.deepEqual(await audienceOf(at.object), { audience: "hidden", hiddenFrom: "public" });
  const [mail] = await at.mailsTo("rosa@example.org");
  assert.equal(mail?.subject, "Ihr Inhalt ist ausgeblendet: Bänke am Badweg");
  assert.match(
    mail?.text ?? "",
    /verstößt gegen ein Gesetz.*Das Bild ist fremd\..*13\. Dezember 2026.*\/konto\/meldungen\//s,
  );
  assert.doesNotMatch(mail?.text ?? "", /16 Bänke/, "what the reporter wrote is not the author's to read");
});

test("those who decide still read what they have hidden", async () => {
  await at.report();
  await at.decide(at.world.amir);
  const page = await at.petra.get(decisionUrl((await at.only()).id));
  assert.match(page.text("main") ?? "", /18 Bänke stehen\..*Der Inhalt ist ausgeblendet\..*von Amir/s);
});

test("what stays is as it was, and its author hears nothing of it", async () => {
  await at.report();
  assert.equal((await at.decide(at.world.amir, { outcome: "stays", reasons: "Es sind 18." })).status, 303);
  assert.equal((await at.only()).state, "stays");
  assert.equal((await at.world.visitor.get(at.place)).status, 200);
  assert.deepEqual(await subjects("rosa@example.org"), []);
});

test("a decision needs an outcome, reasons, and a ground when something is hidden; what was typed is kept", async () => {
  await at.report();
  const page = await at.world.amir.get(decisionUrl((await at.only()).id));
  const empty = await page.form("Entscheiden und allen mitteilen").submit();
  assert.equal(empty.status, 422);
  assert.equal(empty.all(".error-summary li").length, 2);
  assert.ok(empty.body.indexOf("error-summary") < empty.body.indexOf("Gemeldet von"), "what is wrong stands on top");
  const hidden = { outcome: "hidden", reasons: "Das Bild ist fremd." };
  const groundless = await page.form("Entscheiden und allen mitteilen").fill(hidden).submit();
  assert.deepEqual(groundless.all(".error-summary li"), ["Bitte wählen Sie, warum der Inhalt ausgeblendet wird."]);
  assert.equal(groundless.form("Entscheiden und allen mitteilen").values().reasons, "Das Bild ist fremd.");
  assert.equal((await at.only()).state, "open");
});

test("members, editors and other tenants neither see nor decide reports", async () => {
  const { world } = at;
  await at.report();
  const url = decisionUrl((await at.only()).id);
  for (const browser of [world.visitor, world.karin, world.rosa, world.tilo]) {
    for (const address of [reportsUrl, url]) assert.equal((await browser.get(address)).status, 403);
    assert.equal((await browser.post(url, { outcome: "stays", reasons: "Nein." })).status, 403);
  }
  const north = world.at(HOSTS.foreign, world.amir.token);
  assert.equal((await north.get(url)).status, 403, "Amir is nobody in Nordhafen");
  const { id } = await at.only();
  const decision = { outcome: "stays", reasons: "Nein.", seen: "open" } as const;
  const abroad = world.inNorth((tx) => decideReport(tx, { reportId: id, actorId: world.hilde.id, decision }, NOW));
  await assert.rejects(abroad, /report/);
  assert.deepEqual(await world.inNorth((tx) => tx.selectFrom("reports").selectAll().execute()), []);
  assert.equal((await at.decide(world.amir)).status, 303, "control: Amir may");
});

test("of two who decide at the same time one is told that it is done", async () => {
  await at.report();
  const url = decisionUrl((await at.only()).id);
  const pages = await Promise.all([at.world.amir.get(url), at.petra.get(url)]);
  const typed = { outcome: "hidden", ground: "rules", reasons: "Werbung." };
  const answers = await Promise.all(
    pages.map((page) => page.form("Entscheiden und allen mitteilen").fill(typed).submit()),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409]);
  const refused = answers.find(({ status }) => status === 409);
  assert.equal(
    refused?.text(".error-summary h2"),
    "Inzwischen wurde entschieden oder widersprochen. Bitte lesen Sie, was jetzt gilt.",
  );
});

test("Petra's page still says open while Amir hides: hers is no second decision, and what she typed is kept", async () => {
  await at.report();
  const url = decisionUrl((await at.only()).id);
  const form = (await at.petra.get(url)).form("Entscheiden und allen mitteilen");
  await at.decide(at.world.amir);
  const refused = await form.fill({ outcome: "stays", reasons: "Es sind 18." }).submit();
  assert.equal(refused.status, 409);
  assert.equal(refused.form("Entscheiden und allen mitteilen").values().reasons, "Es sind 18.");
  assert.equal((await at.only()).state, "hidden");
  const again = await refused.form("Entscheiden und allen mitteilen").submit();
  assert.equal(again.status, 303, "having read that it is hidden, she may take it back");
  assert.equal((await at.only()).state, "restored");
});

test("an appeal that arrives while Petra's page offers to take back is read before she decides", async () => {
  await at.report();
  await at.decide(at.world.amir);
  const url = decisionUrl((await at.only()).id);
  const form = (await at.petra.get(url)).form("Entscheiden und allen mitteilen");
  await at.appeal(at.world.rosa);
  assert.equal((await form.fill({ outcome: "stays", reasons: "Verwechselt." }).submit()).status, 409);
  assert.equal((await at.only()).state, "appealed");
  assert.equal((await at.decide(at.petra, { outcome: "stays", reasons: "Es ist ihr Bild." })).status, 303);
});

test("what Amir hid by mistake he gives back, and both sides are told", async () => {
  await at.report({}, at.world.karin);
  await at.decide(at.world.amir);
  await at.mailsTo("rosa@example.org");
  assert.equal((await at.decide(at.world.amir, { outcome: "stays", reasons: "Verwechselt." })).status, 303);
  assert.equal((await at.only()).state, "restored");
  assert.equal((await at.world.visitor.get(at.place)).status, 200);
  assert.deepEqual(await audienceOf(at.object), { audience: "public", hiddenFrom: null });
  assert.ok((await subjects("rosa@example.org")).includes("Noch einmal entschieden: Bänke am Badweg"));
  assert.equal((await subjects("karin@example.org")).filter((subject) => /entschieden/.test(subject)).length, 2);
});

test("while another report hides it, nobody is told that it can be seen again", async () => {
  const { world } = at;
  await at.report({}, world.karin);
  const { id: first } = await at.only();
  await at.decide(world.amir);
  await world.inCity(async (tx) => {
    const { objectId, portalId, title } = await reportById(tx, first);
    const other = { id: randomUUID(), objectId, portalId, title, text: "Fremd.", createdAt: NOW };
    await tx
      .insertInto("reports")
      .values({ ...other, reason: "unlawful", locale: "de", state: "hidden" })
      .execute();
  });
  const decision = { outcome: "stays", reasons: "Doch nicht.", seen: "hidden" } as const;
  await world.inCity((tx) => decideReport(tx, { reportId: first, actorId: world.amir.id, decision }, NOW));
  assert.equal((await world.visitor.get(at.place)).status, 404);
  const told = async (address: string) => (await at.mailsTo(address)).map(({ text }) => text).join();
  for (const address of ["rosa@example.org", "karin@example.org"]) {
    assert.match(await told(address), /Wegen einer anderen Meldung bleibt (er|Ihr Inhalt aber) ausgeblendet\./);
    assert.doesNotMatch(await told(address), /wieder zu sehen/);
  }
  const pages = [await world.rosa.get(appealUrl(first)), await world.amir.get(reportsUrl)];
  pages.push(await world.amir.get(decisionUrl(first)));
  for (const page of pages) {
    assert.match(page.text("main") ?? "", /wegen einer anderen Meldung/i);
    assert.doesNotMatch(page.text("main") ?? "", /wieder zu sehen/);
  }
});

test("what two reports have hidden is shown again when both decisions are taken back", async () => {
  await at.report();
  await at.report({ text: "Auch ich finde das." });
  const ids = (await at.reports()).map(({ id }) => id);
  const decide = (reportId: string, decision: Parameters<typeof decideReport>[1]["decision"]) =>
    at.world.inCity((tx) => decideReport(tx, { reportId, actorId: at.world.amir.id, decision }, NOW));
  for (const id of ids) await decide(id, { outcome: "hidden", ground: "law", reasons: "Fremd.", seen: "open" });
  const [first = "", second = ""] = ids;
  await decide(first, { outcome: "stays", reasons: "Doch nicht.", seen: "hidden" });
  assert.equal((await at.world.visitor.get(at.place)).status, 404);
  await decide(second, { outcome: "stays", reasons: "Doch nicht.", seen: "hidden" });
  assert.equal((await at.world.visitor.get(at.place)).status, 200);
});

test("every decision is in the record of the administration", async () => {
  await at.report();
  await at.decide(at.world.amir);
  const entries = await at.world.inCity((tx) =>
    tx
      .selectFrom("auditEntries")
      .select(["act", "personId", "objectId", "details"])
      .where("act", "like", "report.%")
      .execute(),
  );
  const details = { outcome: "hidden", step: 1, reportedObjectId: at.object };
  const { id } = await at.only();
  assert.deepEqual(entries, [{ act: "report.decided", personId: at.world.amir.id, objectId: id, details }]);
});

test("who decides reads that the content was changed after the report, and that nobody could appeal", async () => {
  const { world, object } = at;
  await at.report();
  const url = decisionUrl((await at.only()).id);
  const before = (await world.amir.get(url)).text("main") ?? "";
  assert.doesNotMatch(before, /nach der Meldung geändert|niemand kann widersprechen/);
  await asSuperuser(world.database.name, "delete from audit_entries where act like '%_created'");
  await world.inCity(async (tx) => {
    await tx.deleteFrom("organisationRoles").where("organisationId", "=", world.places.city.organisationId).execute();
    const updatedAt = new Date("2026-06-13T10:00:00Z");
    await tx.updateTable("objects").set({ updatedAt }).where("id", "=", object).execute();
  });
  const after = (await world.amir.get(url)).text("main") ?? "";
  assert.match(after, /nach der Meldung geändert, zuletzt am Samstag, 13\. Juni 2026.*niemand kann widersprechen/s);
});
