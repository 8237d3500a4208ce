import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { StartError } from "../start-error";
import { NotOpened, openSecrets } from ".";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gemeinsinn-secrets-"));
  file = join(folder, "secret");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("the first start makes a key file that only its owner may read", () => {
  openSecrets(file);
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.equal(readFileSync(file, "utf8").split("\n").length, 3);
});

test("a key file that others may read stops the start with one line that says what to do", () => {
  openSecrets(file);
  chmodSync(file, 0o640);
  assert.throws(() => openSecrets(file), { name: "StartError", message: /chmod 600/ });
  assert.throws(() => openSecrets(file), StartError);
});

test("a folder in the place of the key file is named, and nobody is told to change it", () => {
  assert.throws(() => openSecrets(folder), { name: "StartError", message: /^\S+ ist ein Ordner/ });
});

test("a damaged or empty key file stops the start and is not overwritten", () => {
  for (const text of ["", "# nur ein Kommentar\n", "1 zu-kurz\n"]) {
    writeFileSync(file, text, { mode: 0o600 });
    assert.throws(() => openSecrets(file), StartError);
    assert.equal(readFileSync(file, "utf8"), text);
  }
});

test("a second process reads the keys of the first", () => {
  const sealed = openSecrets(file).seal("Gemüsegarten");
  assert.equal(openSecrets(file).open(sealed), "Gemüsegarten");
});

test("keys differ by purpose and stay the same over a restart", () => {
  const { keyFor } = openSecrets(file);
  assert.notDeepEqual(keyFor("form-tokens"), keyFor("mail-links"));
  assert.equal(keyFor("form-tokens").length, 32);
  assert.deepEqual(openSecrets(file).keyFor("form-tokens"), keyFor("form-tokens"));
});

test("the same text sealed twice looks different", () => {
  const secrets = openSecrets(file);
  assert.notDeepEqual(secrets.seal("ja"), secrets.seal("ja"));
});

test("a dump of sealed values opens nothing without the file", () => {
  const dump = ["JBSWY3DPEHPK3PXP", ""].map(openSecrets(file).seal);
  const thief = openSecrets(join(folder, "another"));
  for (const sealed of dump) assert.throws(() => thief.open(sealed), NotOpened);
  assert.ok(!Buffer.concat(dump).includes("JBSWY3DP"));
});

test("a sealed value in which one bit was changed is not opened", () => {
  const secrets = openSecrets(file);
  const sealed = secrets.seal("Konto 17");
  for (const place of sealed.keys()) {
    const changed = Buffer.from(sealed);
    changed[place] = (changed[place] ?? 0) ^ 1;
    assert.throws(() => secrets.open(changed), NotOpened, `byte ${place}`);
  }
  for (const length of sealed.keys()) assert.throws(() => secrets.open(sealed.subarray(0, length)), NotOpened);
});

test("after rotation old values open, new ones carry the new key, and logins keep their password", () => {
  const secrets = openSecrets(file);
  const before = { sealed: secrets.seal("alt"), password: secrets.passwordFor("app"), key: secrets.keyFor("x") };
  secrets.rotate();
  const again = openSecrets(file);
  assert.equal(again.open(before.sealed), "alt");
  assert.notDeepEqual(again.keyFor("x"), before.key);
  assert.deepEqual(again.keysFor("x")[1], before.key);
  assert.equal(again.passwordFor("app"), before.password);
  assert.notEqual(again.passwordFor("app"), again.passwordFor("owner"));
  assert.deepEqual(again.seal("neu").subarray(0, 5), again.currentHead());
  assert.equal(statSync(file).mode & 0o777, 0o600);
});

test("a running process opens what another one sealed after rotating", () => {
  const running = openSecrets(file);
  const rotated = openSecrets(file);
  rotated.rotate();
  assert.equal(running.open(rotated.seal("neu")), "neu");
});
