import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { askForCode, findNewestMail, letFollow, newestMail, wrongCode } from "../../../../tests/support/sign-in";
import { connectTelephone } from "../../../../tests/support/telephone";
import { HOSTS, NOW, openWorld, type World } from "../../../../tests/support/world";
import { addPerson } from "../../../domains/people";
import { sendSignInMail } from "./send-mail";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const minutesLater = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const countSessions = async (personId: string) =>
  (await world.inCity((tx) => tx.selectFrom("sessions").select("id").where("personId", "=", personId).execute()))
    .length;

/** Asks for a code in a fresh browser; the page for the code and the mail. */
async function rosaAsks(from?: string) {
  const browser = world.at(HOSTS.city);
  const page = await (await askForCode(browser, "rosa@example.org", from)).follow();
  return { browser, page, mail: await newestMail(world, "rosa@example.org") };
}

/** Types a code on a device that knows nothing yet. */
async function typeElsewhere(email: string, code: string) {
  const page = await world.at(HOSTS.city).get("/anmelden/code");
  return page.form("Anmelden").fill({ email, code }).submit();
}

test("Rosa signs in with the code from her e-mail and is back where she was", async () => {
  const { browser, page, mail } = await rosaAsks("/anmelden?weiter=/konto");
  assert.equal(page.text("h1"), "Code eingeben");
  assert.equal(page.form("Anmelden").values().email, "rosa@example.org");
  const typed = `${mail.code.slice(0, 3)} ${mail.code.slice(3)}`;
  const answer = await page.form("Anmelden").fill({ code: typed }).submit();
  assert.deepEqual([answer.status, answer.location], [303, "/konto"]);
  assert.equal((await browser.get("/konto")).form("Angaben speichern").values().name, "Rosa");
});

test("Rosa signs in with the link from her e-mail on another device", async () => {
  const { mail } = await rosaAsks();
  assert.equal(mail.origin, "http://localhost:3000");
  const phone = world.at(HOSTS.city);
  const page = await phone.get(mail.link);
  assert.match(page.body, /Mit diesem Knopf melden Sie sich an als Rosa\./);
  assert.equal((await page.form("Anmelden").submit()).status, 303);
  assert.equal((await phone.get("/konto")).status, 200);
});

test("a mail scanner that follows the link signs nobody in and spoils nothing", async () => {
  const { mail } = await rosaAsks();
  const before = await countSessions(world.rosa.id);
  for (let times = 0; times < 3; times++) assert.equal((await world.at(HOSTS.city).get(mail.link)).status, 200);
  assert.equal(await countSessions(world.rosa.id), before);
  assert.equal((await (await world.at(HOSTS.city).get(mail.link)).form("Anmelden").submit()).status, 303);
});

test("Rosa types the code on a device that did not ask for it", async () => {
  const { mail } = await rosaAsks();
  assert.equal((await typeElsewhere(" Rosa@Example.org ", mail.code)).status, 303);
});

test("Rosa types the code with a hyphen, or copies more than the digits", async () => {
  for (const write of [(code: string) => `${code.slice(0, 3)}-${code.slice(3)}`, (code: string) => `Code: ${code}.`]) {
    const { mail } = await rosaAsks();
    assert.equal((await typeElsewhere("rosa@example.org", write(mail.code))).status, 303);
  }
});

test("who waits for the code finds a number to call", async () => {
  await connectTelephone(world);
  const { page } = await rosaAsks();
  assert.match(page.text("main") ?? "", /rufen Sie uns an: 07000 12 34 50/);
});

test("code and link are good for 15 minutes, to the minute", async () => {
  const { page, mail } = await rosaAsks();
  world.clock.now = minutesLater(15);
  const late = await page.form("Anmelden").fill({ code: mail.code }).submit();
  assert.deepEqual(
    [late.status, late.text(".error-summary h2")],
    [409, "Der Code gilt nicht mehr. Bitte fordern Sie einen neuen an."],
  );
  assert.equal((await world.at(HOSTS.city).get(mail.link)).status, 410);
  world.clock.now = new Date(minutesLater(15).getTime() - 1);
  assert.equal((await page.form("Anmelden").fill({ code: mail.code }).submit()).status, 303);
});

test("who was signed in by the code is not signed in by the link as well", async () => {
  const { page, mail } = await rosaAsks();
  const early = await world.at(HOSTS.city).get(mail.link);
  await page.form("Anmelden").fill({ code: mail.code }).submit();
  assert.equal((await early.form("Anmelden").submit()).status, 409);
  assert.equal((await typeElsewhere("rosa@example.org", mail.code)).status, 409);
});

test("a wrong code is answered with the attempts that are left, and what was typed stays", async () => {
  const { page, mail } = await rosaAsks();
  const wrong = wrongCode(mail.code);
  const answer = await page.form("Anmelden").fill({ code: wrong }).submit();
  assert.equal(answer.status, 422);
  assert.equal(answer.text("#code-error"), "Der Code stimmt nicht. Sie haben noch 4 Versuche.");
  assert.deepEqual(answer.form("Anmelden").values().code, wrong);
});

test("after five wrong codes the right one is refused, and the link still works", async () => {
  const { page, mail } = await rosaAsks();
  const send = (code: string) => page.form("Anmelden").fill({ code }).submit();
  for (let attempt = 1; attempt <= 5; attempt++) assert.equal((await send(wrongCode(mail.code))).status, 422);
  assert.equal((await send(mail.code)).status, 409);
  const link = await world.at(HOSTS.city).get(mail.link);
  assert.equal((await link.form("Anmelden").submit()).status, 303);
});

test("after twenty wrong codes in a day an address is signed in by link only, whatever the mail", async () => {
  for (let round = 0; round < 4; round++) {
    world.clock.now = minutesLater(round * 20);
    const { page, mail } = await rosaAsks();
    for (let attempt = 1; attempt <= 5; attempt++) {
      await page
        .form("Anmelden")
        .fill({ code: wrongCode(mail.code) })
        .submit();
    }
  }
  world.clock.now = minutesLater(100);
  const { page, mail } = await rosaAsks();
  assert.equal((await page.form("Anmelden").fill({ code: mail.code }).submit()).status, 409);
  world.clock.now = minutesLater(100 + 24 * 60);
  const nextDay = await rosaAsks();
  assert.equal((await nextDay.page.form("Anmelden").fill({ code: nextDay.mail.code }).submit()).status, 303);
});

test("an address that nobody has is answered like one that somebody has, and gets no mail", async () => {
  const [known, unknown] = await Promise.all([
    askForCode(world.at(HOSTS.city), "rosa@example.org"),
    askForCode(world.at(HOSTS.city), "niemand@example.org"),
  ]);
  const shape = (location: string | null) => location?.replace(/[0-9a-f-]{36}/, "…");
  assert.deepEqual([unknown.status, shape(unknown.location)], [known.status, shape(known.location)]);
  const pages = [await known.follow(), await unknown.follow()].map(({ body }) =>
    body
      .replace(/name="_token" value="[^"]+"/g, "")
      .replaceAll(/rosa|niemand/g, "jemand")
      .replace(/[0-9a-f-]{36}/g, ""),
  );
  assert.equal(pages[0], pages[1]);
  await letFollow(world);
  assert.equal(await findNewestMail(world, "niemand@example.org"), undefined);
  const answer = await (await unknown.follow()).form("Anmelden").fill({ code: "000000" }).submit();
  assert.equal(answer.text("#code-error"), "Der Code stimmt nicht. Sie haben noch 4 Versuche.");
});

test("known and unknown address cost the same statements in the database", async () => {
  const traces = async (email: string) => {
    await askForCode(world.at(HOSTS.city), email);
    return world.inCity(async (tx) => ({
      requests: await tx
        .selectFrom("signInRequests")
        .select(["codeHash", "attempts"])
        .where("email", "=", email)
        .execute(),
      announced: (await tx.selectFrom("announcements").select("topic").execute()).length,
    }));
  };
  const known = await traces("rosa@example.org");
  const unknown = await traces("niemand@example.org");
  assert.deepEqual(unknown.requests, known.requests);
  assert.equal(unknown.announced, known.announced + 1);
});

test("nobody fills a mailbox: the fourth mail within 15 minutes is refused, known or not", async () => {
  for (const email of ["rosa@example.org", "niemand@example.org"]) {
    for (let mail = 1; mail <= 3; mail++) assert.equal((await askForCode(world.at(HOSTS.city), email)).status, 303);
    const fourth = await askForCode(world.at(HOSTS.city), email);
    assert.equal(fourth.status, 409);
    assert.equal(fourth.form("Code schicken").values().email, email);
  }
});

test("a job that runs twice sends one mail, and its code stays good", async () => {
  const { page, mail } = await rosaAsks();
  const [{ id }] = (await world.inCity((tx) => tx.selectFrom("signInRequests").select("id").execute())) as [
    { id: string },
  ];
  const around = { address: world.directory.address };
  await world.inCity((tx) => sendSignInMail(tx, { requestId: id }, around, world.clock.now));
  assert.equal((await page.form("Anmelden").fill({ code: mail.code }).submit()).status, 303);
});

test("several people share an address: the code leads to the question who they are", async () => {
  const ids = await world.inCity(async (tx) => ({
    otto: await addPerson(tx, { name: "Otto", email: "familie@example.org" }),
    paula: await addPerson(tx, { name: "Paula", email: "familie@example.org" }),
  }));
  const browser = world.at(HOSTS.city);
  const page = await (await askForCode(browser, "familie@example.org", "/anmelden?weiter=/konto")).follow();
  const mail = await newestMail(world, "familie@example.org");
  const choice = await (await page.form("Anmelden").fill({ code: mail.code }).submit()).follow();
  assert.deepEqual(choice.all(".choice label"), ["Otto", "Paula"]);
  const undecided = await choice.form("Anmelden").submit();
  assert.deepEqual([undecided.status, undecided.text(".field-error")], [422, "Bitte wählen Sie, wer Sie sind."]);
  const stranger = await choice.form("Anmelden").fill({ person: world.rosa.id }).submit();
  assert.equal(stranger.status, 409, "Rosa does not have this address");
  assert.equal((await choice.form("Anmelden").fill({ person: ids.paula }).submit()).location, "/konto");
  assert.equal((await browser.get("/konto")).form("Angaben speichern").values().name, "Paula");
  assert.equal((await typeElsewhere("familie@example.org", mail.code)).status, 409, "the code is spent");
});

test("an incomplete address is answered with what is missing, and stays in the field", async () => {
  const page = await world.visitor.get("/anmelden");
  const answer = await page.form("Code schicken").fill({ email: "rosa.example.org" }).submit();
  assert.equal(answer.status, 422);
  assert.equal(answer.text("#email-error"), "Diese E-Mail-Adresse ist nicht vollständig. Es fehlt das @.");
  assert.equal(answer.form("Code schicken").values().email, "rosa.example.org");
});

test("another tenant knows neither the code nor the link", async () => {
  const { mail } = await rosaAsks();
  const elsewhere = world.at(HOSTS.foreign);
  assert.equal((await elsewhere.get(mail.link)).status, 410);
  const form = (await elsewhere.get("/anmelden/code")).form("Anmelden");
  assert.equal((await form.fill({ email: "rosa@example.org", code: mail.code }).submit()).status, 409);
});

test("signing in gives a new cookie and ends the session that this browser had", async () => {
  const { mail } = await rosaAsks();
  const stolen = world.at(HOSTS.city, world.karin.token);
  const page = await stolen.get(mail.link);
  await page.form("Anmelden").submit();
  assert.notEqual(stolen.cookie("session"), world.karin.token);
  assert.equal((await world.at(HOSTS.city, world.karin.token).get("/konto")).status, 403);
  assert.equal((await stolen.get("/konto")).form("Angaben speichern").values().name, "Rosa");
});

test("a made-up, an expired and an ended cookie open nothing", async () => {
  assert.equal((await world.at(HOSTS.city, "x".repeat(43)).get("/konto")).status, 403);
  world.clock.now = minutesLater(30 * 24 * 60);
  assert.equal((await world.at(HOSTS.city, world.karin.token).get("/konto")).status, 403);
  world.clock.now = NOW;
  const out = await (await world.karin.get("/abmelden")).form("Abmelden").submit();
  assert.deepEqual([out.status, world.karin.cookie("session")], [303, undefined]);
  assert.equal((await world.at(HOSTS.city, world.karin.token).get("/konto")).status, 403);
});

test("who is signed in already is led on at once", async () => {
  assert.equal((await world.rosa.get("/anmelden?weiter=/konto/geraete")).location, "/konto/geraete");
});

test("a form on somebody else's site signs nobody in or out", async () => {
  const { mail } = await rosaAsks();
  const from = { origin: "http://boese.example" };
  const fields = { schluessel: mail.link.split("=")[1] ?? "" };
  assert.equal((await world.visitor.post("/anmelden/link", fields, from)).status, 403);
  assert.equal((await world.karin.post("/abmelden", {}, from)).status, 403);
  assert.equal((await world.karin.post("/abmelden")).status, 422, "without the token of our form");
  assert.equal((await world.karin.get("/konto")).status, 200);
});
