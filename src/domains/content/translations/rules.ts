import { refuse } from "../editor/rules";

/**
 * How far a translation is. Missing: nobody can read it and nobody works on it. In work: begun, or written anew after
 * the original changed, and not published yet. Outdated: visitors read what was translated from an earlier original.
 * Source: issue 3, "Languages".
 */
export type TranslationState = "present" | "in_work" | "missing" | "outdated";

/** What needs somebody first. */
export const TRANSLATION_STATES: readonly TranslationState[] = ["missing", "outdated", "in_work", "present"];

/** Only what is outdated is confirmed, and only beside the original that the editor has seen. */
export function assertMayConfirm(
  { state, sourceRevision }: { state: TranslationState; sourceRevision: number },
  seen: number,
): void {
  if (sourceRevision !== seen) refuse("changed_meanwhile");
  if (state !== "outdated") refuse("not_now");
}
