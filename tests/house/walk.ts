import type { RoutePolicy } from "../../src/platform/http/policy";
import type { Browser, Page } from "../support/browser";
import { attribute } from "../support/markup";
import { SAMPLES } from "./page-faults";

/** An address at which a route can be reached. */
export type Stop = RoutePolicy & { address: string };

/** What somebody got there. */
export type Seen<Person> = { address: string; person: Person; page: Page };

const PER_ROUTE = 2;

/**
 * Finds addresses for all routes: those without parameters by themselves, the others by following every link and form
 * that the pages show to somebody. Everybody looks at every page once. `addresses` gives those that only a mail names or
 * that need a query.
 *
 * @example const { stops, unreached, seen } = await walkRoutes(routes, [["visitor", visitor], ["editor", editor]]);
 */
export async function walkRoutes<Person extends string>(
  routes: RoutePolicy[],
  people: [Person, Browser][],
  addresses: string[] = [],
) {
  const found = new Map(routes.map((route) => [route, new Set<string>()]));
  const needsQuery = new Set(
    addresses.filter((address) => address.includes("?")).map((address) => address.split("?")[0]),
  );
  const open: string[] = [];
  const note = (method: string, address: string) => {
    const [path = ""] = address.split("?");
    if (path.startsWith("/assets/")) return;
    const route = routes.find((one) => one.method === method && matches(one.path, path));
    const ofRoute = route && found.get(route);
    if (!ofRoute || ofRoute.has(address) || ofRoute.size >= PER_ROUTE) return;
    if (needsQuery.has(address)) return;
    ofRoute.add(address);
    if (method === "GET") open.push(address);
    else note("GET", address);
  };
  for (const method of ["GET", "POST"]) for (const address of addresses) note(method, address);
  for (const { method, path } of routes) if (!/[:*]/.test(path)) note(method, path);
  const seen: Seen<Person>[] = [];
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    for (const [person, browser] of people) {
      const page = await browser.get(path);
      seen.push({ address: path, person, page });
      if (!isSample(path)) for (const [method, address] of waysFrom(page)) note(method, address);
    }
  }
  const stops: Stop[] = [...found].flatMap(([route, addresses]) =>
    [...addresses].map((address) => ({ ...route, address })),
  );
  const unreached = [...found].filter(([, { size }]) => size === 0).map(([{ method, path }]) => `${method} ${path}`);
  return { stops, unreached, seen };
}

/** The pages of all parts show links of invented pages. */
const isSample = (path: string) => SAMPLES.includes(path);

/** Links and forms of a page that stay in its portal, and where it redirects to. */
function waysFrom(page: Page): [method: string, address: string][] {
  const ways: [string, string][] = page.location ? [["GET", page.location]] : [];
  if (isPage(page)) {
    for (const link of page.document.querySelectorAll("a, link")) ways.push(["GET", attribute(link, "href") ?? ""]);
    for (const form of page.document.querySelectorAll("form")) {
      ways.push([attribute(form, "method")?.toUpperCase() ?? "GET", attribute(form, "action") ?? ""]);
    }
  }
  const { origin } = new URL(page.url);
  const resolved = ways.map(([method, address]) => [method, new URL(address || page.url, page.url)] as const);
  return resolved.filter(([, url]) => url.origin === origin).map(([method, url]) => [method, url.pathname]);
}

export const isPage = ({ headers }: Page): boolean => headers.get("content-type")?.startsWith("text/html") ?? false;

/** @example matches("/orte/:slug{[a-z]+}", "/orte/bad") → true */
function matches(pattern: string, path: string): boolean {
  const source = pattern.replace(/\/:\w+\{(.+?)\}(?=\/|$)|\/:\w+\?|\/:\w+|\*/g, (part, inner: string | undefined) => {
    if (inner !== undefined) return `/(?:${inner})`;
    if (part === "*") return ".*";
    return part.endsWith("?") ? "(?:/[^/]+)?" : "/[^/]+";
  });
  return new RegExp(`^${source}/?$`).test(path);
}
