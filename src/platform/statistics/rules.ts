import { hostOf } from "../portals/directory";

/** Days for which views are kept: a year can be compared with the one before. */
export const VIEWS_DAYS = 800;

/** Days for which a broken link is listed after somebody followed it. */
export const MISSING_DAYS = 60;

/** How many different broken links a portal keeps for a day: anybody can invent addresses. */
export const MISSING_A_DAY = 200;

/** Periods that can be looked at, in days. */
export const PERIODS = [7, 30, 365] as const;
export type Period = (typeof PERIODS)[number];

const MACHINE =
  /bot|crawl|spider|slurp|preview|scan|monitor|headless|lighthouse|curl|wget|python|java\/|go-http|node|feed|fetch/i;
const LONGEST = 300;

type Asked = { method?: string | undefined; headers: Record<string, string | string[] | undefined> };

/** Whether a person opened a page, as far as a request tells: no program that says so, nothing loaded in advance. */
export function isByPerson({ method, headers }: Asked): boolean {
  if (method !== "GET" || headers["sec-purpose"] !== undefined || headers.purpose === "prefetch") return false;
  const agent = headers["user-agent"];
  return typeof agent === "string" && agent !== "" && !MACHINE.test(agent);
}

/**
 * The address without what was asked of it, as the product writes its own. Undefined for what is no address of a page.
 *
 * @example pathOf("/neuigkeiten/?vor=2024") → "/neuigkeiten"
 */
export function pathOf(url: string): string | undefined {
  const [path = ""] = url.split(/[?#]/, 1);
  if (!path.startsWith("/") || path.length > LONGEST || !URL.canParse(path, "http://host")) return undefined;
  try {
    const read = decodeURI(path).normalize("NFC");
    return /[\p{Cc}@]/u.test(read) ? undefined : read.replace(/(.)\/$/, "$1");
  } catch {
    return undefined;
  }
}

/**
 * Where the link stands that was followed: a path of this host, "" for another website. Undefined when nothing is said,
 * as by programs that try out addresses.
 */
export function linkedFrom({ headers: { referer, host } }: Pick<Asked, "headers">): string | undefined {
  if (typeof referer !== "string" || !URL.canParse(referer)) return undefined;
  const from = new URL(referer);
  if (!/^https?:$/.test(from.protocol)) return undefined;
  return typeof host === "string" && hostOf(from.host) === hostOf(host) ? (pathOf(from.pathname) ?? "") : "";
}
