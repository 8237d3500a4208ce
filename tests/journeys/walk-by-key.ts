import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

/** Where the focus stands, what is wrong with being seen there, and with coming from the stop before. */
export type Stop = { name: string; faults: string[]; order: string[] };

const MOST_STOPS = 300;

/** Goes to the page as text. */
const source = readFileSync("tests/journeys/stop-here.mjs", "utf8").replaceAll("export ", "");

/**
 * Presses a key until the focus leaves the page, and tells where it stood. Fails when it never leaves.
 *
 * @example const stops = await walkByKey(page, "Tab");
 */
export async function walkByKey(page: Page, key: "Tab" | "Shift+Tab"): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    const stop = await pressForStop(page, key);
    if (!stop) return stops;
    stops.push(stop);
    assert.ok(stops.length < MOST_STOPS, `the focus is caught on ${page.url()} at ${stop.name}`);
  }
}

/** Where the focus stands after a key. */
export async function pressForStop(page: Page, key: string): Promise<Stop | null> {
  await page.keyboard.press(key);
  return page.evaluate<Stop | null>(`(() => { ${source}; return stopHere(); })()`);
}

/** How many stops a page ought to have. */
export const countStops = (page: Page): Promise<number> =>
  page.evaluate<number>(`(() => { ${source}; return countStops(); })()`);
