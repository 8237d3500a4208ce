import { isDeepStrictEqual } from "node:util";
import type { Locale } from "../../../platform/text";
import type { Section } from "../sections";
import { editorTexts } from "./messages";
import { sectionForms } from "./section-fields";
import type { Snapshot } from "./snapshot";
import { type Piece, wordDifference } from "./word-difference";

/** What became of one part of a page. */
export type PartDifference = { label: string; what: "changed" | "added" | "removed"; pieces: Piece[] };

export type SnapshotDifference = { parts: PartDifference[]; isMoved: boolean };

/** What differs between two revisions, part by part and word by word. */
export function snapshotDifference(before: Snapshot, after: Snapshot, locale: Locale): SnapshotDifference {
  const t = editorTexts[locale];
  const [were, are] = [headText(before, locale), headText(after, locale)];
  const head: PartDifference[] =
    were === are ? [] : [{ label: t.head, what: "changed", pieces: wordDifference(were, are) }];
  const known = new Map(before.sections.map(({ id, section }) => [id, section]));
  const there = new Set(after.sections.map(({ id }) => id));
  const now = after.sections.flatMap(({ id, section }): PartDifference[] => {
    const earlier = known.get(id);
    if (earlier && isDeepStrictEqual(earlier, section)) return [];
    const pieces = wordDifference(earlier ? sectionText(earlier, locale) : "", sectionText(section, locale));
    return [{ label: t.section[section.kind], what: earlier ? "changed" : "added", pieces }];
  });
  const gone = before.sections
    .filter(({ id }) => !there.has(id))
    .map(({ section }): PartDifference => {
      const pieces = wordDifference(sectionText(section, locale), "");
      return { label: t.section[section.kind], what: "removed", pieces };
    });
  const stayed = (one: Snapshot, other: ReadonlySet<string>) =>
    one.sections.map(({ id }) => id).filter((id) => other.has(id));
  const isMoved = stayed(before, there).join() !== stayed(after, new Set(known.keys())).join();
  return { parts: [...head, ...now, ...gone], isMoved };
}

/** The head of a page as running text with the names of its fields. */
export function headText({ title, description, date, image }: Snapshot, locale: Locale): string {
  const { headFields: t } = editorTexts[locale];
  return lines([
    [t.title, title],
    [t.description, description],
    [t.date, date],
    [t.image, image],
  ]);
}

/** A section as running text with the names of its fields. */
export function sectionText(section: Section, locale: Locale): string {
  const t = editorTexts[locale];
  const { fields, list } = sectionForms[section.kind];
  const items = list ? ((section as unknown as Record<string, object[]>)[list.name] ?? []) : [];
  const own = lines(fields.map((name) => [t.fields[name], valueAt(section, name)]));
  const listed = items.map((item) => lines((list?.fields ?? []).map((name) => [t.fields[name], valueAt(item, name)])));
  return [own, ...listed].filter((text) => text !== "").join("\n\n");
}

const lines = (fields: [label: string, value: string][]): string =>
  fields
    .filter(([, value]) => value !== "")
    .map(([label, value]) => `${label}: ${value}`)
    .join("\n");

const valueAt = (from: object, name: string): string => {
  const found = name
    .split(".")
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], from);
  return typeof found === "string" ? found : "";
};
