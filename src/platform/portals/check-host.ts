import { promises as dns, type LookupAddress } from "node:dns";
import { request as plainRequest } from "node:http";
import { request as tlsRequest } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { isLoopback } from "../config";

/** What came of asking a host name whether it leads here. */
export type HostCheck =
  | "leads_here"
  | "no_name"
  | "no_address"
  | "private_address"
  | "no_answer"
  | "certificate"
  | "another_server";

type Asked = {
  /** One of the names of the portal. Nobody else's may be asked. */
  host: string;
  /** Of the portal, by its primary name. */
  origin: string;
  isPrimary: boolean;
  isTrial: boolean;
};

const DNS_MS = 4_000;
const ANSWER_MS = 6_000;
const MOST_BYTES = 20_000;
const PATH = "/robots.txt";

/**
 * Whether a name can be one in the internet. "localhost" and its kin are what every machine calls itself, and an address
 * is none; only an installation that is tried out on one machine may have them.
 *
 * @example isName("erlach.localhost") === false
 */
export const isName = (host: string): boolean => !isLoopback(host) && isIP(host) === 0;

/**
 * Asks a host name of ours for a page of ours, as a browser would. Addresses that nobody outside can reach are not
 * asked, unless this installation itself is tried out on one machine. Takes ten seconds at most.
 *
 * @example await checkHost({ host, origin: "https://erlach.example", isPrimary: true, isTrial: false }) // "leads_here"
 */
export async function checkHost(asked: Asked): Promise<HostCheck> {
  if (!asked.isTrial && !isName(asked.host)) return "no_name";
  const addresses = await addressesOf(asked.host);
  const [first] = addresses;
  if (!first) return "no_address";
  if (!asked.isTrial && addresses.some(({ address }) => isPrivate(address))) return "private_address";
  try {
    return isOurs(await ask(asked, first), asked) ? "leads_here" : "another_server";
  } catch (error) {
    return isAboutCertificate(error) ? "certificate" : "no_answer";
  }
}

export async function addressesOf(host: string): Promise<LookupAddress[]> {
  // Browsers never ask anybody what these mean, and not every system knows it (RFC 6761, section 6.3).
  if (host.endsWith(".localhost")) return [{ address: "127.0.0.1", family: 4 }];
  const late = wait(DNS_MS, [] as LookupAddress[], { ref: false });
  return Promise.race([dns.lookup(host, { all: true }).catch(() => []), late]);
}

type Answer = { status: number; location: string; body: string };

/** Goes to the address that was looked at, and nowhere else: the name is not looked up a second time. */
function ask({ host, origin }: Asked, { address, family }: LookupAddress): Promise<Answer> {
  const { protocol, port } = new URL(origin);
  const lookup: LookupFunction = (_, { all }, done) =>
    all ? done(null, [{ address, family }]) : done(null, address, family);
  const signal = AbortSignal.timeout(ANSWER_MS);
  const send = protocol === "https:" ? tlsRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const outgoing = send({ host, port: port || undefined, path: PATH, lookup, signal, agent: false }, (incoming) => {
      let body = "";
      incoming.setEncoding("utf8");
      incoming.on("data", (part: string) => {
        body += part;
        if (body.length > MOST_BYTES) incoming.destroy();
      });
      incoming.on("close", () =>
        resolve({ status: incoming.statusCode ?? 0, location: incoming.headers.location ?? "", body }),
      );
      incoming.on("error", reject);
    });
    outgoing.on("error", reject);
    outgoing.end();
  });
}

/** The first name shows the page, any other leads to it. */
const isOurs = ({ status, location, body }: Answer, { origin, isPrimary }: Asked): boolean =>
  isPrimary ? status === 200 && body.includes(`${origin}/sitemap.xml`) : location === origin + PATH;

export const isAboutCertificate = (error: unknown): boolean =>
  error instanceof Error && "code" in error && /CERT|SSL|TLS|SELF_SIGNED|ALTNAME/.test(String(error.code));

const PRIVATE = new BlockList();
for (const [net, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const)
  PRIVATE.addSubnet(net, prefix, "ipv4");
for (const [net, prefix] of [
  ["::", 127],
  ["64:ff9b::", 96],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  PRIVATE.addSubnet(net, prefix, "ipv6");

/** Whether only this machine or its own network reaches an address. @example isPrivate("10.1.2.3") === true */
export const isPrivate = (address: string): boolean => PRIVATE.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
