import assert from "node:assert/strict";
import { after, test } from "node:test";
import { findBarriers } from "../support/axe";
import { useChromium } from "../support/chromium";
import { urlOf } from "../support/database";
import { startServer } from "../support/server";
import { layoutShiftOf, watchLayoutShift } from "./layout-shift";
import { becomeVisitor, openVisits } from "./visits";

/** KB, as sent with Brotli. */
const BUDGETS = { js: 8, css: 18, woff2: 90 };

const { world, visits } = await openVisits();
after(() => world.close());
const server = await startServer({ after }, { env: { DATABASE_URL: urlOf("postgres", world.database.name) } });
const { visit } = useChromium();

const looks = [
  { device: "phone", colours: "light" },
  { device: "desktop", colours: "dark" },
] as const;

for (const { device, colours } of looks) {
  test(`no page has a barrier, and nothing jumps while it loads (${device}, ${colours})`, async (t) => {
    const page = await visit(t, { origin: server.origin, device, colours });
    await watchLayoutShift(page);
    const faults = new Map<string, string[]>();
    for (const { address, token } of visits) {
      const add = (fault: string) => faults.set(fault, [...(faults.get(fault) ?? []), address]);
      await becomeVisitor(page, server.origin, token);
      const answer = await page.goto(address, { waitUntil: "networkidle" });
      if (answer?.status() !== 200) add(`answers ${answer?.status()}`);
      for (const barrier of await findBarriers(page)) add(barrier);
      const shift = await layoutShiftOf(page);
      if (shift > 0) add(`jumps by ${shift}`);
      const width: number = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      if (width > 0) add(`is ${width} px wider than the screen`);
    }
    assert.deepEqual(
      [...faults].map(([fault, [first, ...more]]) => `${first} and ${more.length} more: ${fault}`),
      [],
    );
  });
}

test("no page makes a browser fetch more than its budget", async (t) => {
  const page = await visit(t, { origin: server.origin });
  const over: string[] = [];
  for (const { address, token } of visits) {
    await becomeVisitor(page, server.origin, token);
    const fetched = new Set<string>();
    page.on("request", (request) => fetched.add(request.url()));
    await page.goto(address, { waitUntil: "networkidle" });
    page.removeAllListeners("request");
    for (const [ending, budget] of Object.entries(BUDGETS)) {
      const files = [...fetched].filter((url) => new URL(url).pathname.endsWith(`.${ending}`));
      const kilobytes = (await Promise.all(files.map(sizeOf))).reduce((sum, bytes) => sum + bytes, 0) / 1024;
      if (kilobytes > budget) over.push(`${address}: ${kilobytes.toFixed(1)} KB of ${ending}`);
    }
  }
  assert.deepEqual(over, []);
});

/** Bytes on the wire. */
async function sizeOf(url: string): Promise<number> {
  const response = await fetch(url, { headers: { "accept-encoding": "br" } });
  await response.arrayBuffer();
  return Number(response.headers.get("content-length"));
}
