import { z } from "zod";
import { audit } from "../../audit";
import type { TenantTx } from "../../db";
import { announce } from "../../events";
import { hideObject, showAgain } from "../../objects/hide";
import type { Locale } from "../../text";
import { messages } from "../messages";
import { partiesOf } from "../people";
import {
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
    })
    .refine(({ outcome, ground }) => outcome === "stays" || ground !== undefined, {
      error: errors.ground,
      path: ["ground"],
    });
}

type Decision = { outcome: Outcome; ground?: Ground | undefined; reasons: string; seen: string };
type Decide = { reportId: string; actorId: string; decision: Decision };

/**
 * Decides about a report, with reasons: what it is about stays or is hidden, is given back or stays hidden.
 *
 * @throws Refusal "decided_meanwhile", "object_gone", "own_content" or "same_person"; Missing when there is no such report
 */
export async function decideReport(tx: TenantTx, { reportId, actorId, decision }: Decide, now: Date): Promise<void> {
  await lockReport(tx, reportId);
  const report = await reportById(tx, reportId);
  const { outcome, ground = null, reasons, seen } = decision;
  const conflict = conflictOf(report.state, actorId, await partiesOf(tx, report));
  const state = stateAfter({ report, outcome, seen, conflict });
  const step = report.decisions.length + 1;
  const given = { outcome, reasons, ground: outcome === "hidden" ? ground : null };
  await insertDecision(tx, { reportId, step, ...given, decidedByPersonId: actorId, decidedAt: now });
  await setState(tx, reportId, state);
  await apply(tx, report, outcome);
  const details = { outcome, step, reportedObjectId: report.objectId };
  await audit(tx, { act: "report.decided", objectId: reportId, details }, now);
  await announce(tx, "report.decided", { reportId });
}

/** What another decision has hidden stays hidden. */
async function apply(tx: TenantTx, { id, objectId }: Report, outcome: Outcome) {
  if (objectId === null) return;
  await lockObject(tx, objectId);
  if (outcome === "hidden") await hideObject(tx, objectId);
  else if (!(await isHiddenByAnother(tx, { id, objectId }))) await showAgain(tx, objectId);
}
