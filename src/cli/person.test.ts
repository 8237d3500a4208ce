import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { type } from "../../tests/support/command";
import { NOW, openWorld, type World } from "../../tests/support/world";
import { privacyParts } from "../app/privacy";
import { addPerson } from "../domains/people";
import { hasFactor } from "../platform/auth/second-factor/queries";
import { openJournal } from "../platform/backup";
import { openStorage } from "../platform/files";
import { StartError } from "../platform/start-error";
import { erasePersonCommand, exportPersonCommand, unlockPersonCommand } from "./person";

const SHARED = "familie@example.org";

let world: World;
let folder: string;
let gerda: string;
let otto: string;
before(async () => {
  world = await openWorld();
  folder = mkdtempSync(join(tmpdir(), "leute-"));
  gerda = await world.inCity((tx) => addPerson(tx, { name: "Gerda", email: SHARED }));
  otto = await world.inCity((tx) => addPerson(tx, { name: "Otto", email: SHARED }));
});
after(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

const auditOf = () =>
  world.inCity((tx) => tx.selectFrom("auditEntries").select(["act", "objectId"]).orderBy("id").execute());

/** What a StartError says. */
const said = (pattern: RegExp) => (error: unknown) => error instanceof StartError && pattern.test(error.message);

test("of several who share an address nobody is taken by chance", async () => {
  const both = said(/^Bitte mit --id sagen, wer gemeint ist:\n {2}\S{36} {2}Gerda \(mittelland\)\n {2}\S{36} {2}Otto/);
  for (const command of [exportPersonCommand, erasePersonCommand])
    for (const options of [{ yes: true }, { yes: true, id: world.rosa.id }])
      await assert.rejects(type(world, command, { words: [SHARED], options, folder }), both);
  assert.deepEqual(await auditOf(), []);
});

test("what is kept about somebody goes into a file for the operator only, never over another one, and into the record", async () => {
  const file = join(folder, "auskunft/gerda.json");
  const typed = { words: [SHARED.toUpperCase(), file], options: { id: gerda }, folder };
  assert.deepEqual(await type(world, exportPersonCommand, typed), { code: 0, lines: [] });
  const { person, tables } = JSON.parse(readFileSync(file, "utf8"));
  assert.equal(person, gerda);
  assert.deepEqual(
    tables.map(({ table }: { table: string }) => table),
    privacyParts.flatMap((part) => part.tables.map(({ table }) => table)),
  );
  assert.deepEqual(
    tables[0].rows.map(({ name }: { name: string }) => name),
    ["Gerda"],
  );
  assert.equal(statSync(file).mode & 0o077, 0);
  await assert.rejects(
    type(world, exportPersonCommand, typed),
    said(/gerda\.json lässt sich nicht schreiben: Dort liegt/),
  );
  assert.deepEqual((await auditOf()).at(0), { act: "privacy.person_exported", objectId: gerda });
});

test("whoever is erased is noted in the journal and the record, and the others at the address stay", async () => {
  const { code } = await type(world, erasePersonCommand, {
    words: [SHARED],
    options: { id: gerda, yes: true },
    folder,
  });
  assert.equal(code, 0);
  const dataDir = join(folder, ".daten");
  const { erased } = await openJournal({ dataDir, storage: openStorage({ dataDir }) }).read();
  assert.deepEqual([...(erased.get(world.tenantId) ?? [])], [gerda]);
  assert.deepEqual((await auditOf()).at(-1), { act: "privacy.person_erased", objectId: null });
  const { lines } = await type(world, exportPersonCommand, { words: [SHARED], folder });
  assert.equal(JSON.parse(lines.join("\n")).person, otto);
});

test("who has lost telephone and recovery codes is let in again by the operator, and nobody stays signed in", async () => {
  const { id } = world.karin;
  const sealed = world.secrets.seal("kpt4-w7bn-2xqe");
  await world.inCity(async (tx) => {
    const app = { personId: id, name: "Handy", secret: sealed, createdAt: NOW, confirmedAt: NOW };
    await tx.insertInto("authenticators").values(app).execute();
    await tx.insertInto("recoveryCodes").values({ personId: id, code: sealed, createdAt: NOW }).execute();
  });
  assert.equal((await world.karin.get("/konto")).status, 200);
  const { lines } = await type(world, unlockPersonCommand, { words: ["karin@example.org"], folder });
  assert.deepEqual(lines, ["Karin meldet sich wieder mit der E-Mail allein an."]);
  assert.equal((await world.karin.get("/konto")).status, 403);
  assert.equal(await world.inCity((tx) => hasFactor(tx, id)), false);
  assert.deepEqual((await auditOf()).at(-1), { act: "auth.factors_taken", objectId: id });
  const again = await type(world, unlockPersonCommand, { words: ["karin@example.org"], folder });
  assert.deepEqual(again.lines, ["Karin hat keinen zweiten Faktor."]);
});

test("nobody is found at an address without an account, and a word without @ is none", async () => {
  const wrong = {
    "niemand@example.org": /^Zu niemand@example\.org gibt es kein Konto\.$/,
    rosa: /^Das ist keine E-Mail/,
  };
  for (const [word, sentence] of Object.entries(wrong))
    await assert.rejects(
      type(world, erasePersonCommand, { words: [word], options: { yes: true }, folder }),
      said(sentence),
    );
});
