import type { Opened } from "../src/app/installation";
import { openStorage } from "../src/platform/files";
import { StartError } from "../src/platform/start-error";
import { mittelland } from "./mittelland";
import { nordhafen } from "./nordhafen/town";
import { type DemoState, demoState, noteStep, stepsOf } from "./progress";
import { settle } from "./settle";
import { spin } from "./spin";
import { enterTenant } from "./tenants";
import type { Tenant } from "./town";
import { writePages } from "./write-pages";

const TENANTS: readonly Tenant[] = [mittelland, nordhafen];

type Ground = Pick<Opened, "config" | "database" | "urls">;

/** What is said on the way, and whether somebody wants it to stop after the piece at hand. */
type Talk = { say: (line: string) => void; signal?: AbortSignal };

/**
 * Builds the demo by calling the domains' own functions: Lauterbrück with Erlach and the Städtenetz Mittelland, and
 * Nordhafen as a foreign tenant. Killed half-way, the next call completes it; complete, it changes nothing; where
 * somebody else works already, it stays away.
 *
 * @returns what it found
 * @throws StartError when it was stopped
 * @example await loadDemo(opened, { say: (line) => process.stdout.write(`${line}\n`) }, new Date());
 */
export async function loadDemo(opened: Ground, { say, signal }: Talk, now: Date): Promise<DemoState> {
  const slugs = TENANTS.map(({ slug }) => slug);
  const state = await demoState(opened.database, slugs);
  if (state === "loaded" || state === "other") return state;
  for (const tenant of TENANTS) {
    say(`Beispielstadt: ${tenant.name} …`);
    await loadTenant(opened, { tenant, signal }, now);
  }
  return state;
}

type Wanted = { tenant: Tenant; signal: AbortSignal | undefined };

/** Three steps that each know whether they are done: the places in one transaction, every page in its own, the rest. */
async function loadTenant({ database, config, urls }: Ground, { tenant, signal }: Wanted, now: Date): Promise<void> {
  const tenantId = await enterTenant(urls.ownerUrl, tenant);
  const storage = openStorage(config);
  const { hostname: host } = new URL(config.baseUrl);
  await database.transaction({ tenantId }, async (tx) => {
    if ((await stepsOf(tx)).steps.has("begun")) return;
    for (const [index, place] of tenant.places.entries()) await settle(tx, place, { host, isSignInHost: index === 0 });
    await noteStep(tx, "begun", now);
  });
  for (const place of tenant.places) {
    await writePages({ database, storage, tenantId, place, signal }, now);
    assertGoesOn(signal);
  }
  await database.transaction({ tenantId }, async (tx) => {
    if ((await stepsOf(tx)).steps.has("loaded")) return;
    for (const place of tenant.places) await spin(tx, place, now);
    await noteStep(tx, "loaded", now);
  });
  assertGoesOn(signal);
}

function assertGoesOn(signal: AbortSignal | undefined) {
  if (signal?.aborted) throw new StartError("Unterbrochen. Der nächste Aufruf macht weiter.");
}

/** For the command: an installation in which somebody works gets no demo. */
export function assertMayLoad(state: DemoState): void {
  if (state === "other")
    throw new StartError("Hier gibt es schon Daten. Die Beispielstadt braucht eine leere Datenbank.");
}
