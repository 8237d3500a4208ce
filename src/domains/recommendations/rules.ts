import type { LightState } from "../../platform/ui/light";

/** From a concern to a result, in the order of the red thread. Source: house.md, "the red thread". */
export const STEPS = ["recommendation", "pledge", "measure", "opportunity", "hour_sum", "timeline_entry"] as const;
export type Step = (typeof STEPS)[number];

/** What hangs on a recommendation: the kinds of its knots, and whether something is late, stopped or still to do. */
export type Followed = { kinds: readonly string[]; isLate: boolean; isStopped: boolean; isUnfinished: boolean };

/** How many steps the thread has reached, counted from the first; a step that was skipped counts as gone. */
export const reachedOf = ({ kinds }: Pick<Followed, "kinds">): number =>
  Math.max(1, ...STEPS.map((step, index) => (kinds.includes(step) ? index + 1 : 0)));

/**
 * Derived, never set. Nothing followed: not taken over. What is stopped stands still, even when a pledge is late;
 * done is what came to a result and has no measure left. Source: DESIGN-DIRECTION, "Traffic light".
 */
export function standOf({ kinds, isLate, isStopped, isUnfinished }: Followed): LightState {
  if (reachedOf({ kinds }) === 1) return "none";
  if (isStopped) return "still";
  if (isLate) return "late";
  return kinds.includes("timeline_entry") && !isUnfinished ? "done" : "on";
}
