import { audit } from "../../../../platform/audit";
import type { TenantTx } from "../../../../platform/db";
import { changePortal } from "../../../../platform/portals/change-portal";
import type { Portal } from "../../../../platform/portals/portal";
import { type PortalAct, stateAfter } from "../../../../platform/portals/state";
import { checklistOf, countMissing } from "./checklist";

type Act = { portal: Portal; act: PortalAct };

/** Shows a portal to the public, or takes it back. Throws a Refusal while a page is missing that the law asks for. */
export async function changeState(tx: TenantTx, { portal, act }: Act, now: Date): Promise<void> {
  // As it is now, not as it was remembered when the request came.
  const { state } = await tx
    .selectFrom("portals")
    .select("state")
    .where("id", "=", portal.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const missing = countMissing(await checklistOf(tx, portal));
  await changePortal(tx, portal.id, { state: stateAfter(act, { state, missing }) });
  await audit(tx, { act: act === "go_live" ? "portal.went_live" : "portal.taken_down", objectId: portal.id }, now);
}
