import { BlockList, isIPv6 } from "node:net";

const ownNetworks = new BlockList();
for (const [network, bits] of [
  ["127.0.0.0", 8],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
] as const) {
  ownNetworks.addSubnet(network, bits);
}
ownNetworks.addAddress("::1", "ipv6");
ownNetworks.addSubnet("fc00::", 7, "ipv6");

const isIn = (list: BlockList, address: string) => list.check(address, isIPv6(address) ? "ipv6" : "ipv4");

/**
 * Whose request this is. Only declared proxies are believed. A request that was forwarded by somebody undeclared inside
 * the own network gives no address at all: better no limit than one that locks out everybody behind that proxy.
 *
 * @example clientAddress("10.0.0.5", "203.0.113.7, 10.0.0.5", proxies) → "203.0.113.7"
 */
export function clientAddress(
  peer: string | undefined,
  forwarded: string | undefined,
  proxies: BlockList,
): string | undefined {
  if (peer === undefined) return undefined;
  const plain = withoutMapping(peer);
  if (forwarded === undefined) return plain;
  if (!isIn(proxies, plain)) return isIn(ownNetworks, plain) ? undefined : plain;
  const hops = forwarded.split(",").map((hop) => withoutMapping(hop.trim()));
  return hops.reverse().find((hop) => !isIn(proxies, hop)) ?? plain;
}

/** "::ffff:203.0.113.7" is an IPv4 address that came in by an IPv6 socket. */
const withoutMapping = (address: string) => address.replace(/^::ffff:(?=\d+\.)/, "");
