import { isDeepStrictEqual } from "node:util";
import type { Snapshot } from "../editor/snapshot";
import type { SectionKind } from "../sections";

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
