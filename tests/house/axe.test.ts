import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Page } from "playwright-core";
import { noteStep } from "../../demo/progress";
import { findBarriers } from "../support/axe";
import { useChromium } from "../support/chromium";
import { urlOf } from "../support/database";
import { startServer } from "../support/server";
import { NOW } from "../support/world";
import { layoutShiftOf, watchLayoutShift } from "./layout-shift";
import { movingParts, sightFaults } from "./sight-faults";
import { becomeVisitor, openVisits } from "./visits";

/** KB, as sent with Brotli. */
const BUDGETS = { js: 8, css: 18, woff2: 90 };

const { world, visits } = await openVisits();
after(() => world.close());
// Only a demo has the pages below /dev, which are looked at as well.
for (const inside of [world.inCity, world.inNorth])
  await inside(async (tx) => {
    await noteStep(tx, "begun", NOW);
    await noteStep(tx, "loaded", NOW);
  });
const server = await startServer(
  { after },
  {
    env: {
      DATABASE_URL: urlOf("postgres", world.database.name),
      // What the world has sealed can be opened.
      SECRET_FILE: join(world.filesFolder, "secret"),
    },
  },
);
// The pictures of the world, where the product looks for them.
cpSync(world.filesFolder, server.dataFolder, { recursive: true });
const { visit } = useChromium();

/** At a desk the window can be drawn to any width, and the page printed. */
const looks = [
  { device: "phone", colours: "light", sight: "" },
  { device: "desktop", colours: "dark", sight: ", in windows of any width, with large text, system colours, on paper" },
] as const;

for (const { device, colours, sight } of looks) {
  test(`no page has a barrier, jumps, is too wide or too heavy (${device}, ${colours}${sight})`, async (t) => {
    const page = await visit(t, { origin: server.origin, device, colours });
    await watchLayoutShift(page);
    const fetched = new Set<string>();
    page.on("request", (request) => fetched.add(request.url()));
    const faults = new Map<string, string[]>();
    for (const { address, token } of visits) {
      fetched.clear();
      await becomeVisitor(page, server.origin, token);
      const answer = await page.goto(address);
      if (answer?.status() !== 200) note(faults, `answers ${answer?.status()}`, address);
      for (const fault of [...(await visibleFaults(page)), ...(await overBudget(fetched))])
        note(faults, fault, address);
      if (sight) for (const fault of await sightFaults(page)) note(faults, fault, address);
    }
    assert.deepEqual(
      [...faults].map(([fault, [first, ...more]]) => `${first} and ${more.length} more: ${fault}`),
      [],
    );
  });
}

// The control of what is asked on every page above: there it is as still as this only for those who asked.
test("the start page moves a little, and not at all for who asks for less motion", async (t) => {
  const page = await visit(t, { origin: server.origin });
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.goto("/");
  const parts = await movingParts(page);
  for (const part of ["html", "svg"])
    assert.ok(
      parts.some((moves) => moves.startsWith(part)),
      `${parts}`,
    );
  await page.emulateMedia({ reducedMotion: "reduce" });
  assert.deepEqual(await movingParts(page), []);
});

const note = (faults: Map<string, string[]>, fault: string, address: string) =>
  faults.set(fault, [...(faults.get(fault) ?? []), address]);

async function visibleFaults(page: Page): Promise<string[]> {
  const barriers = await findBarriers(page);
  await page.evaluate("document.fonts.ready.then(() => true)");
  const shift = await layoutShiftOf(page);
  const width: number = await page.evaluate(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  return [
    ...barriers,
    ...(shift > 0 ? [`jumps by ${shift}`] : []),
    ...(width > 0 ? [`is ${width} px wider than the screen`] : []),
  ];
}

async function overBudget(fetched: Set<string>): Promise<string[]> {
  const over: string[] = [];
  for (const [ending, budget] of Object.entries(BUDGETS)) {
    const files = [...fetched].filter((url) => new URL(url).pathname.endsWith(`.${ending}`));
    const kilobytes = (await Promise.all(files.map(sizeOf))).reduce((sum, bytes) => sum + bytes, 0) / 1024;
    if (kilobytes > budget) over.push(`fetches ${kilobytes.toFixed(1)} KB of ${ending}, ${budget} are allowed`);
  }
  return over;
}

const sizes = new Map<string, Promise<number>>();

/** Bytes on the wire; asked once per file. */
function sizeOf(url: string): Promise<number> {
  const size = sizes.get(url) ?? askForSize(url);
  sizes.set(url, size);
  return size;
}

async function askForSize(url: string): Promise<number> {
  const response = await fetch(url, { headers: { "accept-encoding": "br" } });
  await response.arrayBuffer();
  return Number(response.headers.get("content-length"));
}
