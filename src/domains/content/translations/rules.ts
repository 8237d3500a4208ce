import { isDeepStrictEqual } from "node:util";
import { refuse } from "../editor/rules";
import type { Snapshot } from "../editor/snapshot";
import type { SectionKind } from "../sections";

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

/** Which parts of an original are others than before: its head, the kinds of its sections, or only their order. */
export function changedParts(before: Snapshot, after: Snapshot): ("head" | "order" | SectionKind)[] {
  const parts = new Set<"head" | "order" | SectionKind>();
  if (!isDeepStrictEqual(headOf(before), headOf(after))) parts.add("head");
  const were = new Map(before.sections.map(({ id, section }) => [id, section]));
  const are = new Map(after.sections.map(({ id, section }) => [id, section]));
  for (const [id, section] of are) if (!isDeepStrictEqual(were.get(id), section)) parts.add(section.kind);
  for (const [id, section] of were) if (!are.has(id)) parts.add(section.kind);
  if (parts.size === 0 && [...were.keys()].join() !== [...are.keys()].join()) parts.add("order");
  return [...parts];
}

const headOf = ({ title, description, date, image }: Snapshot) => ({ title, description, date, image });
