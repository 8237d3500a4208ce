import { audit } from "../../../platform/audit";
import type { TenantTx } from "../../../platform/db";
import { Refusal } from "../../../platform/errors";
import { announce } from "../../../platform/events";
import { publishRevision, withdrawPage } from "./change-state";
import { setState } from "./draft-in-hand";
import { type Draft, type DraftPlace, draftOf } from "./queries";

declare module "../../../platform/events" {
  interface Topics {
    "page.plan_failed": { pageId: string; locale: Draft["locale"]; act: "publish" | "withdraw" };
  }
}

const AT_ONCE = 200;

type Due = DraftPlace & { act: "publish" | "withdraw"; revision: number | null };

/**
 * Does what the clock was told to, what appears before what disappears. A second run finds nothing left. A page on
 * which somebody works this moment waits for the next run: whoever holds it may be taking the plan back.
 */
export async function pageSchedulesDue(tx: TenantTx, now: Date): Promise<void> {
  const due = await tx
    .selectFrom("pageSchedules")
    .innerJoin("pages", "pages.id", "pageSchedules.pageId")
    .select(["pageSchedules.pageId", "pageSchedules.locale", "act", "revision", "portalId"])
    .where("at", "<=", now)
    .where("failedAt", "is", null)
    .orderBy("at")
    .orderBy("act")
    .limit(AT_ONCE)
    .execute();
  for (const plan of due) if (await lockFreePage(tx, plan.pageId)) await carryOut(tx, plan, now);
}

/** The page first, then its plans, like everybody who changes a page. False when somebody else has it. */
async function lockFreePage(tx: TenantTx, pageId: string): Promise<boolean> {
  const page = tx.selectFrom("pages").select("id").where("id", "=", pageId);
  return (await page.forUpdate().skipLocked().executeTakeFirst()) !== undefined;
}

async function carryOut(tx: TenantTx, plan: Due, now: Date) {
  if (!(await isStillDue(tx, plan, now))) return;
  const draft = await draftOf(tx, plan, "lock");
  try {
    await act(tx, { draft, plan }, now);
    await tx
      .deleteFrom("pageSchedules")
      .where((eb) => eb.and(keyOf(plan)))
      .execute();
  } catch (error) {
    // Nothing is written before a rule refuses.
    if (!(error instanceof Refusal)) throw error;
    await noteFailure(tx, { draft, plan }, now);
  }
}

async function act(tx: TenantTx, { draft, plan: { act: what, revision } }: { draft: Draft; plan: Due }, now: Date) {
  if (what === "withdraw") await withdrawPage(tx, { draft, hand: "publisher" }, now);
  else if (revision !== null && !(draft.isShown && draft.publishedRevision === revision))
    await publishRevision(tx, { draft, hand: "publisher", revision }, now);
}

/** It was struck or replaced before the page was locked. */
const isStillDue = async (tx: TenantTx, plan: Due, now: Date): Promise<boolean> =>
  (await tx
    .selectFrom("pageSchedules")
    .select("act")
    .where((eb) => eb.and(keyOf(plan)))
    .where("revision", "is not distinct from", plan.revision)
    .where("at", "<=", now)
    .where("failedAt", "is", null)
    .executeTakeFirst()) !== undefined;

/** The plan stays where editors see it, and whoever set it is told. */
async function noteFailure(tx: TenantTx, { draft, plan }: { draft: Draft; plan: Due }, now: Date) {
  const { pageId, locale, act: what } = plan;
  await tx
    .updateTable("pageSchedules")
    .set({ failedAt: now })
    .where((eb) => eb.and(keyOf(plan)))
    .execute();
  if (draft.state === "scheduled") await setState(tx, draft, { state: "draft" });
  await announce(tx, "page.plan_failed", { pageId, locale, act: what });
  await audit(tx, { act: "content.page_plan_failed", objectId: pageId, details: { locale, act: what } }, now);
}

const keyOf = ({ pageId, locale, act: what }: Due) => ({ pageId, locale, act: what });
