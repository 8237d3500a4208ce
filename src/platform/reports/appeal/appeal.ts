import { z } from "zod";
import { audit } from "../../audit";
import type { TenantTx } from "../../db";
import { announce } from "../../events";
import type { Texts } from "../messages";
import { insertAppeal, lockReport, reportById, setState } from "../queries";
import { stateAfterAppeal } from "../rules";
import { WrittenInput } from "../text-input";

declare module "../../events" {
  interface Topics {
    "report.appealed": { reportId: string };
  }
}

export const AppealInput = (t: Texts) => z.object({ text: WrittenInput(t, t.errors.appealMissing) });

type Appeal = { reportId: string; actorId: string; text: string };

/** Appeals against a decision that hid something. The policy of its address asked before whose it is. */
export async function appealDecision(tx: TenantTx, { reportId, actorId, text }: Appeal, now: Date): Promise<void> {
  await lockReport(tx, reportId);
  const { state, decisions } = await reportById(tx, reportId);
  const next = stateAfterAppeal(state, decisions[0]?.decidedAt, now);
  await insertAppeal(tx, { reportId, text, appealedByPersonId: actorId, appealedAt: now });
  await setState(tx, reportId, next);
  await audit(tx, { act: "report.appealed", objectId: reportId }, now);
  await announce(tx, "report.appealed", { reportId });
}
