import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { letFollow } from "../../../../tests/support/sign-in";
import { NOW, openWorld, type World } from "../../../../tests/support/world";
import { eraseEverything } from "../../../app/privacy";
import { authPrivacy } from "../privacy";
import { noteDevice } from "./note-device";

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const signIn = (personId: string, device: string, now = NOW) =>
  world.inCity((tx) => noteDevice(tx, { personId, portalId: world.places.city.portalId, device }, now));

async function mailsTo(email: string) {
  await letFollow(world);
  return world.inCity((tx) =>
    tx.selectFrom("mails").select(["subject", "text"]).where("recipient", "=", email).orderBy("createdAt").execute(),
  );
}

test("a new device is told of once, the first and the known ones are not", async () => {
  const { id } = await world.addResident("Ilse");
  await signIn(id, "Firefox, Android");
  await signIn(id, "Firefox, Android");
  assert.deepEqual(await mailsTo("ilse@example.org"), []);
  await signIn(id, "Chrome, Windows");
  await signIn(id, "Chrome, Windows");
  const [mail, ...more] = await mailsTo("ilse@example.org");
  assert.equal(more.length, 0);
  assert.match(mail?.subject ?? "", /^Neue Anmeldung: Lauterbrück$/);
  assert.match(
    mail?.text ?? "",
    /Am Freitag, 12\. Juni 2026 um 12:00 Uhr hat sich jemand.*: Chrome auf Windows\..*\/konto\/geraete/s,
  );
});

test("after a year a device is a stranger again", async () => {
  const { id } = await world.addResident("Jutta");
  await signIn(id, "Firefox, Android");
  await signIn(id, "Chrome, Windows", new Date("2027-06-10T10:00:00Z"));
  await world.inCity(async (tx) => authPrivacy.retentionDue?.(tx, new Date("2027-06-13T10:00:00Z")));
  const left = await world.inCity((tx) =>
    tx.selectFrom("knownDevices").select("device").where("personId", "=", id).execute(),
  );
  assert.deepEqual(left, [{ device: "Chrome, Windows" }]);
});

test("somebody without an address, or who is gone meanwhile, gets no mail and stops nothing", async () => {
  const { id } = await world.addResident("Klara");
  await signIn(id, "Firefox, Android");
  await signIn(id, "Chrome, Windows");
  await world.inCity((tx) => eraseEverything(tx, { personId: id, appendErasure: async () => {} }, NOW));
  assert.deepEqual(await mailsTo("klara@example.org"), []);
});
