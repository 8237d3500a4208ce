import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { openPostOffice, type PostOffice, SUBSCRIPTION } from "../../../tests/support/post-office";
import { HOSTS } from "../../../tests/support/world";

let office: PostOffice;
beforeEach(async () => {
  office = await openPostOffice();
});
afterEach(() => office.close());

test("news carry a one-click header; one POST from a mail program ends them, and a GET does not", async () => {
  await office.queue({ mailClass: SUBSCRIPTION });
  await office.send();
  const header = (name: string) => office.server.received[0]?.email.headers.find(({ key }) => key === name)?.value;
  assert.equal(header("list-unsubscribe-post"), "List-Unsubscribe=One-Click");
  const url = /^<(.*)>$/.exec(header("list-unsubscribe") ?? "")?.[1] ?? "";
  assert.match(url, /^http:\/\/localhost:3000\/abmelden\/mails\?schluessel=[0-9a-f-]{36}$/);
  assert.ok(office.server.received[0]?.email.text?.includes(url));
  const path = url.slice("http://localhost:3000".length);
  assert.equal((await office.world.visitor.get(path)).text("main button"), "Abbestellen");
  assert.equal(await office.queue({ key: "second", mailClass: SUBSCRIPTION }), "queued");
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const answer = await office.world.app.request(url, { method: "POST", body: "List-Unsubscribe=One-Click", headers });
  assert.equal(answer.status, 200);
  assert.equal(await office.queue({ key: "third", mailClass: SUBSCRIPTION }), "suppressed");
  assert.deepEqual((await office.mails()).map(({ key, status }) => [key, status]).sort(), [
    ["k1", "sent"],
    ["second", "suppressed"],
    ["third", "suppressed"],
  ]);
  assert.equal((await office.world.visitor.get(path)).status, 200);
  assert.equal((await office.world.at(HOSTS.foreign).get(path)).status, 404);
  assert.equal((await office.world.visitor.get("/abmelden/mails?schluessel=irgendwas")).status, 404);
});
