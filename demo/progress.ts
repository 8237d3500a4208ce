import { audit } from "../src/platform/audit";
import type { Database, TenantTx } from "../src/platform/db";

const STEPS = ["begun", "loaded"] as const;
type Step = (typeof STEPS)[number];

/** "empty": nobody is there. "begun": the demo was interrupted. "other": somebody works here, the demo stays away. */
export type DemoState = "empty" | "begun" | "loaded" | "other";

/** How far the demo has come, as it wrote it down itself. */
export async function demoState(database: Database, slugs: readonly string[]): Promise<DemoState> {
  const tenants = await database.listTenants();
  if (tenants.length === 0) return "empty";
  const loaded: boolean[] = [];
  for (const { id, slug } of tenants) {
    const { isEmpty, steps } = await database.transaction({ tenantId: id, readOnly: true }, stepsOf);
    if (!slugs.includes(slug) || !(isEmpty || steps.has("begun"))) return "other";
    loaded.push(steps.has("loaded"));
  }
  return loaded.length === slugs.length && loaded.every(Boolean) ? "loaded" : "begun";
}

/** Written in the transaction that does the step. */
export const noteStep = (tx: TenantTx, step: Step, now: Date) => audit(tx, { act: `demo.${step}` }, now);

export async function stepsOf(tx: TenantTx) {
  const acts = STEPS.map((step) => `demo.${step}`);
  const rows = await tx.selectFrom("auditEntries").select("act").where("act", "in", acts).execute();
  const one = await tx.selectFrom("organisations").select("id").limit(1).executeTakeFirst();
  return { isEmpty: one === undefined, steps: new Set(rows.map(({ act }) => act.replace("demo.", ""))) };
}
