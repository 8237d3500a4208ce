import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { compress, encodingFor } from "./compress";

const wishes: [accepted: string | undefined, encoding: string][] = [
  [undefined, "identity"],
  ["", "identity"],
  ["gzip, deflate, br, zstd", "br"],
  ["BR", "br"],
  ["gzip;q=1.0, br;q=0.5", "br"],
  ["br;q=0, gzip", "gzip"],
  ["br; q=0, gzip ; q=0.000", "identity"],
  ["*", "br"],
  ["*;q=0", "identity"],
  ["*;q=0.5, br;q=0", "gzip"],
  ["gzip;q=0, *", "br"],
  ["x-br, brotli, gzip2", "identity"],
  ["identity;q=0, *;q=0", "identity"],
  ["br;q=viel", "identity"],
  [";;;,,,=", "identity"],
];

for (const [accepted, encoding] of wishes)
  test(`a browser that accepts "${accepted}" gets ${encoding}`, () => {
    assert.equal(encodingFor(accepted), encoding);
  });

test("what was compressed is the same text again", () => {
  const page = Buffer.from("<p>Bänke am Badweg</p>".repeat(200));
  assert.deepEqual(brotliDecompressSync(compress(page, "br")), page);
  assert.deepEqual(gunzipSync(compress(page, "gzip")), page);
  assert.deepEqual(compress(page, "identity"), page);
});
