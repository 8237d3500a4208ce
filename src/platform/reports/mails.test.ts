import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { openReportsWorld, type ReportsWorld } from "../../../tests/support/reports";
import { NOW } from "../../../tests/support/world";
import { forgetReportsDue } from "./privacy";
import { decisionUrl } from "./urls";

let at: ReportsWorld;
beforeEach(async () => {
  at = await openReportsWorld();
});
afterEach(() => at.world.close());

const GUEST = "gast@example.org";
const subjects = async (address: string) => (await at.mailsTo(address)).map(({ subject }) => subject);
const linkIn = (text: string | null | undefined) =>
  /http:\/\/localhost:3000(\/melden\/adresse\S+)/.exec(text ?? "")?.[1] ?? "";
const daysLater = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const forget = (days: number) => at.world.inCity((tx) => forgetReportsDue(tx, daysLater(days)));

test("who gives an address gets a receipt, and is told the decision once the address is confirmed", async () => {
  await at.report({ email: "Gast@Example.org" });
  const [receipt] = await at.mailsTo(GUEST);
  assert.equal(receipt?.subject, "Ihre Meldung ist angekommen");
  assert.doesNotMatch(receipt?.text ?? "", /16 Bänke/, "nobody writes to strangers through us");
  const link = linkIn(receipt?.text);
  const page = await at.world.visitor.get(link);
  assert.equal((await at.only()).confirmedAt, null, "looking confirms nothing: mail scanners follow links");
  const confirmed = await page.form("Ja, das ist meine Adresse").submit();
  assert.equal((await confirmed.follow()).text("h1"), "Ihre Adresse ist bestätigt");
  await at.decide(at.world.amir);
  const mails = await at.mailsTo(GUEST);
  const decision = mails.find(({ subject }) => subject === "Über Ihre Meldung ist entschieden");
  assert.match(decision?.text ?? "", /Der Inhalt ist ausgeblendet\..*Das Bild ist fremd\./s);
});

test("an address that nobody confirmed gets no decision; confirmed later, it gets it then, once", async () => {
  await at.report({ email: GUEST });
  const [receipt] = await at.mailsTo(GUEST);
  await at.decide(at.world.amir, { outcome: "stays", reasons: "Es sind 18." });
  assert.deepEqual(await subjects(GUEST), ["Ihre Meldung ist angekommen"]);
  const confirm = async () =>
    (await at.world.visitor.get(linkIn(receipt?.text))).form("Ja, das ist meine Adresse").submit();
  assert.equal((await confirm()).status, 303);
  assert.deepEqual((await subjects(GUEST)).sort(), [
    "Ihre Meldung ist angekommen",
    "Über Ihre Meldung ist entschieden",
  ]);
});

test("a link that is cut off or too old says so, and confirms nothing", async () => {
  for (const key of ["", "x", "3f2a91bc-5d07-4c1e-9a64-0b8e7f21d3c5"]) {
    const page = await at.world.visitor.get(`/melden/adresse?schluessel=${key}`);
    assert.deepEqual([page.status, page.text("h1")], [410, "Dieser Link gilt nicht"]);
  }
  await at.report({ email: GUEST });
  const [receipt] = await at.mailsTo(GUEST);
  const form = (await at.world.visitor.get(linkIn(receipt?.text))).form("Ja, das ist meine Adresse");
  await forget(31);
  const late = await form.submit();
  assert.deepEqual([late.status, late.text("h1")], [409, "Dieser Link gilt nicht"]);
});

test("nobody fills a stranger's mailbox with reports: after three receipts in a day there are no more", async () => {
  for (let n = 1; n <= 5; n++) {
    await at.report({ email: GUEST, text: `Nummer ${n}` });
    await at.mailsTo(GUEST);
  }
  assert.equal((await subjects(GUEST)).length, 3);
  assert.equal((await at.reports()).length, 5, "every report counts");
  const thanks = await (await at.report({ email: GUEST, text: "Nummer 6" })).follow();
  assert.match(thanks.text("main") ?? "", /Zu dieser Meldung kommt deshalb keine\./);
  const other = await (await at.report({ email: "anders@example.org" })).follow();
  assert.doesNotMatch(other.text("main") ?? "", /kommt deshalb keine/, "control");
});

test("whoever has confirmed their address gets a receipt for every report", async () => {
  await at.report({ email: GUEST });
  const [receipt] = await at.mailsTo(GUEST);
  await (await at.world.visitor.get(linkIn(receipt?.text))).form("Ja, das ist meine Adresse").submit();
  for (let n = 2; n <= 5; n++) await at.report({ email: GUEST, text: `Nummer ${n}` });
  assert.equal((await subjects(GUEST)).length, 5);
});

test("those who decide hear of a report, wherever they are", async () => {
  await at.report();
  const [mail] = await at.mailsTo("amir@example.org");
  assert.equal(mail?.subject, "Eine Meldung wartet auf Ihre Entscheidung");
  assert.ok(mail?.text?.includes(`http://localhost:3000${decisionUrl((await at.only()).id)}`));
  assert.deepEqual(await subjects("petra@example.org"), ["Eine Meldung wartet auf Ihre Entscheidung"]);
});

test("markup in reasons is text in the mail, line by line", async () => {
  await at.report({}, at.world.karin);
  await at.decide(at.world.amir, { reasons: "<b>Fremd</b>\r\nArt. 6" });
  const [mail] = await at.mailsTo("rosa@example.org");
  assert.ok(mail?.html?.includes("<p>&lt;b&gt;Fremd&lt;/b&gt;</p><p>Art. 6</p>"));
  assert.ok(mail?.text?.includes("<b>Fremd</b>\n\nArt. 6"));
});

test("an unconfirmed address goes after 30 days, and everything typed half a year after the decision", async () => {
  await at.report({ email: GUEST });
  await forget(29);
  assert.equal((await at.only()).reporterEmail, GUEST);
  await forget(31);
  assert.deepEqual([(await at.only()).reporterEmail, (await at.only()).text], [null, "Es sind nur 16 Bänke."]);
  await forget(400);
  assert.equal((await at.only()).text, "Es sind nur 16 Bänke.", "nobody has decided yet");
  await at.decide(at.world.amir);
  await at.appeal(at.world.rosa);
  await forget(400);
  assert.ok((await at.only()).text, "an appeal waits");
  await at.decide(at.petra, { outcome: "stays", reasons: "Es ist ihr Bild." });
  await forget(184);
  assert.ok((await at.only()).text);
  await forget(186);
  assert.equal((await at.only()).text, null);
  const page = await at.world.amir.get(decisionUrl((await at.only()).id));
  assert.match(page.text("main") ?? "", /nach Ablauf der Frist gelöscht.*Es ist ihr Bild\./s);
  await forget(1_095);
  await at.only();
  await forget(1_097);
  assert.deepEqual(await at.reports(), []);
});

test("what is hidden is not forgotten while it is hidden", async () => {
  await at.report();
  await at.decide(at.world.amir);
  await forget(2_000);
  assert.deepEqual([(await at.only()).state, (await at.only()).text], ["hidden", null]);
});
