import assert from "node:assert/strict";
import { BlockList } from "node:net";
import { test } from "node:test";
import fc from "fast-check";
import { clientAddress, networkOf } from "./client-address";

const declared = new BlockList();
declared.addAddress("10.0.0.5");
declared.addSubnet("2001:db8:ffff::", 48, "ipv6");

const from = (peer: string, forwarded?: string, isBehindTls = false) =>
  clientAddress({
    ...{ peer, proxies: declared, isBehindTls },
    headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
  });

test("who comes without a proxy counts under the own address", () => {
  assert.equal(from("203.0.113.7"), "203.0.113.7");
  assert.equal(from("::ffff:203.0.113.7"), "203.0.113.7");
  assert.equal(from("2001:db8::7"), "2001:db8::7");
  assert.equal(from("127.0.0.1"), "127.0.0.1");
});

test("a stranger who claims to speak for others counts under the own address", () => {
  assert.equal(from("203.0.113.7", "198.51.100.1"), "203.0.113.7");
  assert.equal(from("203.0.113.7", "10.0.0.5, 127.0.0.1"), "203.0.113.7");
  assert.equal(from("203.0.113.7", undefined, true), "203.0.113.7");
});

test("a declared proxy is believed, and what the visitor wrote before it is not", () => {
  assert.equal(from("10.0.0.5", "203.0.113.7"), "203.0.113.7");
  assert.equal(from("::ffff:10.0.0.5", "198.51.100.1, 203.0.113.7, 10.0.0.5"), "203.0.113.7");
  assert.equal(from("2001:db8:ffff::1", "[2001:db8::7]:4711"), "2001:db8::7");
  assert.equal(from("10.0.0.5", "203.0.113.7:4711"), "203.0.113.7");
  assert.equal(from("10.0.0.5", "203.0.113.7, unknown"), undefined);
});

test("behind a proxy that nobody declared no single address stands for the whole town", () => {
  for (const peer of ["127.0.0.1", "192.168.1.1", "::1", "fd00::1", "100.64.0.1"]) {
    assert.equal(from(peer, "203.0.113.7"), undefined, peer);
    assert.equal(from(peer, undefined, true), undefined, `${peer} behind https`);
  }
  const quiet = { peer: "127.0.0.1", proxies: declared, isBehindTls: false };
  for (const name of ["forwarded", "via", "x-real-ip", "x-client-ip", "cf-connecting-ip", "x-forwarded-server"])
    assert.equal(clientAddress({ ...quiet, headers: { [name]: "x" } }), undefined, name);
  assert.equal(clientAddress({ ...quiet, headers: {}, httpVersion: "1.0" }), undefined, "a proxy that keeps silent");
  assert.equal(clientAddress({ ...quiet, headers: {}, httpVersion: "1.1" }), "127.0.0.1", "control");
});

test("nothing that a header may hold is an error", () => {
  const anything = fc.oneof(
    fc.string(),
    fc.constantFrom("10.0.0.5", "unknown", "::", "[::1]", "fe80::1%eth0", ",", ":1"),
  );
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 4 }), (hops) => {
      const address = from("10.0.0.5", hops.join(","));
      if (address !== undefined) networkOf(address);
    }),
  );
});

test("one connection with IPv6 counts once, whichever of its addresses it uses", () => {
  assert.equal(networkOf("203.0.113.7"), "203.0.113.7");
  assert.equal(networkOf("2001:db8:1:2:aaaa:bbbb:cccc:dddd"), "2001:db8:1:2");
  assert.equal(networkOf("2001:0DB8:1:0002::1"), "2001:db8:1:2");
  assert.equal(networkOf("2001:db8::1"), "2001:db8:0:0");
  assert.equal(networkOf("::1"), "0:0:0:0");
});
