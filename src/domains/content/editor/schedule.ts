import { z } from "zod";
import { audit } from "../../../platform/audit";
import type { TenantTx } from "../../../platform/db";
import { WrongInput } from "../../../platform/errors";
import { instantOf, wallTimeOf, ZONE } from "../../../platform/time/berlin";
import { type Deciding, draftInHand, setState, unscheduleAct } from "./draft-in-hand";
import type { EditorTexts } from "./messages";
import type { DraftPlace } from "./queries";
import { closeReview, Seen } from "./review";
import { refuse, stateAfter } from "./rules";

export const ScheduleInput = ({ errors }: EditorTexts) =>
  z.object({
    revision: Seen,
    what: z.enum(["publish", "withdraw"]).catch("publish"),
    on: z.iso.date(errors.dayMissing),
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, errors.timeMissing),
  });

export type Plan = { what: "publish" | "withdraw"; on: string; time: string };
type Scheduling = Deciding & Plan & { errors: EditorTexts["errors"] };

/**
 * Lets the clock publish the revision that the publisher saw, or take the page away. The time is that on the wall in
 * Berlin: one that the clock jumps over is refused, of one that comes twice the first is meant.
 */
export async function scheduleDraft(
  tx: TenantTx,
  { place, personId, revision, errors, ...plan }: Scheduling,
  now: Date,
) {
  const { draft, hand } = await draftInHand(tx, { place, personId });
  const wallTime = `${plan.on}T${plan.time}`;
  const at = instantOf(wallTime);
  if (plan.what === "withdraw" && !draft.isShown && draft.state !== "scheduled") refuse("not_now");
  const state = plan.what === "publish" ? stateAfter("schedule", draft, hand) : draft.state;
  stateAfter(plan.what === "publish" ? "schedule" : "unschedule", draft, hand);
  if (wallTimeOf(at) !== wallTime) throw new WrongInput({ time: errors.noSuchTime(wallTimeOf(at).slice(11)) });
  if (at <= now) throw new WrongInput({ on: errors.inThePast });
  if (plan.what === "publish" && draft.revision !== revision) refuse("changed_meanwhile");
  const other = (await listPlans(tx, place)).find(({ act, failedAt }) => act !== plan.what && failedAt === null);
  if (other && !isInOrder({ [plan.what]: at, [other.act]: other.at })) throw new WrongInput({ on: errors.goneBefore });
  const { pageId, locale } = place;
  const row = { wallTime, zone: ZONE, at, setAt: now, setByPersonId: personId, failedAt: null };
  const planned = { ...row, revision: plan.what === "publish" ? revision : null };
  await tx
    .insertInto("pageSchedules")
    .values({ pageId, locale, act: plan.what, ...planned })
    .onConflict((conflict) => conflict.columns(["tenantId", "pageId", "locale", "act"]).doUpdateSet(planned))
    .execute();
  await setState(tx, draft, { state });
  if (plan.what === "publish") await closeReview(tx, draft, { outcome: "scheduled", personId, reason: "" }, now);
  await audit(tx, { act: "content.page_scheduled", objectId: pageId, details: { locale, act: plan.what } }, now);
}

/** What appears is there before it disappears. */
const isInOrder = ({ publish, withdraw }: { publish?: Date; withdraw?: Date }) =>
  !publish || !withdraw || publish < withdraw;

/** Takes both plans back. */
export async function unscheduleDraft(tx: TenantTx, { place, personId }: Omit<Deciding, "revision">, now: Date) {
  const { draft, hand } = await draftInHand(tx, { place, personId });
  const state = stateAfter("unschedule", draft, hand);
  await unscheduleAct(tx, place, "publish");
  await unscheduleAct(tx, place, "withdraw");
  await setState(tx, draft, { state });
  await audit(tx, { act: "content.page_unscheduled", objectId: draft.pageId, details: { locale: draft.locale } }, now);
}

export const listPlans = (tx: TenantTx, { pageId, locale }: Omit<DraftPlace, "portalId">) =>
  tx
    .selectFrom("pageSchedules")
    .select(["act", "at", "wallTime", "revision", "failedAt"])
    .where("pageId", "=", pageId)
    .where("locale", "=", locale)
    .orderBy("at")
    .execute();

export type SavedPlan = Awaited<ReturnType<typeof listPlans>>[number];
