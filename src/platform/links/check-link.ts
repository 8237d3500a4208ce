import type { LookupAddress } from "node:dns";
import { request as plainRequest } from "node:http";
import { request as tlsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { addressesOf, isAboutCertificate, isPrivate } from "../portals/check-host";
import { faultOfStatus, type LinkFault, MOST_REDIRECTS } from "./rules";

/** The way to other websites: where a name leads, and which addresses may be asked. */
export type Network = {
  addressesOf: (host: string) => Promise<LookupAddress[]>;
  allows: (address: string, port: number) => boolean;
};

/** The internet: neither this machine nor its neighbours, and no ports but those of websites. */
export const internet: Network = {
  addressesOf,
  allows: (address, port) => !isPrivate(address) && (port === 80 || port === 443),
};

const ANSWER_MS = 8_000;

type Asked = { network: Network; userAgent: string };
type Answer = { status: number; location: string | undefined };

/**
 * Asks for a link as a browser would, without reading what comes. Undefined when somebody answers, and also when we may
 * not ask: what lies in a network of its own is nobody's fault. Follows redirects, each looked at anew.
 *
 * @example await checkLink("https://example.org/plan.pdf", { network: internet, userAgent: "…" }) // "gone"
 */
export async function checkLink(link: string, asked: Asked): Promise<LinkFault | undefined> {
  let url = link;
  for (let step = 0; step <= MOST_REDIRECTS; step++) {
    const answer = await answerOf(url, asked);
    if (typeof answer !== "object") return answer;
    const { status, location } = answer;
    if (status < 300 || status >= 400 || !location || !URL.canParse(location, url)) return faultOfStatus(status);
    url = new URL(location, url).href;
  }
  return "trouble";
}

/** An answer, a fault, or undefined for what is not asked. */
async function answerOf(href: string, { network, userAgent }: Asked): Promise<Answer | LinkFault | undefined> {
  const url = URL.canParse(href) ? new URL(href) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const port = Number(url.port) || (url.protocol === "https:" ? 443 : 80);
  const host = url.hostname.replace(/^\[(.+)\]$/, "$1");
  const addresses = await network.addressesOf(host);
  const [first] = addresses;
  if (!first) return "no_address";
  if (!addresses.every(({ address }) => isIP(address) > 0 && network.allows(address, port))) return undefined;
  try {
    const head = await send("HEAD", url, first, userAgent);
    const isEnough = head.status < 400 || head.status === 429;
    return isEnough ? head : await send("GET", url, first, userAgent);
  } catch (error) {
    return isAboutCertificate(error) ? "certificate" : "no_answer";
  }
}

/** Goes to the address that was looked at, and nowhere else: the name is not looked up a second time. */
function send(method: "HEAD" | "GET", url: URL, { address, family }: LookupAddress, userAgent: string) {
  const lookup: LookupFunction = (_, { all }, done) =>
    all ? done(null, [{ address, family }]) : done(null, address, family);
  const ask = url.protocol === "https:" ? tlsRequest : plainRequest;
  const headers = { "user-agent": userAgent, accept: "*/*" };
  const signal = AbortSignal.timeout(ANSWER_MS);
  return new Promise<Answer>((resolve, reject) => {
    const outgoing = ask(url, { method, headers, lookup, signal, agent: false }, (incoming) => {
      resolve({ status: incoming.statusCode ?? 0, location: incoming.headers.location });
      incoming.on("error", () => undefined);
      incoming.destroy();
    });
    outgoing.on("error", reject);
    outgoing.end();
  });
}
