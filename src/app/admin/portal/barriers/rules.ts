import { Refusal } from "../../../../platform/errors";

export type BarrierState = "open" | "answered";
export type BarrierRefusal = "answered_already" | "too_many";

/** Editors and owners of the portal answer, outside of this program; here they note that they have. */
export const transitions: readonly { act: "answer"; from: BarrierState; to: BarrierState }[] = [
  { act: "answer", from: "open", to: "answered" },
];

/** A flood fills no mailbox: so many mails about reports of a portal in an hour. The others stand in the list. */
export const MOST_MAILS_PER_HOUR = 30;

/** So many reports at once from one address, and one more each minute. A town hall may share one. */
export const PER_ADDRESS = { burst: 20, perMinute: 1 };

/** Answered ones are kept for so long, to see what comes up again and again. */
export const KEPT_DAYS = 365;

/** The state after an act. Throws a Refusal when it is not possible. */
export function stateAfter(act: "answer", from: BarrierState): BarrierState {
  const transition = transitions.find((candidate) => candidate.act === act && candidate.from === from);
  if (!transition) throw new Refusal<BarrierRefusal>("answered_already");
  return transition.to;
}
