import type { LightState } from "../../platform/ui/light";

export const MEASURE_STATUSES = ["planned", "running", "done", "stopped"] as const;
export type MeasureStatus = (typeof MEASURE_STATUSES)[number];

/** The traffic light is derived, never set: what runs past its day is late. The due day still counts. Source: DESIGN-DIRECTION, "Traffic light". */
export function lightOf({ status, dueOn }: { status: MeasureStatus; dueOn: string | null }, today: string): LightState {
  if (status === "done") return "done";
  if (status === "stopped") return "still";
  return dueOn !== null && dueOn < today ? "late" : "on";
}

/** A pledge is kept on a day, or open until its day has passed. */
export function lightOfPledge(
  { keptOn, dueOn }: { keptOn: string | null; dueOn: string | null },
  today: string,
): LightState {
  if (keptOn !== null) return "done";
  return dueOn !== null && dueOn < today ? "late" : "on";
}
