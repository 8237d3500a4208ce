import { SortitionError } from "../errors";
import type { FairRule } from "../fair/portfolio";
import type { DrawSettings } from "./compute-draw";

const RULES: readonly string[] = ["leximin", "maximin", "goldilocks"] satisfies FairRule[];

/**
 * Throws bad_input when a rule is unknown, the number of panels is no whole number from 1, or the seed is missing:
 * nothing of it may quietly become something else.
 */
export function assertSettings({ seed, rule, panels }: DrawSettings): void {
  if (typeof seed !== "string" || seed === "") throw new SortitionError("bad_input", "The seed is missing.");
  if (rule !== undefined && !RULES.includes(rule)) throw new SortitionError("bad_input", `There is no rule "${rule}".`);
  if (panels !== undefined && !(Number.isSafeInteger(panels) && panels >= 1))
    throw new SortitionError("bad_input", `${panels} is no number of panels.`);
}
