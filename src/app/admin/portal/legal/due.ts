import type { TenantTx } from "../../../../platform/db";
import { announce } from "../../../../platform/events";
import { listOverdueStatements, noteReminded } from "./queries";
import { oldestGoodDay } from "./stale";

declare module "../../../../platform/events" {
  interface Topics {
    "portal.statement_overdue": { portalId: string };
  }
}

/** Reminds once of every evaluation of accessibility that has become a year old. */
export async function statementsDue(tx: TenantTx, now: Date): Promise<void> {
  for (const { portalId } of await listOverdueStatements(tx, oldestGoodDay(now))) {
    await announce(tx, "portal.statement_overdue", { portalId });
    await noteReminded(tx, portalId);
  }
}
