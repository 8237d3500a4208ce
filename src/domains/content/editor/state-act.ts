import { z } from "zod";
import type { TenantTx } from "../../../platform/db";
import { archiveDraft, publishDraft } from "./change-state";
import type { EditorTexts } from "./messages";
import type { DraftPlace } from "./queries";
import { ReturnInput, returnDraft, Seen, SubmitInput, submitDraft, takeBackSubmission } from "./review";
import { ScheduleInput, scheduleDraft, unscheduleDraft } from "./schedule";
import { trashPage } from "./trash-page";

/** What is done about the state of a page: one form for each act. */
export const StateInput = (texts: EditorTexts) =>
  z.discriminatedUnion("act", [
    SubmitInput(texts).extend({ act: z.literal("submit") }),
    ReturnInput(texts).extend({ act: z.literal("return") }),
    ScheduleInput(texts).extend({ act: z.literal("schedule") }),
    z.object({ act: z.enum(["take_back", "publish", "unschedule", "archive", "trash"]), revision: Seen }),
  ]);

type Input = z.infer<ReturnType<typeof StateInput>>;
type Taking = { place: DraftPlace; personId: string; input: Input; errors: EditorTexts["errors"] };

/** Does it, and says what was done: a key of the texts. */
export async function takeStateAct(tx: TenantTx, { place, personId, input, errors }: Taking, now: Date) {
  const who = { place, personId };
  switch (input.act) {
    case "submit":
      await submitDraft(tx, { ...who, ...input }, now);
      return "submitted";
    case "take_back":
      await takeBackSubmission(tx, who, now);
      return "taken_back";
    case "return":
      await returnDraft(tx, { ...who, ...input }, now);
      return "returned";
    case "publish":
      await publishDraft(tx, { ...who, ...input }, now);
      return "published";
    case "schedule":
      await scheduleDraft(tx, { ...who, ...input, errors }, now);
      return "scheduled";
    case "unschedule":
      await unscheduleDraft(tx, who, now);
      return "unscheduled";
    case "archive":
      await archiveDraft(tx, who, now);
      return "archived";
    case "trash":
      await trashPage(tx, who, now);
      return "trashed";
  }
}
