import { BlockList, isIP, isIPv6 } from "node:net";

const ownNetworks = new BlockList();
for (const [network, bits] of [
  ["127.0.0.0", 8],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["100.64.0.0", 10],
] as const) {
  ownNetworks.addSubnet(network, bits);
}
ownNetworks.addAddress("::1", "ipv6");
ownNetworks.addSubnet("fc00::", 7, "ipv6");
ownNetworks.addSubnet("fe80::", 10, "ipv6");

const isIn = (list: BlockList, address: string) => list.check(address, isIPv6(address) ? "ipv6" : "ipv4");

type Headers = { [name: string]: string | string[] | undefined };

/** What proxies write about the request that they pass on. */
const PROXY_HEADERS = [
  "x-forwarded-for",
  "x-forwarded-proto",
  "x-forwarded-host",
  "x-forwarded-server",
  "x-real-ip",
  "x-client-ip",
  "cf-connecting-ip",
  "forwarded",
  "via",
] as const;

/**
 * Whether somebody in between speaks for others: it says so, or speaks HTTP/1.0, which no browser does and nginx does
 * when nobody told it otherwise.
 *
 * @example if (isForwarded(request)) return send(response, 403, "403");
 */
export const isForwarded = ({ headers, httpVersion }: { headers: Headers; httpVersion?: string }): boolean =>
  httpVersion === "1.0" || PROXY_HEADERS.some((name) => headers[name] !== undefined);

type Request = {
  /** The other end of the connection. */
  peer: string | undefined;
  headers: Headers;
  /** "1.1" when it is not known. */
  httpVersion?: string | undefined;
  /** The proxies that the operator declared. */
  proxies: BlockList;
  /** Visitors come by https, which this process does not speak: somebody in between does. */
  isBehindTls: boolean;
};

/**
 * Whose request this is. Only declared proxies are believed. What an undeclared one inside the own network forwards
 * has no address at all: better no limit than one that locks out everybody behind that proxy.
 *
 * @example clientAddress({ peer: "10.0.0.5", headers: { "x-forwarded-for": "203.0.113.7" }, proxies, isBehindTls })
 */
export function clientAddress({
  peer,
  headers,
  httpVersion = "1.1",
  proxies,
  isBehindTls,
}: Request): string | undefined {
  if (peer === undefined) return undefined;
  const plain = addressIn(peer) ?? peer;
  if (!isIn(proxies, plain)) {
    const speaksForOthers = isBehindTls || isForwarded({ headers, httpVersion });
    return speaksForOthers && isIn(ownNetworks, plain) ? undefined : plain;
  }
  const hops = String(headers["x-forwarded-for"] ?? "").split(",");
  for (const hop of hops.reverse()) {
    const address = addressIn(hop.trim());
    // From here on everything may be invented.
    if (address === undefined) return undefined;
    if (!isIn(proxies, address)) return address;
  }
  return undefined;
}

/** "203.0.113.7", also out of "203.0.113.7:4711", "[2001:db8::7]:4711" and "::ffff:203.0.113.7". */
function addressIn(text: string): string | undefined {
  const bare = /^\[(.+)\](?::\d+)?$/.exec(text)?.[1] ?? /^(\d+(?:\.\d+){3}):\d+$/.exec(text)?.[1] ?? text;
  const address = bare.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  return isIP(address) ? address : undefined;
}

/**
 * Who counts as one: an address, or the network of 2⁶⁴ addresses that every IPv6 connection has for itself.
 *
 * @example networkOf("2001:db8:1:2:aaaa::1") === "2001:db8:1:2"
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.toLowerCase().split("::");
  const left = head.split(":").filter(Boolean);
  const right = (tail ?? "").split(":").filter(Boolean);
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0");
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}
