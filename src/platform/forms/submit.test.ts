import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { asSuperuser } from "../../../tests/support/database";
import { openHttpWorld } from "../../../tests/support/http-world";
import { HOSTS, NOW } from "../../../tests/support/world";

const HOUR = 3_600_000;

let world: Awaited<ReturnType<typeof openHttpWorld>>;
before(async () => {
  world = await openHttpWorld();
});
after(() => world.close());

const as = (token?: string) => world.at(HOSTS.city, token);
const account = async (token: string) => (await as(token).get("/konto")).form("Angaben speichern");
type Fields = Record<string, string>;

/** How often a person's details were really changed. */
async function changes(personId: string): Promise<number> {
  const count = "select count(*)::int as n from audit_entries where act = 'people.changed' and object_id = $1";
  return (await asSuperuser(world.database.name, count, [personId]))[0].n;
}
const nameOf = async (id: string) =>
  (await asSuperuser(world.database.name, "select name from people where id = $1", [id]))[0].name;

test("a form that was open too long is shown again with what was typed, and can be sent then", async () => {
  const form = await account(world.karin.token);
  world.clock.now = new Date(NOW.getTime() + 13 * HOUR);
  const again = await form.fill({ name: "Karin Öztürk" }).submit();
  assert.equal(again.status, 422);
  assert.match(again.text(".error-summary") ?? "", /Das Formular war lange offen\. Ihre Angaben sind noch da\./);
  assert.equal(again.form("Angaben speichern").values().name, "Karin Öztürk");
  assert.equal((await again.form("Angaben speichern").submit()).status, 303);
  assert.equal(await nameOf(world.karin.id), "Karin Öztürk");
  world.clock.now = NOW;
});

test("a form with a foreign, broken or missing token changes nothing and keeps what was typed", async () => {
  const foreign = String((await account(world.amir.token)).values()._token);
  const visitors = String((await (await as().get("/anmelden")).form("Code schicken")).values()._token);
  const before = await changes(world.rosa.id);
  for (const token of [foreign, visitors, "", "x.y", `${foreign}ä`, "x.".padEnd(60, "ä")]) {
    const answer = await as(world.rosa.token).post("/konto", { _token: token, name: "Fremd", locale: "de" });
    assert.equal(answer.status, 422, token);
    assert.equal(answer.form("Angaben speichern").values().name, "Fremd");
  }
  assert.equal((await as(world.rosa.token).post("/konto", { name: "Fremd", locale: "de" })).status, 422);
  assert.equal(await changes(world.rosa.id), before);
});

async function sendTwentyTimes(fields: Fields, token: string) {
  const answers = await Promise.all(Array.from({ length: 20 }, () => as(token).post("/konto", fields)));
  return answers.map(({ status, location }) => `${status} ${location}`);
}

test("a form that is sent twenty times at once is done once, and everybody is led to the same place", async () => {
  const { token, id } = await world.addResident("Petra");
  const fields = (await account(token)).fill({ name: "Petra Kolb" }).values() as Fields;
  assert.deepEqual([...new Set(await sendTwentyTimes(fields, token))], ["303 /konto"]);
  assert.equal(await changes(id), 1);
  assert.deepEqual([...new Set(await sendTwentyTimes(fields, token))], ["303 /konto"]);
  assert.equal(await changes(id), 1);
});

test("control: without its number the same form is done twenty times", async () => {
  const { token, id } = await world.addResident("Jonas");
  const { _once, ...fields } = (await account(token)).fill({ name: "Jonas Weidler" }).values() as Fields;
  assert.ok(_once);
  await sendTwentyTimes(fields, token);
  assert.equal(await changes(id), 20);
});

test("a form that was refused can be corrected and sent again", async () => {
  const { token, id } = await world.addResident("Leyla");
  const form = await account(token);
  const wrong = await form.fill({ name: "" }).submit();
  assert.equal(wrong.status, 422);
  assert.equal(wrong.form("Angaben speichern").values()._once, form.values()._once);
  assert.equal((await wrong.form("Angaben speichern").fill({ name: "Leyla Arslan" }).submit()).status, 303);
  assert.equal(await changes(id), 1);
});

test("the number of somebody else's form neither hinders a form nor tells or changes where that one led", async () => {
  const [petra, jonas] = [await world.addResident("Petra"), await world.addResident("Jonas")];
  const fields = (await account(petra.token)).fill({ name: "Petra Kolb" }).values() as Fields;
  const once = fields._once ?? "";
  assert.equal((await as(petra.token).post("/konto", fields)).status, 303);
  const mark = "update submitted_forms set next = '/konto?petra' where once = $1";
  await asSuperuser(world.database.name, mark, [once]);
  const own = (await account(jonas.token)).fill({ name: "Jonas Weidler" }).values() as Fields;
  const answer = await as(jonas.token).post("/konto", { ...own, _once: once });
  assert.deepEqual([answer.status, answer.location], [303, "/konto"]);
  assert.equal(await changes(jonas.id), 1);
  assert.equal((await as(petra.token).post("/konto", fields)).location, "/konto?petra");
});

test("a number that is none is ignored", async () => {
  const { token, id } = await world.addResident("Samir");
  const fields = (await account(token)).values() as Fields;
  for (const [index, once] of ["-".repeat(36), "x", "", `${randomUUID()}x`, "0".repeat(36)].entries()) {
    assert.equal((await as(token).post("/konto", { ...fields, _once: once })).status, 303, once);
    assert.equal(await changes(id), index + 1);
  }
});

test("characters that no text has are left out of what was typed", async () => {
  const { token, id } = await world.addResident("Eberhard");
  const form = (await account(token)).fill({ name: "Eber\0hard\0 Licht" });
  assert.equal((await form.submit()).status, 303);
  assert.equal(await nameOf(id), "Eberhard Licht");
});

test("a form whose bytes are not what its header says is refused with 400", async () => {
  const headers = { "content-type": "multipart/form-data" };
  const answer = await as(world.rosa.token).post("/konto", { name: "x" }, headers);
  assert.equal(answer.status, 400);
  assert.equal(answer.text("h1"), "Das hat unser Rechner nicht verstanden");
});

test("a form of another kind than a page sends is refused like one without a token", async () => {
  const headers = { "content-type": "application/json" };
  assert.equal((await as(world.rosa.token).post("/konto", { name: "x" }, headers)).status, 422);
});
