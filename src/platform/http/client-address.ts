import { BlockList, isIPv6 } from "node:net";

/** Which peers may speak for others. */
export type Proxies = { isTrusted: (address: string) => boolean };

/**
 * The proxies that an operator declares: single addresses and ranges.
 *
 * @example trustProxies(["10.0.0.0/8", "::1"])
 */
export function trustProxies(entries: readonly string[]): Proxies {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = "", bits] = entry.split("/");
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return { isTrusted: (address) => list.check(address, isIPv6(address) ? "ipv6" : "ipv4") };
}

const ownNetworks = trustProxies(["127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1", "fc00::/7"]);

/**
 * Whose request this is. Only declared proxies are believed. A request that was forwarded by somebody undeclared inside
 * the own network gives no address at all: better no limit than one that locks out everybody behind that proxy.
 *
 * @example clientAddress("10.0.0.5", "203.0.113.7, 10.0.0.5", trustProxies(["10.0.0.5"])) → "203.0.113.7"
 */
export function clientAddress(peer: string | undefined, forwarded: string | undefined, proxies: Proxies) {
  if (peer === undefined) return undefined;
  const plain = withoutMapping(peer);
  if (forwarded === undefined) return plain;
  if (!proxies.isTrusted(plain)) return ownNetworks.isTrusted(plain) ? undefined : plain;
  const hops = forwarded.split(",").map((hop) => withoutMapping(hop.trim()));
  return hops.reverse().find((hop) => !proxies.isTrusted(hop)) ?? plain;
}

/** "::ffff:203.0.113.7" is an IPv4 address that came in by an IPv6 socket. */
const withoutMapping = (address: string) => address.replace(/^::ffff:(?=\d+\.)/, "");
