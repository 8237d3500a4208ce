import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import S3rver from "s3rver";
import { Missing, Refusal } from "../../errors";
import { StartError } from "../../start-error";
import { keyOf, openStorage, type Storage } from ".";

let root: string;
let stop: () => Promise<unknown>;
const storages: [string, () => Storage][] = [];

before(async () => {
  root = mkdtempSync(join(tmpdir(), "gemeinsinn-storage-"));
  const bucket = { directory: join(root, "s3"), configureBuckets: [{ name: "lauterbrueck", configs: [] }] };
  const server = new S3rver({ ...bucket, port: 0, address: "127.0.0.1", silent: true, resetOnClose: true });
  const { port } = await server.run();
  stop = () => server.close();
  filesUrl = `s3://S3RVER:S3RVER@127.0.0.1:${port}/lauterbrueck`;
});
after(async () => {
  await stop();
  rmSync(root, { recursive: true });
});

let filesUrl: string;
storages.push(
  ["folder", () => openStorage({ dataDir: join(root, "folder") })],
  ["bucket", () => openStorage({ filesUrl, dataDir: root })],
);

const textOf = async (stream: ReadableStream<Uint8Array>) => new Response(stream).text();
const keysOf = async (storage: Storage, prefix?: string) => {
  const keys: string[] = [];
  for await (const key of storage.list(prefix)) keys.push(key);
  return keys.sort();
};
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const refusal = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;

for (const [name, open] of storages) {
  test(`${name}: what was stored is read again, whole and in part`, async () => {
    const storage = open();
    const key = keyOf(sha256("Lageplan"));
    await storage.put(key, Buffer.from("Lageplan"));
    assert.equal(await textOf(await storage.read(key)), "Lageplan");
    assert.equal(await textOf(await storage.read(key, { start: 4, end: 7 })), "plan");
    assert.equal(await storage.has(key), true);
  });

  test(`${name}: storing the same twice is one object, deleting it twice is no mistake`, async () => {
    const storage = open();
    const key = keyOf(sha256("zweimal"));
    for (const _ of [1, 2]) await storage.put(key, Buffer.from("zweimal"));
    assert.deepEqual(await keysOf(storage, key.slice(0, 10)), [key]);
    for (const _ of [1, 2]) await storage.delete(key);
    assert.deepEqual(await keysOf(storage, key.slice(0, 10)), []);
    await assert.rejects(async () => textOf(await storage.read(key)), Missing);
    assert.equal(await storage.has(key), false);
  });

  test(`${name}: five megabytes and nothing at all come back byte by byte`, async () => {
    const storage = open();
    for (const bytes of [randomBytes(5_000_000), Buffer.alloc(0)]) {
      await storage.put("journal/probe", bytes);
      const read = await new Response(await storage.read("journal/probe")).arrayBuffer();
      assert.ok(Buffer.from(read).equals(bytes));
    }
    await storage.delete("journal/probe");
  });

  test(`${name}: a key that leads out of the storage is refused`, async () => {
    const storage = open();
    for (const key of ["../secret", "ab/../../x", "/etc/passwd", "", "ab//x"])
      await assert.rejects(() => storage.put(key, Buffer.from("x")), RangeError, key);
  });
}

test("bucket: more keys than stand on one page are all listed", async () => {
  const storage = openStorage({ filesUrl, dataDir: root });
  const keys = Array.from({ length: 1_005 }, (_, at) => `viele/${String(at).padStart(4, "0")}`);
  for (let at = 0; at < keys.length; at += 50)
    await Promise.all(keys.slice(at, at + 50).map((key) => storage.put(key, Buffer.from(key))));
  assert.deepEqual(await keysOf(storage, "viele/"), keys);
});

test("bucket: a wrong secret, a service that fails and one that is full are told apart", async () => {
  const thief = openStorage({ filesUrl: filesUrl.replace(":S3RVER@", ":falsch@"), dataDir: root });
  await assert.rejects(() => thief.put("ab/x", Buffer.from("x")), refusal("storage_away"));
  const nowhere = openStorage({ filesUrl: "s3://a:b@127.0.0.1:1/lauterbrueck", dataDir: root });
  await assert.rejects(() => nowhere.put("ab/x", Buffer.from("x")), refusal("storage_away"));
  const full = createServer((_, answer) => answer.writeHead(507).end()).listen(0, "127.0.0.1");
  const { port } = await new Promise<AddressInfo>((resolve) =>
    full.on("listening", () => resolve(full.address() as AddressInfo)),
  );
  const crammed = openStorage({ filesUrl: `http://a:b@127.0.0.1:${port}/voll`, dataDir: root });
  await assert.rejects(() => crammed.put("ab/x", Buffer.from("x")), refusal("storage_full"));
  full.close();
});

test("an address of a bucket that is none stops the start", () => {
  for (const filesUrl of ["s3://server/eimer", "ftp://a:b@server/eimer", "s3://a:b@server/", "Eimer"])
    assert.throws(() => openStorage({ filesUrl, dataDir: root }), StartError, filesUrl);
});

test("folder: when the disk is full nothing half-written is left and the old file stays", async () => {
  const dataDir = join(root, "voll");
  const storage = openStorage({ dataDir });
  await storage.put("ab/alt", Buffer.from("alt"));
  const script = join(root, "full.mjs");
  const module = JSON.stringify(new URL("./folder.probe.mjs", import.meta.url).href);
  writeFileSync(
    script,
    `process.on("SIGXFSZ", () => {});
     const { openFolder } = await import(${module});
     const storage = openFolder(${JSON.stringify(join(dataDir, "files"))});
     const put = storage.put("ab/alt", Buffer.alloc(3_000_000)).catch((error) => error.code);
     console.log(await put);`,
  );
  const run = spawnSync("sh", ["-c", `ulimit -f 1024; exec "$0" "$1"`, process.execPath, script], { encoding: "utf8" });
  assert.equal(run.stdout.trim(), "storage_full", run.stderr);
  assert.deepEqual(readdirSync(join(dataDir, "files/ab")), ["alt"]);
  assert.equal(await textOf(await storage.read("ab/alt")), "alt");
});
