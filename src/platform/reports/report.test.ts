import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, test } from "node:test";
import { openReportsWorld, type ReportsWorld } from "../../../tests/support/reports";
import { HOSTS, NOW } from "../../../tests/support/world";
import { createMeasure } from "../../domains/measures";
import { removeObject } from "../objects";
import { hideObject } from "../objects/hide";
import { referenceOf } from "./rules";
import { reportUrl } from "./urls";

let at: ReportsWorld;
beforeEach(async () => {
  at = await openReportsWorld();
});
afterEach(() => at.world.close());

test("a visitor reports a measure from its page, without an account, and gets a number to quote", async () => {
  const page = await at.world.visitor.get(at.place);
  const link = page.document.querySelectorAll("main a").find((one) => one.textContent === "Inhalt melden");
  assert.ok(link, "the page has the link");
  const answer = await at.report();
  const { id, state, reason, text, reporterEmail, reporterPersonId } = await at.only();
  assert.deepEqual([answer.status, answer.location], [303, `/melden/danke?nummer=${referenceOf(id)}`]);
  assert.deepEqual([state, reason, text], ["open", "wrong", "Es sind nur 16 Bänke."]);
  assert.deepEqual([reporterEmail, reporterPersonId], [null, null]);
  assert.match((await answer.follow()).text("main") ?? "", new RegExp(referenceOf(id)));
  assert.equal((await at.world.visitor.get(at.place)).status, 200, "until it is decided, the measure stays");
});

test("a form that a visitor sends twice is one report, and both are led to the same page", async () => {
  const form = (await at.form()).fill({ reason: "wrong", text: "Es sind nur 16." });
  const [first, second] = await Promise.all([form.submit(), form.submit()]);
  assert.deepEqual([first?.status, second?.status], [303, 303]);
  assert.equal(first?.location, second?.location);
  await at.only();
  const other = await form.fill({ text: "Und die Farbe fehlt." }).submit();
  assert.notEqual(other.location, first?.location, "another text in the same form is another report");
  assert.equal((await at.reports()).length, 2);
});

test("an address that is added to a form sent before belongs to the same report, and gets its receipt", async () => {
  const form = (await at.form()).fill({ reason: "wrong", text: "Es sind nur 16." });
  await form.submit();
  await at.mailsTo("amir@example.org");
  const again = await form.fill({ email: "gast@example.org" }).submit();
  assert.equal(again.status, 303);
  const { reporterEmail, confirmKey } = await at.only();
  assert.equal(reporterEmail, "gast@example.org");
  const [receipt, ...more] = await at.mailsTo("gast@example.org");
  assert.ok(receipt?.text?.includes(confirmKey ?? "no key") && more.length === 0);
  const waiting = (await at.mailsTo("amir@example.org")).length;
  assert.equal(waiting, 1, "those who decide hear of it once");
  assert.equal((await form.fill({ email: "" }).submit()).location, again.location, "and without it, it is the same");
  assert.equal((await at.only()).reporterEmail, "gast@example.org", "the address stays");
  await form.fill({ email: "anders@example.org" }).submit();
  assert.equal((await at.reports()).length, 2, "another address is another report");
});

test("what is wrong is said in sentences, and everything typed is kept", async () => {
  const empty = await (await at.form()).submit();
  assert.equal(empty.status, 422);
  assert.deepEqual(empty.all(".error-summary li"), [
    "Bitte wählen Sie, was mit dem Inhalt ist.",
    "Bitte schreiben Sie, was wir uns ansehen sollen.",
  ]);
  const wrong = await at.report({ reason: "hurtful", email: "karin.example.org" });
  assert.equal(wrong.status, 422);
  const incomplete = "Diese E-Mail-Adresse ist nicht vollständig. Sie sieht aus wie name@beispiel.de.";
  assert.deepEqual(wrong.all(".error-summary li"), [incomplete]);
  const kept = wrong.form("Meldung abschicken").values();
  assert.deepEqual([kept.reason, kept.text, kept.email], ["hurtful", "Es sind nur 16 Bänke.", "karin.example.org"]);
  assert.deepEqual(await at.reports(), []);
  assert.equal((await wrong.form("Meldung abschicken").fill({ email: "" }).submit()).status, 303);
});

test("a text that is too long, markup and signs that no text has are answered clearly", async () => {
  const long = await at.report({ text: "ä".repeat(10_000) });
  assert.equal(long.status, 422);
  assert.equal(long.all(".error-summary li")[0], "Bitte schreiben Sie höchstens 5.000 Zeichen. Es sind 10.000.");
  assert.equal(String(long.form("Meldung abschicken").values().text).length, 10_000);
  const hostile = `<script>alert(1)</script>\0 <b>"'&amp;`;
  assert.equal((await at.report({ text: hostile })).status, 303);
  const { id, text } = await at.only();
  assert.equal(text, hostile.replace("\0", ""));
  const page = await at.world.amir.get(`/verwaltung/meldungen/${id}`);
  assert.ok(page.body.includes("&lt;script&gt;alert(1)&lt;/script&gt;") && !page.body.includes("<script>alert"));
  assert.equal((await at.report({ text: "x".repeat(5_000) })).status, 303, "5,000 characters are not too many");
});

test("nobody reports what they may not see, what is not there, or what stands in another portal", async () => {
  const { world, object } = at;
  const { organisationId: ownerOrganisationId, portalId } = world.places.town;
  const words = { slug: "brunnen", title: "Brunnen", summary: "Er fließt.", lead: "Bauhof" };
  const state = { status: "running" as const, dueOn: null };
  const elsewhere = await world.inCity((tx) =>
    createMeasure(tx, { ownerOrganisationId, portalId, ...words, ...state }, NOW),
  );
  assert.equal((await world.visitor.get(reportUrl(elsewhere))).status, 404);
  assert.equal((await world.at(HOSTS.town).get(reportUrl(elsewhere))).status, 200, "in its own portal it may be");
  assert.equal((await world.at(HOSTS.foreign).get(reportUrl(object))).status, 404);
  assert.equal((await world.visitor.get(reportUrl(randomUUID()))).status, 404);
  const form = (await at.form()).fill({ reason: "wrong", text: "Es sind nur 16." });
  await world.inCity((tx) => hideObject(tx, object));
  assert.equal((await form.submit()).status, 404);
  assert.deepEqual(await at.reports(), []);
});

test("a report outlives what it is about: it can be closed, and what is deleted cannot be hidden", async () => {
  await at.report();
  const { id } = await at.only();
  await at.world.inCity(async (tx) => {
    const gone = { id: randomUUID(), kind: "note", url: "/notiz", title: "Notiz", audience: "public" };
    const row = { ...gone, ownerOrganisationId: at.world.places.city.organisationId, updatedAt: NOW };
    await tx.insertInto("objects").values(row).execute();
    await tx.updateTable("reports").set({ objectId: gone.id }).execute();
    await removeObject(tx, gone.id);
  });
  const page = await at.world.amir.get(`/verwaltung/meldungen/${id}`);
  assert.match(page.text("main") ?? "", /Der Inhalt ist inzwischen gelöscht\./);
  const refused = await at.decide(at.world.amir);
  assert.equal(refused.status, 409);
  assert.match(refused.text(".error-summary") ?? "", /Der Inhalt ist inzwischen gelöscht/);
  assert.equal((await at.decide(at.world.amir, { outcome: "stays", reasons: "Schon gelöscht." })).status, 303);
  assert.equal((await at.only()).state, "stays");
});

test("whoever is signed in is not asked for an address, and is answered at that of the account", async () => {
  const page = await at.world.karin.get(reportUrl(at.object));
  assert.match(page.text("main") ?? "", /an die E-Mail-Adresse Ihres Kontos/);
  assert.equal("email" in page.form("Meldung abschicken").values(), false);
  await at.report({}, at.world.karin);
  const { reporterPersonId, reporterEmail } = await at.only();
  assert.deepEqual([reporterPersonId, reporterEmail], [at.world.karin.id, null]);
  assert.deepEqual(
    (await at.mailsTo("karin@example.org")).map(({ subject }) => subject),
    ["Ihre Meldung ist angekommen"],
  );
});

test("the form in English says everything in English", async () => {
  const page = await at.world.visitor.get(`${reportUrl(at.object)}?sprache=en`);
  assert.equal(page.text("h1"), "Report content");
  assert.equal((await page.form("Send the report").submit()).all(".error-summary li").length, 2);
});
