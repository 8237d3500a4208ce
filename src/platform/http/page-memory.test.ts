import assert from "node:assert/strict";
import { test } from "node:test";
import { openPageMemory } from "./page-memory";

const page = (size: number) => ({
  ...{ version: "1", until: 0, etag: "x", headers: {} },
  bodies: { identity: Buffer.alloc(size) },
});

test("a flood of invented addresses fills no memory and leaves the real pages in theirs", () => {
  const memory = openPageMemory(1_000_000);
  memory.set("city de /ergebnisse", "/ergebnisse", page(60_000));
  for (let number = 0; number < 5_000; number++) {
    const url = number % 2 ? `/ergebnisse?x=${number}` : `/%65rgebnisse/${number}`;
    memory.set(`city de ${url}`, url, page(60_000));
  }
  assert.ok(memory.get("city de /ergebnisse", "/ergebnisse"));
  assert.ok(memory.bytes() <= 1_250_000);
  assert.ok(memory.get("city de /ergebnisse?x=4999", "/ergebnisse?x=4999"), "the newest is there");
  assert.equal(memory.get("city de /ergebnisse?x=1", "/ergebnisse?x=1"), undefined);
});

test("a page that is kept again takes the place of the one before", () => {
  const memory = openPageMemory();
  memory.set("a", "/a", page(1_000));
  const once = memory.bytes();
  memory.set("a", "/a", page(1_000));
  assert.equal(memory.bytes(), once);
  memory.delete("a", "/a");
  assert.equal(memory.bytes(), 0);
});

test("a page of more than a megabyte is not kept", () => {
  const memory = openPageMemory();
  memory.set("a", "/a", page(1_100_000));
  assert.equal(memory.get("a", "/a"), undefined);
  assert.equal(memory.bytes(), 0);
});
