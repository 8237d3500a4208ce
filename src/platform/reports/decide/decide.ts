import { z } from "zod";
import { audit } from "../../audit";
import type { TenantTx } from "../../db";
import { announce } from "../../events";
import { hideObject, showAgain } from "../../objects/hide";
import type { Locale } from "../../text";
import { messages } from "../messages";
import { partiesOf } from "../people";
import {
  decideWith,
  insertDecision,
  isHiddenByAnother,
  lockObject,
  lockReport,
  type Report,
  reportById,
  setState,
} from "../queries";
import { conflictOf, GROUNDS, type Ground, OUTCOMES, type Outcome, stateAfter } from "../rules";
import { WrittenInput } from "../text-input";
import { texts } from "./messages";
import { lockOthersOpen } from "./queries";

declare module "../../events" {
  interface Topics {
    "report.decided": { reportId: string };
  }
}

export function DecisionInput(locale: Locale) {
  const { errors } = texts[locale];
  return z
    .object({
      outcome: z.enum(OUTCOMES, { error: errors.outcome }),
      ground: z.enum(GROUNDS).optional(),
      reasons: WrittenInput(messages[locale], errors.reasonsMissing),
      seen: z.string().default(""),
      forAll: z.literal("on").optional().catch(undefined),
      lastSeenAt: z.iso.datetime().optional().catch(undefined),
    })
    .refine(({ outcome, ground }) => outcome === "stays" || ground !== undefined, {
      error: errors.ground,
      path: ["ground"],
    })
    .transform(({ forAll, lastSeenAt, ...decision }) => ({
      ...decision,
      othersUntil: forAll && lastSeenAt ? new Date(lastSeenAt) : undefined,
    }));
}

type Decision = {
  outcome: Outcome;
  ground?: Ground | undefined;
  reasons: string;
  /** The state on the page from which somebody decides. */
  seen: string;
  /** All open reports about the same object that arrived until then are decided with this one. */
  othersUntil?: Date | undefined;
};
type Decide = { reportId: string; actorId: string; decision: Decision };

/**
 * Decides about a report, with reasons: what it is about stays or is hidden, is given back or stays hidden.
 *
 * @throws Refusal "decided_meanwhile", "object_gone", "own_content" or "same_person"; Missing when there is no such report
 */
export async function decideReport(tx: TenantTx, { reportId, actorId, decision }: Decide, now: Date): Promise<void> {
  await lockReport(tx, reportId);
  const report = await reportById(tx, reportId);
  const { outcome, ground = null, reasons, seen, othersUntil } = decision;
  const conflict = conflictOf(report.state, actorId, await partiesOf(tx, report));
  const state = stateAfter({ report, outcome, seen, conflict });
  const step = report.decisions.length + 1;
  const given = { outcome, reasons, ground: outcome === "hidden" ? ground : null };
  await insertDecision(tx, { reportId, step, ...given, decidedByPersonId: actorId, decidedAt: now });
  if (report.state === "open" && othersUntil) await takeAlong(tx, { ...report, state }, othersUntil);
  const decided = await setState(tx, reportId, state);
  await apply(tx, report, outcome);
  const details = { outcome, step, reportedObjectId: report.objectId, ...togetherWith(decided.length - 1) };
  await audit(tx, { act: "report.decided", objectId: reportId, details }, now);
  for (const { id } of decided) await announce(tx, "report.decided", { reportId: id });
}

const togetherWith = (others: number) => (others > 0 ? { others } : {});

async function takeAlong(tx: TenantTx, decided: Report, until: Date) {
  const others = await lockOthersOpen(tx, decided, until);
  const ids = others.map(({ id }) => id);
  if (ids.length > 0) await decideWith(tx, decided, ids);
}

/** What another decision has hidden stays hidden. */
async function apply(tx: TenantTx, { id, objectId }: Report, outcome: Outcome) {
  if (objectId === null) return;
  await lockObject(tx, objectId);
  if (outcome === "hidden") await hideObject(tx, objectId);
  else if (!(await isHiddenByAnother(tx, { id, objectId }))) await showAgain(tx, objectId);
}
