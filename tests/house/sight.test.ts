import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { after, test } from "node:test";
import { useChromium } from "../support/chromium";
import { urlOf } from "../support/database";
import { startServer } from "../support/server";
import { sightFaults } from "./sight-faults";
import { becomeVisitor, openVisits } from "./visits";

const { world, visits } = await openVisits();
after(() => world.close());
const server = await startServer({ after }, { env: { DATABASE_URL: urlOf("postgres", world.database.name) } });
cpSync(world.filesFolder, server.dataFolder, { recursive: true });
const { visit } = useChromium();

test("every page can be used on small and wide screens, with large text, in colours of the system and on paper", async (t) => {
  const page = await visit(t, { origin: server.origin });
  const faults = new Map<string, string>();
  for (const { address, token } of visits) {
    await becomeVisitor(page, server.origin, token);
    await page.goto(address);
    for (const fault of await sightFaults(page)) if (!faults.has(fault)) faults.set(fault, address);
  }
  assert.deepEqual(
    [...faults].map(([fault, address]) => `${address}: ${fault}`),
    [],
  );
});
