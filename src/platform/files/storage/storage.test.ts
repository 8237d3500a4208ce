import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { build } from "esbuild";
import { startBucket } from "../../../../tests/support/bucket";
import { Missing, Refusal } from "../../errors";
import { StartError } from "../../start-error";
import { keyOf, openStorage, type Storage } from ".";

let root: string;
let bucket: Awaited<ReturnType<typeof startBucket>>;
before(async () => {
  root = mkdtempSync(join(tmpdir(), "gemeinsinn-storage-"));
  bucket = await startBucket();
});
after(async () => {
  await bucket.stop();
  rmSync(root, { recursive: true });
});

const storages: [string, () => Storage][] = [
  ["folder", () => openStorage({ dataDir: join(root, "folder") })],
  ["bucket", () => openStorage({ filesUrl: bucket.filesUrl, dataDir: root })],
];

const textOf = async (stream: ReadableStream<Uint8Array>) => new Response(stream).text();
const keysOf = async (storage: Storage, prefix?: string) => {
  const keys: string[] = [];
  for await (const { key } of storage.list(prefix)) keys.push(key);
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

/** A service on this machine that answers as it is told. */
async function startService(answerTo: (query: URLSearchParams) => { status: number; body?: string }) {
  const server = createServer((request, response) => {
    const { status, body } = answerTo(new URL(request.url ?? "", "http://localhost").searchParams);
    response.writeHead(status).end(body);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return { filesUrl: `http://a:b@127.0.0.1:${port}/eimer`, stop: () => server.close() };
}

test("bucket: keys are listed over all pages", async (t) => {
  const page = (keys: string[], next: string) =>
    `<?xml version="1.0"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${next}${keys
      .map(
        (key) =>
          `<Contents><Key>${key}</Key><LastModified>2026-06-12T10:00:00.000Z</LastModified><Size>1</Size></Contents>`,
      )
      .join("")}<CommonPrefixes><Prefix>ab/</Prefix></CommonPrefixes></ListBucketResult>`;
  const service = await startService((query) => ({
    status: 200,
    body:
      query.get("continuation-token") === "a&b=="
        ? page(["ab/c"], "")
        : page(["ab/a", "ab/b"], "<NextContinuationToken>a&amp;b==</NextContinuationToken>"),
  }));
  t.after(service.stop);
  const storage = openStorage({ filesUrl: service.filesUrl, dataDir: root });
  assert.deepEqual(await keysOf(storage, "ab/"), ["ab/a", "ab/b", "ab/c"]);
});

test("bucket: a service that is away, one that lets nobody in and one that is full are told apart", async (t) => {
  const expected = [
    [403, "storage_away"],
    [507, "storage_full"],
  ] as const;
  for (const [status, code] of expected) {
    const service = await startService(() => ({ status }));
    t.after(service.stop);
    const storage = openStorage({ filesUrl: service.filesUrl, dataDir: root });
    await assert.rejects(() => storage.put("ab/x", Buffer.from("x")), refusal(code));
  }
  const nowhere = openStorage({ filesUrl: "s3://a:b@127.0.0.1:1/eimer", dataDir: root });
  await assert.rejects(() => nowhere.put("ab/x", Buffer.from("x")), refusal("storage_away"));
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
  const program = `import { openFolder } from "./src/platform/files/storage/folder";
    process.on("SIGXFSZ", () => {});
    const storage = openFolder(${JSON.stringify(join(dataDir, "files"))});
    console.log(await storage.put("ab/alt", Buffer.alloc(3_000_000)).catch((error) => error.code));`;
  const stdin = { contents: program, resolveDir: process.cwd(), loader: "ts" } as const;
  await build({ stdin, outfile: script, bundle: true, platform: "node", format: "esm", packages: "external" });
  const run = spawnSync("sh", ["-c", `ulimit -f 1024; exec "$0" "$1"`, process.execPath, script], { encoding: "utf8" });
  assert.equal(run.stdout.trim(), "storage_full", run.stderr);
  assert.deepEqual(readdirSync(join(dataDir, "files/ab")), ["alt"]);
  assert.equal(await textOf(await storage.read("ab/alt")), "alt");
});
