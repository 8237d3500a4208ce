import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { generateSync } from "otplib";
import { asSuperuser } from "../../../../tests/support/database";
import { askForCode, findNewestMail, letFollow, newestMail } from "../../../../tests/support/sign-in";
import { HOSTS, NOW, openWorld, type World } from "../../../../tests/support/world";
import { newRecoveryCode, recoveryCodeIn, stepOf } from "./rules";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const codeAt = (secret: string, at: Date) => generateSync({ secret, epoch: Math.floor(at.getTime() / 1000) });

/** Rosa connects an app; its secret, and her recovery codes as the page shows them. */
async function rosaSetsUp() {
  const page = await world.rosa.get("/konto/zweiter-faktor");
  const begun = await (await page.form("Einrichten").fill({ name: "Diensthandy" }).submit()).follow();
  const secret = (begun.text(".as-key") ?? "").replaceAll(" ", "");
  const recovery = await (
    await begun
      .form("App verbinden")
      .fill({ code: codeAt(secret, world.clock.now) })
      .submit()
  ).follow();
  return { secret, codes: [...recovery.body.matchAll(/<code>([a-z2-9-]{14})<\/code>/g)].map(([, code = ""]) => code) };
}

/** A fresh browser in which Rosa has entered the code of her mail and owes the second step. */
async function rosaOwes() {
  const browser = world.at(HOSTS.city);
  const page = await (await askForCode(browser, "rosa@example.org", "/anmelden?weiter=/konto/geraete")).follow();
  const { code } = await newestMail(world, "rosa@example.org");
  const step = await (await page.form("Anmelden").fill({ code }).submit()).follow();
  return { browser, step };
}

test("Rosa connects an app, sees ten recovery codes, and is told by mail", async () => {
  const { codes } = await rosaSetsUp();
  assert.equal(new Set(codes).size, 10);
  await letFollow(world);
  assert.match((await findNewestMail(world, "rosa@example.org"))?.subject ?? "", /^Zweiter Faktor eingerichtet/);
  const page = await world.rosa.get("/konto/zweiter-faktor");
  assert.match(
    page.text("main") ?? "",
    /Diensthandy, eingerichtet am Freitag, 12\. Juni 2026.*noch 10 unbenutzte Ersatzcodes/s,
  );
});

test("a wrong first code connects nothing, and says what may be the matter", async () => {
  const page = await world.rosa.get("/konto/zweiter-faktor");
  const begun = await (await page.form("Einrichten").fill({ name: "Diensthandy" }).submit()).follow();
  const answer = await begun.form("App verbinden").fill({ code: "12345" }).submit();
  assert.deepEqual([answer.status, answer.text("#code-error")?.includes("6 Ziffern")], [422, true]);
  const secret = (begun.text(".as-key") ?? "").replaceAll(" ", "");
  const stale = await begun
    .form("App verbinden")
    .fill({ code: codeAt(secret, later(-5)) })
    .submit();
  assert.match(stale.text("#code-error") ?? "", /richtige Uhrzeit/);
  assert.match((await world.rosa.get("/konto/zweiter-faktor")).text("main") ?? "", /noch|Bisher ist keine App/);
});

test("with an app the code of the mail alone signs nobody in", async () => {
  const { secret } = await rosaSetsUp();
  world.clock.now = later(2);
  const { browser, step } = await rosaOwes();
  assert.equal(step.text("h1"), "Noch ein Schritt");
  assert.equal((await browser.get("/konto/geraete")).status, 403);
  const answer = await step
    .form("Anmelden")
    .fill({ code: codeAt(secret, world.clock.now) })
    .submit();
  assert.deepEqual([answer.status, answer.location], [303, "/konto/geraete"]);
  assert.equal((await browser.get("/konto/geraete")).status, 200);
});

test("the link of the mail leads to the second step as well", async () => {
  await rosaSetsUp();
  await askForCode(world.at(HOSTS.city), "rosa@example.org");
  const { link } = await newestMail(world, "rosa@example.org");
  const phone = world.at(HOSTS.city);
  const step = await (await (await phone.get(link)).form("Anmelden").submit()).follow();
  assert.equal(step.text("h1"), "Noch ein Schritt");
  assert.equal((await phone.get("/konto")).status, 403);
});

test("a code of the app is good once, and for no other sign-in", async () => {
  const { secret } = await rosaSetsUp();
  world.clock.now = later(2);
  const code = codeAt(secret, world.clock.now);
  const first = await rosaOwes();
  assert.equal((await first.step.form("Anmelden").fill({ code }).submit()).status, 303);
  const thief = await rosaOwes();
  const answer = await thief.step.form("Anmelden").fill({ code }).submit();
  assert.equal(answer.status, 422);
  assert.match(answer.text("#code-error") ?? "", /schon benutzt/);
  assert.equal((await first.step.form("Anmelden").fill({ code }).submit()).status, 409);
  assert.equal((await first.browser.get(new URL(first.step.url).pathname)).location, "/", "who goes back is led on");
});

test("two browsers with the same code at the same time: one is signed in", async () => {
  const { secret } = await rosaSetsUp();
  world.clock.now = later(2);
  const code = codeAt(secret, world.clock.now);
  const [one, two] = [await rosaOwes(), await rosaOwes()];
  const answers = await Promise.all([one, two].map(({ step }) => step.form("Anmelden").fill({ code }).submit()));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 422]);
});

test("after five wrong codes the right one is refused, and a recovery code still signs in, once", async () => {
  const { secret, codes } = await rosaSetsUp();
  world.clock.now = later(2);
  const { browser, step } = await rosaOwes();
  const send = (code: string) => step.form("Anmelden").fill({ code }).submit();
  for (let tries = 0; tries < 5; tries++) assert.equal((await send("000000")).status, 422);
  assert.equal((await send(codeAt(secret, world.clock.now))).status, 409);
  const [spare = ""] = codes;
  assert.equal((await send(spare.toUpperCase().replaceAll("-", " "))).status, 303);
  assert.equal((await browser.get("/konto")).status, 200);
  await letFollow(world);
  assert.match((await findNewestMail(world, "rosa@example.org"))?.subject ?? "", /^Ein Ersatzcode wurde benutzt/);
  const again = await rosaOwes();
  const answer = await again.step.form("Anmelden").fill({ code: spare }).submit();
  assert.match(answer.text("#code-error") ?? "", /Ersatzcode stimmt nicht, oder er wurde schon benutzt/);
});

test("a second step waits a quarter of an hour, and a made-up one never was", async () => {
  const { secret } = await rosaSetsUp();
  const { step } = await rosaOwes();
  world.clock.now = later(16);
  const late = await step
    .form("Anmelden")
    .fill({ code: codeAt(secret, world.clock.now) })
    .submit();
  assert.deepEqual([late.status, late.text("h1")], [409, "Das hat zu lange gedauert"]);
  assert.equal((await world.at(HOSTS.city).get("/anmelden/zweiter-schritt?schluessel=erfunden")).status, 410);
});

test("whoever else was signed in to the account signs in anew once there is a second factor", async () => {
  const { browser } = await rosaSignsInElsewhere();
  assert.equal((await browser.get("/konto")).status, 200);
  await rosaSetsUp();
  assert.equal((await browser.get("/konto")).status, 403);
  assert.equal((await world.rosa.get("/konto")).status, 200);
});

async function rosaSignsInElsewhere() {
  const browser = world.at(HOSTS.city);
  const page = await (await askForCode(browser, "rosa@example.org")).follow();
  const { code } = await newestMail(world, "rosa@example.org");
  await page.form("Anmelden").fill({ code }).submit();
  return { browser };
}

test("without the last app signing in takes one step again, and the recovery codes are gone", async () => {
  await rosaSetsUp();
  const page = await world.rosa.get("/konto/zweiter-faktor");
  await page.form("Endgültig entfernen").submit();
  assert.equal((await world.rosa.get("/konto/zweiter-faktor/ersatzcodes")).location, "/konto/zweiter-faktor");
  const { browser } = await rosaSignsInElsewhere();
  assert.equal((await browser.get("/konto")).status, 200);
});

test("nobody takes the app of somebody else away, or sees how it is set up", async () => {
  const page = await world.rosa.get("/konto/zweiter-faktor");
  const begun = await page.form("Einrichten").fill({ name: "Diensthandy" }).submit();
  assert.equal((await world.karin.get(begun.location ?? "")).status, 403);
  await rosaSetsUp();
  const mine = await world.rosa.get("/konto/zweiter-faktor");
  const action = /action="(\/konto\/zweiter-faktor\/[0-9a-f-]{36}\/entfernen)"/.exec(mine.body)?.[1] ?? "";
  const { _token = "" } = (await world.karin.get("/konto/zweiter-faktor")).form("Einrichten").values();
  assert.equal((await world.karin.post(action, { _token: String(_token) })).status, 403);
  assert.match((await world.rosa.get("/konto/zweiter-faktor")).text("main") ?? "", /Diensthandy/);
});

test("administrators have two weeks; then only the way to a second factor is open", async () => {
  const { database, amir } = world;
  await asSuperuser(database.name, "update tenant_roles set since = $1", [NOW]);
  const soon = await amir.get("/verwaltung");
  assert.match(soon.text(".notice") ?? "", /zweiten Faktor ein.*Ab Freitag, 26\. Juni 2026/s);
  assert.equal((await amir.get("/verwaltung/personen")).status, 200);
  await asSuperuser(database.name, "update tenant_roles set since = $1", [later(-14 * 24 * 60)]);
  for (const path of ["/verwaltung/personen", "/verwaltung/portal"])
    assert.equal((await amir.get(path)).location, "/konto/zweiter-faktor");
  const page = await amir.get("/konto/zweiter-faktor");
  assert.match(page.text(".notice") ?? "", /Die 14 Tage zum Einrichten sind um/);
  const begun = await (await page.form("Einrichten").fill({ name: "Handy" }).submit()).follow();
  const secret = (begun.text(".as-key") ?? "").replaceAll(" ", "");
  await begun
    .form("App verbinden")
    .fill({ code: codeAt(secret, NOW) })
    .submit();
  assert.equal((await amir.get("/verwaltung/personen")).status, 200);
});

test("the database keeps secrets and recovery codes sealed", async () => {
  const { secret, codes } = await rosaSetsUp();
  const rows = await world.inCity(async (tx) => [
    ...(await tx.selectFrom("authenticators").select("secret as sealed").execute()),
    ...(await tx.selectFrom("recoveryCodes").select("code as sealed").execute()),
  ]);
  const kept = rows.map(({ sealed }) => sealed.toString("latin1")).join();
  for (const text of [secret, ...codes]) assert.ok(!kept.includes(text));
  assert.equal(rows.length, 11);
});

test("the code of RFC 6238 is taken half a minute early or late, and no later", () => {
  const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  const at = (seconds: number) => stepOf({ secret, code: "287082", lastStep: 0 }, new Date(seconds * 1000));
  assert.deepEqual([at(59), at(29), at(89)], [1, 1, 1]);
  assert.deepEqual([at(90), at(120)], [undefined, undefined]);
  assert.equal(stepOf({ secret, code: "287082", lastStep: 1 }, new Date(59_000)), undefined);
});

test("recovery codes are read however they are written", () => {
  const code = newRecoveryCode();
  assert.match(code, /^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}$/);
  assert.equal(recoveryCodeIn(` ${code.toUpperCase().replaceAll("-", "  ")}. `), code);
  assert.equal(recoveryCodeIn("123456"), undefined);
});
