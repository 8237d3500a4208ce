import type { RoutePolicy } from "../../src/platform/http/policy";
import type { Browser, Page } from "../support/browser";
import { attribute } from "../support/markup";

/** An address at which a route can be reached. */
export type Stop = RoutePolicy & { address: string };

const PER_ROUTE = 2;

/**
 * Finds addresses for all routes: those without parameters by themselves, the others by following every link and form
 * that the pages show to somebody.
 *
 * @example const { stops, unreached } = await walkRoutes(routes, [visitor, editor], ["/"]);
 */
export async function walkRoutes(routes: RoutePolicy[], browsers: Browser[], start: string[]) {
  const found = new Map(routes.map((route) => [route, new Set<string>()]));
  const known = new Set<string>();
  const open: string[] = [];
  const note = (method: string, address: string) => {
    const [path = ""] = address.split(/[?#]/);
    const route = routes.find((one) => one.method === method && matches(one.path, path));
    const addresses = route && found.get(route);
    if (!addresses || addresses.has(path) || addresses.size >= PER_ROUTE) return;
    addresses.add(path);
    if (method === "GET" && !known.has(path)) open.push(path);
    known.add(path);
  };
  for (const { method, path } of routes) if (!/[:*]/.test(path)) note(method, path);
  for (const address of start) note("GET", address);
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    for (const browser of browsers)
      for (const [method, address] of waysFrom(await browser.get(path))) note(method, address);
  }
  const stops: Stop[] = [...found].flatMap(([route, addresses]) =>
    [...addresses].map((address) => ({ ...route, address })),
  );
  const unreached = [...found].filter(([, { size }]) => size === 0).map(([{ method, path }]) => `${method} ${path}`);
  return { stops, unreached };
}

/** Links and forms of a page that stay in its portal, and where it redirects to. */
function waysFrom(page: Page): [method: string, address: string][] {
  const ways: [string, string][] = page.location ? [["GET", page.location]] : [];
  if (isPage(page)) {
    for (const link of page.document.querySelectorAll("a")) ways.push(["GET", attribute(link, "href") ?? ""]);
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
