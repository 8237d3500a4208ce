import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { devices, launch } from "../support/chromium-launch";
import { startServer } from "../support/server";
import { findPages } from "./tour";

const PORTALS = ["", "erlach.", "netz.", "nordhafen."];

/** What hangs on the wall: every page in five ways. Printed pages have the width of A4. */
const WAYS = [
  { name: "360-hell", options: { ...devices.phone, colorScheme: "light" } },
  { name: "360-dunkel", options: { ...devices.phone, colorScheme: "dark" } },
  { name: "1280-hell", options: { ...devices.desktop, colorScheme: "light" } },
  { name: "1280-dunkel", options: { ...devices.desktop, colorScheme: "dark" } },
  { name: "druck", options: { viewport: { width: 794, height: 1123 }, colorScheme: "light" } },
] as const;

type Ways = { folder: string; patterns: string[]; say: (line: string) => void };

/**
 * Starts the product with its demo on a data folder of its own and takes a picture of every page: for visitors, and of
 * what only those see who are signed in. Pages can be chosen by a part of their address.
 *
 * @example await takePictures({ folder: "looks", patterns: ["ergebnisse"], say: console.log });
 */
export async function takePictures({ folder, patterns, say }: Ways): Promise<void> {
  const ends: (() => Promise<void>)[] = [];
  try {
    const server = await startServer({ after: (end) => ends.push(end) });
    const browser = await launch();
    ends.push(() => browser.close());
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const start = PORTALS.map((portal) => `http://${portal}localhost:${server.port}/`);
    const known = new Set<string>();
    const visitor = await browser.newContext({ locale: "de-DE" });
    const signedIn = await signIn(browser, server.origin);
    const rounds = [visitor, ...(signedIn ? [signedIn] : [])];
    for (const context of rounds) {
      const found = await findPages(context, known.size === 0 ? start : accountPages(server.origin), known);
      const wanted = found.filter(
        (address) => patterns.length === 0 || patterns.some((pattern) => address.includes(pattern)),
      );
      await takeAll({ browser, context, addresses: wanted, folder, say });
    }
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

const accountPages = (origin: string) =>
  ["/konto", "/verwaltung", "/dev/teile", "/dev/mails"].map((path) => origin + path);

/** Signs in as the first person whom the demo offers; nobody when it offers none. */
async function signIn(browser: Browser, origin: string): Promise<BrowserContext | undefined> {
  const context = await browser.newContext({ locale: "de-DE" });
  const page = await context.newPage();
  await page.goto(`${origin}/anmelden`);
  const person = page.locator('button[name="person"]').first();
  if ((await person.count()) === 0) return undefined;
  await person.click();
  await page.close();
  return context;
}

type Round = { browser: Browser; context: BrowserContext; addresses: string[]; folder: string; say: Ways["say"] };

async function takeAll({ browser, context, addresses, folder, say }: Round): Promise<void> {
  const storageState = await context.storageState();
  for (const { name, options } of WAYS) {
    const own = await browser.newContext({ ...options, storageState, locale: "de-DE", reducedMotion: "reduce" });
    const page = await own.newPage();
    page.setDefaultTimeout(120_000);
    if (name === "druck") await page.emulateMedia({ media: "print" });
    for (const address of addresses) await take(page, address, join(folder, `${fileName(address)}--${name}.png`));
    await own.close();
  }
  for (const address of addresses) say(`${fileName(address)}  ${new URL(address).pathname}`);
}

async function take(page: Page, address: string, path: string): Promise<void> {
  await page.goto(address);
  await page.evaluate("document.fonts.ready.then(() => true)");
  await page.screenshot({ path, fullPage: true });
}

/** "http://erlach.localhost:3000/massnahmen/baenke" is "erlach--massnahmen--baenke", the city's home page "stadt". */
export function fileName(address: string): string {
  const { hostname, pathname } = new URL(address);
  const portal = hostname === "localhost" ? "stadt" : hostname.replace(/\.localhost$/, "");
  return [portal, ...pathname.split("/").filter(Boolean)].join("--");
}
