import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { after, before, test } from "node:test";
import { z } from "zod";
import { storeFile, uploadField } from "../../src/platform/files";
import { newForm } from "../../src/platform/forms/form";
import { submitForm } from "../../src/platform/forms/submit";
import type { Visit } from "../../src/platform/http/env";
import { signedIn } from "../../src/platform/http/policy";
import { asSuperuser } from "../support/database";
import { openHttpWorld } from "../support/http-world";
import { HOSTS } from "../support/world";

const PATH = "/pruefung/datei/neu";

let world: Awaited<ReturnType<typeof openHttpWorld>>;
before(async () => {
  world = await openHttpWorld({
    addRoutes: (app) => {
      app.get(PATH, signedIn, (c) => c.text(newForm(c).token ?? ""));
      app.post(PATH, signedIn, (c) => keep(c));
    },
  });
});
after(() => world.close());

/** A form with a file and a text, as a domain would take it. */
const keep = (c: Visit) =>
  submitForm(c, {
    schema: z.object({ file: uploadField(c, "file"), alt: z.string() }),
    attempt: async ({ file, alt }) => {
      const { ownerOrganisationId } = c.var.portal;
      if (file) await storeFile(c.var.tx, file, { ownerOrganisationId, audience: "public", alt }, c.var.now);
    },
    refusals: {},
    page: (form) => c.text(JSON.stringify({ errors: form.errors, values: form.values })),
    next: "/konto",
  });

/** Two megabytes that no other file has. */
const document = () =>
  Buffer.concat([Buffer.from("Protokoll\n"), Buffer.from(randomBytes(1_500_000).toString("base64"))]);

async function send() {
  const rosa = world.at(HOSTS.city, world.rosa.token);
  const body = new FormData();
  body.set("_token", (await rosa.get(PATH)).body);
  body.set("alt", "Was besprochen wurde");
  body.set("file", new File([document()], "Protokoll.txt"));
  return rosa.post(PATH, body);
}

async function keysInStorage(): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of world.storage.list()) keys.push(key);
  return keys;
}
const countFiles = async () =>
  (await asSuperuser(world.database.name, "select count(*)::int as n from files"))[0].n as number;

/** No file of this process may be longer than that: what the system says of a disk that is full. */
const limitFiles = (bytes: string) => execFileSync("prlimit", ["--pid", String(process.pid), `--fsize=${bytes}:`]);

test("when the disk is full the form says so and keeps what was typed, nothing half-written stays, and all goes on", async (t) => {
  t.after(() => limitFiles("unlimited"));
  assert.equal((await send()).status, 303);
  const before = [await keysInStorage(), await countFiles()];
  limitFiles("500000");
  const refused = await send();
  assert.equal(refused.status, 422);
  const { errors, values } = JSON.parse(refused.body);
  assert.match(errors.file, /^Gerade ist kein Platz mehr, um Dateien zu speichern\./);
  assert.equal(values.alt, "Was besprochen wurde");
  assert.deepEqual([await keysInStorage(), await countFiles()], before);
  assert.equal((await world.at(HOSTS.city).get("/massnahmen")).status, 200);
  limitFiles("unlimited");
  assert.equal((await send()).status, 303);
  assert.equal(await countFiles(), 2);
});
