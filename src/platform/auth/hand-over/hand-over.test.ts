import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { askForCode, newestMail } from "../../../../tests/support/sign-in";
import { HOSTS, NOW, openWorld, type World } from "../../../../tests/support/world";

const CITY = "http://localhost:3000";
const TOWN = "http://erlach.localhost:3000";
let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

/** Tilo starts on the page of the town and signs in on the host of the city, up to the button that leads back. */
async function tiloAtTheDoor(weiter = "/konto") {
  const browser = world.at(HOSTS.town);
  const code = await (await askForCode(browser, "tilo@example.org", `/anmelden?weiter=${weiter}`)).follow();
  const mail = await newestMail(world, "tilo@example.org");
  const door = await (await code.form("Anmelden").fill({ code: mail.code }).submit()).follow();
  return { browser, door, mail };
}

const codeIn = (url: string) => new URL(url).searchParams.get("uebergabe") ?? "";
const handOver = (host: string, uebergabe: string, origin = CITY) =>
  world.at(host).post("/anmelden/uebergabe", { uebergabe }, { origin });

test("Tilo signs in on the host of the city and goes on to the town, where he is signed in, too", async () => {
  const { browser, door, mail } = await tiloAtTheDoor();
  assert.match(mail.subject, /Erlach/);
  assert.equal(door.url.split("?")[0], `${CITY}/anmelden/weiter`);
  assert.equal(door.text("h1"), "Sie sind angemeldet, Tilo");
  assert.equal(door.headers.get("referrer-policy"), "strict-origin", "else browsers hide where the form comes from");
  const arrival = await door.form("Weiter zu Erlach").submit();
  assert.deepEqual([arrival.status, arrival.location, new URL(arrival.url).origin], [303, "/konto", TOWN]);
  assert.equal((await browser.get("/konto")).form("Angaben speichern").values().name, "Tilo");
});

test("who is signed in on the host of the city goes on to the town without a code", async () => {
  const start = await world.rosa.get("/anmelden?portal=erlach.localhost&weiter=/konto");
  const page = await start.follow();
  const door = await (await page.form("Weiter zu Erlach").submit()).follow();
  const arrival = await door.form("Weiter zu Erlach").submit();
  assert.deepEqual([arrival.status, arrival.location], [303, "/konto"]);
});

test("a session of one portal is worth nothing on another, whoever brings it there", async () => {
  const statusAt = async (host: string) => (await world.at(host, world.rosa.token).get("/konto")).status;
  assert.deepEqual(
    await Promise.all([HOSTS.city, HOSTS.town, HOSTS.network, HOSTS.foreign].map(statusAt)),
    [200, 403, 403, 403],
  );
});

test("a code to hand over is good once", async () => {
  const { door } = await tiloAtTheDoor();
  const code = codeIn(door.url);
  assert.equal((await handOver(HOSTS.town, code)).status, 303);
  const second = await handOver(HOSTS.town, code);
  assert.deepEqual([second.status, second.text("h1")], [409, "Das hat länger als eine Minute gedauert"]);
});

test("twenty tries with one code open exactly one session", async () => {
  const { door } = await tiloAtTheDoor();
  const answers = await Promise.all(Array.from({ length: 20 }, () => handOver(HOSTS.town, codeIn(door.url))));
  assert.equal(answers.filter(({ status }) => status === 303).length, 1);
});

test("after 60 seconds the code is refused, and the page of the sign-in host makes a new one", async () => {
  const { door } = await tiloAtTheDoor();
  world.clock.now = new Date(NOW.getTime() + 60_000);
  const late = await door.form("Weiter zu Erlach").submit();
  assert.equal(late.status, 409);
  world.clock.now = new Date(NOW.getTime() + 59_999);
  assert.equal((await door.form("Weiter zu Erlach").submit()).status, 303);
});

test("a code for the town opens neither another portal nor another tenant", async () => {
  const { door } = await tiloAtTheDoor();
  assert.equal((await handOver(HOSTS.network, codeIn(door.url))).status, 409);
  assert.equal((await handOver(HOSTS.foreign, codeIn(door.url), "http://nordhafen.localhost:3000")).status, 409);
  assert.equal((await handOver(HOSTS.town, "A".repeat(43))).status, 409);
  assert.equal((await handOver(HOSTS.town, "")).status, 409);
});

test("a hand-over that does not come from the tenant's sign-in host is refused", async () => {
  const { door } = await tiloAtTheDoor();
  for (const origin of [
    "http://boese.example",
    "http://nordhafen.localhost:3000",
    "http://netz.localhost:3000",
    "null",
  ]) {
    assert.equal((await handOver(HOSTS.town, codeIn(door.url), origin)).status, 403, origin);
  }
  assert.equal((await handOver(HOSTS.town, codeIn(door.url))).status, 303);
});

test("only the hand-over may come from the sign-in host, nothing else", async () => {
  const answer = await world.tilo.post("/abmelden", {}, { origin: CITY });
  assert.equal(answer.status, 403);
});

test("a session that was handed over ends with the one it came from, and the other way round", async () => {
  const { browser, door } = await tiloAtTheDoor();
  await door.form("Weiter zu Erlach").submit();
  const out = await (await browser.get("/abmelden")).form("Abmelden").submit();
  assert.equal(out.status, 303);
  assert.equal((await browser.get("/konto")).status, 403);
  const city = await browser.get(`${CITY}/konto`);
  assert.equal(city.status, 403, "signing out in the town signs out of the city");
});

test("another portal, another path: what comes with the address leads nowhere but to pages of the tenant", async () => {
  const foreign = await world.rosa.get("/anmelden?portal=nordhafen.localhost&weiter=/konto");
  assert.equal(foreign.location, "/konto", "a portal of another tenant counts as none");
  const evil = await world.rosa.get("/anmelden?portal=boese.example&weiter=//boese.example");
  assert.equal(evil.location, "/");
});

test("a session of the town opens no other portal: only the host that signs people in hands over", async () => {
  const fields = { portal: HOSTS.city, weiter: "/konto" };
  const { _token } = (await world.tilo.get("/konto")).form("Angaben speichern").values();
  const answer = await world.tilo.post("/anmelden/weiter", { ...fields, _token: String(_token) });
  assert.equal(answer.location, `${CITY}/anmelden?portal=${HOSTS.town}`);
  const page = await world.tilo.get(`/anmelden/weiter?portal=${HOSTS.city}`);
  assert.equal(page.location?.split("?")[0], `${CITY}/anmelden`);
  const codes = await world.inCity((tx) => tx.selectFrom("sessionHandovers").select("portalId").execute());
  assert.deepEqual(codes, []);
});

test("nobody goes on who is not signed in", async () => {
  const page = await world.visitor.get("/anmelden/weiter?portal=erlach.localhost&weiter=/konto");
  assert.equal(page.location, "/anmelden?portal=erlach.localhost&weiter=%2Fkonto");
  assert.equal((await world.visitor.post("/anmelden/weiter", { portal: "erlach.localhost" })).status, 403);
});
