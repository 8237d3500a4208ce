import assert from "node:assert/strict";
import { after, type TestContext } from "node:test";
import type { Browser, BrowserContext, BrowserContextOptions, ConsoleMessage, Page } from "playwright-core";
import { devices, launch } from "./chromium-launch";

export type Visit = {
  /** Where relative addresses lead, for example "http://localhost:3901". */
  origin: string;
  device?: keyof typeof devices;
  javaScript?: boolean;
  colours?: "light" | "dark";
  /** What the console may say all the same, for example that the server is away. */
  tolerate?: RegExp;
};

/**
 * One real browser for all tests of a file. It closes after the last one. Every visit has cookies of its own, and fails
 * its test when the page asks a foreign host for anything, breaks its own content security policy, or throws.
 *
 * @example
 * const { visit } = useChromium();
 * test("the timeline can be read on a phone", async (t) => {
 *   const page = await visit(t, { origin: server.origin, device: "phone", javaScript: false });
 *   await page.goto("/ergebnisse");
 *   await assertAccessible(page);
 * });
 */
export function useChromium() {
  let browser: Promise<Browser> | undefined;
  after(async () => (await browser)?.close());
  return {
    visit: async (t: TestContext, wish: Visit): Promise<Page> => {
      browser ??= launch();
      const options = optionsFor(wish);
      const context = await (await browser).newContext(options);
      context.setDefaultTimeout(15_000);
      const faults = watch(context, wish.tolerate);
      t.after(async () => {
        await context.close();
        assert.deepEqual([...new Set(faults)], [], "what the browser complained about");
      });
      const page = await context.newPage();
      if (wish.javaScript === false) scriptless.set(page, options);
      return page;
    },
  };
}

const optionsFor = (wish: Visit): BrowserContextOptions => ({
  ...devices[wish.device ?? "desktop"],
  baseURL: wish.origin,
  javaScriptEnabled: wish.javaScript ?? true,
  colorScheme: wish.colours ?? "light",
  reducedMotion: "reduce",
  locale: "de-DE",
  timezoneId: "Europe/Berlin",
});

const scriptless = new WeakMap<Page, BrowserContextOptions>();

/**
 * Nothing can be computed in a page without JavaScript, not even by a test. Does `work` with a copy in which scripts
 * could run but the page's own may not; with the page itself when it has JavaScript.
 */
export async function inspect<T>(page: Page, work: (page: Page) => Promise<T>): Promise<T> {
  const options = scriptless.get(page);
  const browser = page.context().browser();
  if (!options || !browser) return work(page);
  const [body, storageState] = [await page.content(), await page.context().storageState()];
  const context = await browser.newContext({ ...options, javaScriptEnabled: true, storageState });
  try {
    const copy = await context.newPage();
    const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": "script-src 'none'" };
    // For good, not once: when the last route goes away, requests that are held just then may hang.
    await copy.route(page.url(), (route) => route.fulfill({ body, headers }));
    await copy.goto(page.url());
    return await work(copy);
  } finally {
    await context.close();
  }
}

const isOwn = (address: string) => {
  const { protocol, hostname } = new URL(address);
  return ["data:", "blob:", "about:"].includes(protocol) || /(^|\.)localhost$|^127\.0\.0\.1$/.test(hostname);
};

/** Collects what no page of ours may do. */
function watch(context: BrowserContext, tolerate: RegExp | undefined): string[] {
  const faults: string[] = [];
  const visited = new Set<string>();
  const add = (fault: string) => {
    if (!tolerate?.test(fault)) faults.push(fault);
  };
  context.on("request", (request) => {
    if (request.isNavigationRequest()) visited.add(request.url());
    if (!isOwn(request.url())) add(`foreign request: ${request.url()}`);
  });
  context.on("console", (message) => {
    if (message.type() !== "error" || isAnswerToVisit(message, visited)) return;
    add(`console: ${message.text()} ${message.location().url}`);
  });
  context.on("weberror", (error) => add(`error: ${error.error().message}`));
  return faults;
}

/** A page that answers 404, 409 or 422 is no fault; a picture or a script that does is one. */
const isAnswerToVisit = (message: ConsoleMessage, visited: Set<string>) =>
  message.text().startsWith("Failed to load resource") && visited.has(message.location().url);
