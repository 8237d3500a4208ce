import type { BrowserContext } from "playwright-core";

/** Of pages that differ in their content only, such as all measures, a few show how all look. */
const PER_KIND = 3;

const LINKS = "[...document.querySelectorAll('a[href]')].map((link) => link.href)";
const SKIPPED = /\.(atom|xml|json|ics|pdf|svg|png|jpg|webp|avif|md|txt)$|^\/(dateien|theme|assets)\//;

/**
 * Finds the pages of all portals by following links from their home pages, as whoever the context has signed in.
 *
 * @example const pages = await findPages(context, ["http://localhost:3000/"]);
 */
export async function findPages(
  context: BrowserContext,
  start: string[],
  known = new Set<string>(),
): Promise<string[]> {
  const page = await context.newPage();
  const kinds = new Map<string, number>();
  const { port } = new URL(start[0] ?? "http://localhost");
  const open = [...start];
  const found: string[] = [];
  for (let address = open.shift(); address !== undefined; address = open.shift()) {
    if (known.has(address) || !isOurs(address, port)) continue;
    known.add(address);
    const kind = kindOf(address);
    const count = kinds.get(kind) ?? 0;
    if (count >= PER_KIND) continue;
    kinds.set(kind, count + 1);
    const answer = await page.goto(address);
    if (!answer?.ok() || !answer.headers()["content-type"]?.startsWith("text/html")) continue;
    found.push(address);
    const links: string[] = await page.evaluate(LINKS);
    open.push(...links.map((link) => link.split(/[?#]/)[0] ?? link));
  }
  await page.close();
  return found;
}

function isOurs(address: string, port: string): boolean {
  const url = new URL(address);
  return /(^|\.)localhost$/.test(url.hostname) && url.port === port && !SKIPPED.test(url.pathname);
}

/** "/massnahmen/baenke" and "/massnahmen/brunnen" are of one kind; "/ergebnisse" and "/impressum" are not. */
const kindOf = (address: string) => {
  const { host, pathname } = new URL(address);
  const parts = pathname.split("/").filter(Boolean);
  return parts.length < 2 ? host + pathname : `${host}/${parts[0]}/*${parts.slice(2).join("/")}`;
};
