import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { asSuperuser } from "../../../../tests/support/database";
import { openReportsWorld, type ReportsWorld } from "../../../../tests/support/reports";
import { NOW } from "../../../../tests/support/world";
import { appoint } from "../../../domains/organisations";
import { decideReport } from "../decide/decide";
import { appealUrl, decisionUrl } from "../urls";

let at: ReportsWorld;
beforeEach(async () => {
  at = await openReportsWorld();
  await at.report({}, at.world.karin);
});
afterEach(() => at.world.close());

const pageFor = async (browser: Pick<typeof at.world.rosa, "get">) => browser.get(appealUrl((await at.only()).id));
const subjects = async (address: string) => (await at.mailsTo(address)).map(({ subject }) => subject);

test("Rosa appeals, Petra decides instead of Amir, the measure is back, and everybody is told", async () => {
  const { world, petra } = at;
  await at.decide(world.amir);
  assert.match(
    (await pageFor(world.rosa)).text("main") ?? "",
    /Das Bild ist fremd\..*bis einschließlich Sonntag, 13\. Dezember 2026/s,
  );
  assert.equal((await at.appeal(world.rosa)).status, 303);
  assert.match((await pageFor(world.rosa)).text("main") ?? "", /Sie haben am Freitag, 12\. Juni 2026 widersprochen/);
  assert.ok((await subjects("petra@example.org")).includes("Ein Widerspruch wartet auf Ihre Entscheidung"));
  assert.ok(!(await subjects("amir@example.org")).includes("Ein Widerspruch wartet auf Ihre Entscheidung"));
  const read = await petra.get(decisionUrl((await at.only()).id));
  assert.match(read.text("main") ?? "", /Das Bild habe ich selbst gemacht\..*von Rosa/s);
  assert.equal((await at.decide(petra, { outcome: "stays", reasons: "Es ist ihr Bild." })).status, 303);
  assert.equal((await at.only()).state, "restored");
  assert.equal((await world.visitor.get(at.place)).status, 200);
  const [again] = (await at.mailsTo("rosa@example.org")).filter(({ subject }) => /^Noch einmal/.test(subject));
  assert.match(again?.text ?? "", /Ihr Inhalt ist wieder zu sehen\..*Es ist ihr Bild\./s);
  const told = (await at.mailsTo("karin@example.org")).map(({ text }) => text).join();
  assert.match(told, /Wir haben noch einmal über Ihre Meldung entschieden\..*Es ist ihr Bild\./s);
  const acts = await world.inCity((tx) =>
    tx.selectFrom("auditEntries").select("act").where("act", "like", "report.%").orderBy("id").execute(),
  );
  assert.deepEqual(
    acts.map(({ act }) => act),
    ["report.decided", "report.appealed", "report.decided"],
  );
});

test("Amir may not judge the appeal against his own decision while Petra can, and may when he is alone", async () => {
  const { world, petra } = at;
  await at.decide(world.amir);
  const url = decisionUrl((await at.only()).id);
  const form = (await world.amir.get(url)).form("Entscheiden und allen mitteilen");
  await at.appeal(world.rosa);
  const refused = await form.fill({ outcome: "stays", reasons: "Ich bleibe dabei." }).submit();
  assert.equal(refused.status, 409);
  assert.match(refused.text(".error-summary") ?? "", /entscheidet jemand anderes/);
  assert.equal((await world.amir.get(url)).all("main form").length, 0, "the page offers no form");
  await world.inCity((tx) => tx.deleteFrom("tenantRoles").where("personId", "=", petra.id).execute());
  assert.equal((await at.decide(world.amir, { reasons: "Es bleibt dabei." })).status, 303);
  assert.equal((await at.only()).state, "upheld");
  assert.equal((await world.visitor.get(at.place)).status, 404);
  assert.match((await pageFor(world.rosa)).text("main") ?? "", /Sie können vor Gericht gehen/);
});

test("only who made it reads the decision and appeals, and nobody before anything is hidden", async () => {
  const { world } = at;
  assert.equal((await pageFor(world.rosa)).status, 403, "nothing is decided yet");
  await at.decide(world.amir);
  const { id } = await at.only();
  for (const browser of [world.visitor, world.karin, world.tilo, world.hilde, world.amir]) {
    assert.equal((await browser.get(appealUrl(id))).status, 403);
    assert.equal((await browser.post(appealUrl(id), { text: "Doch." })).status, 403);
  }
  const stranger = await world.visitor.get(appealUrl(id));
  assert.ok(stranger.attributes("main a", "href").some((href) => href?.startsWith("/anmelden?weiter=")));
  assert.equal((await at.only()).state, "hidden");
  assert.equal((await at.appeal(world.rosa)).status, 303, "control: Rosa may");
});

test("when nobody knows who made it, those who act for its organisation are told and may appeal", async () => {
  const { world } = at;
  await asSuperuser(world.database.name, "delete from audit_entries where act like '%_created'");
  await at.decide(world.amir);
  assert.deepEqual(await subjects("rosa@example.org"), ["Ihr Inhalt ist ausgeblendet: Bänke am Badweg"]);
  assert.deepEqual(await subjects("tilo@example.org"), []);
  assert.equal((await at.appeal(world.rosa)).status, 303);
});

test("an appeal needs reasons, is taken once, and not after its last day", async () => {
  const { world } = at;
  await at.decide(world.amir);
  const empty = await at.appeal(world.rosa, " ");
  assert.equal(empty.status, 422);
  assert.equal(empty.all(".error-summary li")[0], "Bitte schreiben Sie, warum der Inhalt wieder erscheinen soll.");
  const form = (await pageFor(world.rosa)).form("Widerspruch abschicken").fill({ text: "Es ist mein Bild." });
  const second = (await pageFor(world.rosa)).form("Widerspruch abschicken").fill({ text: "Noch einmal." });
  world.clock.now = new Date(NOW.getTime() + 3_600_000);
  assert.equal((await form.submit()).status, 303);
  const again = await second.submit();
  assert.equal(again.status, 409);
  assert.match(again.text(".error-summary") ?? "", /nichts mehr, dem Sie widersprechen können/);
});

test("what stayed hidden after an appeal is given back when a court says so, and both sides are told", async () => {
  const { world, petra } = at;
  await at.decide(world.amir);
  await at.appeal(world.rosa);
  await at.decide(petra, { reasons: "Es bleibt dabei." });
  const page = await world.amir.get(decisionUrl((await at.only()).id));
  assert.ok(page.all("h2").includes("Entscheidung zurücknehmen"));
  assert.equal((await at.decide(world.amir, { outcome: "stays", reasons: "So das Gericht." })).status, 303);
  assert.equal((await at.only()).state, "restored");
  assert.equal((await world.visitor.get(at.place)).status, 200);
  for (const address of ["rosa@example.org", "karin@example.org"])
    assert.match((await at.mailsTo(address)).map(({ text }) => text).join(), /So das Gericht\./);
  assert.match((await pageFor(world.rosa)).text("main") ?? "", /Ihr Inhalt ist wieder zu sehen/);
});

test("half a year later an appeal is too late", async () => {
  const { world } = at;
  await at.decide(world.amir);
  await asSuperuser(world.database.name, "update report_decisions set decided_at = decided_at - interval '186 days'");
  const page = await pageFor(world.rosa);
  assert.match(page.text("main") ?? "", /Ein Widerspruch ist nicht mehr möglich/);
  assert.equal(page.all("main form").length, 0);
});

/** Nobody knows who made it, and Amir edits for the organisation that answers for it. */
async function letAmirBeAffected() {
  const { world } = at;
  await asSuperuser(world.database.name, "delete from audit_entries where act like '%_created'");
  const { organisationId } = world.places.city;
  await world.inCity((tx) => appoint(tx, { organisationId, personId: world.amir.id, role: "editor" }));
}

test("Amir, who administers and edits for the owner, does not decide about his own appeal", async () => {
  const { world, petra } = at;
  await letAmirBeAffected();
  await at.decide(petra);
  const url = decisionUrl((await at.only()).id);
  assert.equal((await at.appeal(world.amir)).status, 303);
  const waits = "Ein Widerspruch wartet auf Ihre Entscheidung";
  assert.ok((await subjects("petra@example.org")).includes(waits), "there is nobody else, so she decides again");
  assert.ok(!(await subjects("amir@example.org")).includes(waits));
  const page = await world.amir.get(url);
  assert.match(page.text("main") ?? "", /Es geht um Ihren eigenen Inhalt\. Darüber entscheidet jemand anderes\./);
  assert.equal(page.all("main form").length, 0);
  const decision = { outcome: "stays", reasons: "Doch.", seen: "appealed" } as const;
  const own = { reportId: (await at.only()).id, actorId: world.amir.id, decision };
  await assert.rejects(
    world.inCity((tx) => decideReport(tx, own, NOW)),
    { code: "own_content" },
  );
  assert.equal((await at.only()).state, "appealed");
  assert.equal((await at.decide(petra, { outcome: "stays", reasons: "Es ist sein Bild." })).status, 303);
});

test("an administrator whose content was reported does not read on the page who reported it", async () => {
  const { world, petra } = at;
  await letAmirBeAffected();
  const url = decisionUrl((await at.only()).id);
  const own = (await world.amir.get(url)).text("main") ?? "";
  assert.match(own, /Gemeldet von\s*nicht für Sie/);
  assert.doesNotMatch(own, /Karin/);
  assert.match((await petra.get(url)).text("main") ?? "", /Karin/, "control: Petra reads it");
});
