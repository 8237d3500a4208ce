import assert from "node:assert/strict";
import { test } from "node:test";
import { hostNameIn } from "./host-name";

const GOOD: [typed: string, host: string][] = [
  ["www.musterstadt.de", "www.musterstadt.de"],
  ["https://www.musterstadt.de/", "www.musterstadt.de"],
  ["HTTP://Musterstadt.DE:8080/start?a=b#c", "musterstadt.de"],
  ["localhost:4402", "localhost"],
  [" musterstadt.de. ", "musterstadt.de"],
  ["engagiert.lauterbrück.example/", "engagiert.xn--lauterbrck-heb.example"],
];

for (const [typed, host] of GOOD)
  test(`„${typed}“ is the host name ${host}`, () => {
    assert.equal(hostNameIn(typed), host);
  });

test("what is no host name is none, whatever stands around it", () => {
  for (const typed of ["", " ", "https://", "https://x y", "x..y", "-x.de", "amir@musterstadt.de", "a:b", "*.x.de"])
    assert.equal(hostNameIn(typed), "", typed);
});
