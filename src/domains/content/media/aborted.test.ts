import assert from "node:assert/strict";
import { connect } from "node:net";
import { after, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { openHttpWorld } from "../../../../tests/support/http-world";
import { MEDIA, photo } from "../../../../tests/support/media";
import { HOSTS } from "../../../../tests/support/world";

const world = await openHttpWorld();
after(() => world.close());

const rosa = world.at(HOSTS.city, world.rosa.token);

const BOUNDARY = "x".repeat(30);

/** The form with a photograph as it goes over the wire. */
async function wholeForm(): Promise<Buffer> {
  const { _token, _once } = (await rosa.get(`${MEDIA}/hochladen`)).form("Hochladen").values();
  const part = (name: string, value: string) =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const file = Buffer.from(await (await photo("bank.jpg", { width: 800, height: 600 })).arrayBuffer());
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files[]"; filename="bank.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`;
  return Buffer.concat([
    Buffer.from(part("_token", String(_token)) + part("_once", String(_once)) + head),
    file,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);
}

/** Sends so many bytes of a form that says how long it is; hangs up after them when they are not all. */
async function sendPart(form: Buffer, bytes: number): Promise<string> {
  const socket = connect(world.port, "127.0.0.1");
  let answer = "";
  socket.on("data", (data) => {
    answer += data;
  });
  socket.on("error", () => {});
  const lines = [
    `POST ${MEDIA}/hochladen HTTP/1.1`,
    `Host: ${HOSTS.city}:3000`,
    `Origin: http://${HOSTS.city}:3000`,
    `Cookie: session=${world.rosa.token}`,
    `Content-Type: multipart/form-data; boundary=${BOUNDARY}`,
    `Content-Length: ${form.length}`,
    "Connection: close",
  ];
  socket.write(`${lines.join("\r\n")}\r\n\r\n`);
  socket.write(form.subarray(0, bytes));
  if (bytes < form.length) {
    await setTimeout(100);
    socket.destroy();
    await setTimeout(100);
  } else await new Promise((resolve) => socket.on("close", resolve));
  return answer;
}

const count = async () => {
  const files = await world.inCity((tx) => tx.selectFrom("contentFiles").select("id").execute());
  const stored: string[] = [];
  for await (const { key } of world.storage.list()) stored.push(key);
  return [files.length, stored.length];
};

test("an upload that stops half-way leaves nothing behind, and the same one arrives when it is sent whole", async () => {
  const form = await wholeForm();
  for (const part of [0.1, 0.5, 0.99]) await sendPart(form, Math.floor(form.length * part));
  assert.deepEqual(await count(), [0, 0]);
  assert.match(await sendPart(form, form.length), /^HTTP\/1\.1 303/);
  assert.deepEqual(await count(), [1, 1]);
  assert.match(await sendPart(form, form.length), /^HTTP\/1\.1 303/, "sent twice it is done once");
  assert.deepEqual((await count())[0], 1);
});
