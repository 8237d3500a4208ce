import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { PageKind } from "../page";
import { Entry, limits, type Section, type SectionKind, sectionBodies, sectionKinds } from "../sections";
import { bodyOf, sectionOfRow } from "../stored-page";
import { MAX_REMOVED, MAX_SECTIONS, refuse } from "./rules";

/** A section that keeps its id from revision to revision, and as a row once it is published. */
export type DraftSection = { id: string; section: Section };

/** What editors write about a page in one language. The results of a timeline are rows of their own. */
export type Snapshot = {
  title: string;
  description: string;
  date: string;
  image: string;
  component: string;
  extra: z.infer<typeof Entry>["extra"];
  sections: DraftSection[];
  /** Taken out, the last one first. */
  removed: DraftSection[];
};

const Kept = z.object({
  id: z.uuid(),
  section: z
    .looseObject({ kind: z.enum(sectionKinds) })
    .transform(({ kind, ...body }): Section => sectionOfRow(kind, body)),
});

const Stored = z.object({
  title: z.string(),
  description: z.string(),
  date: z.string(),
  image: z.string(),
  component: z.string(),
  extra: Entry.shape.extra,
  sections: z.array(Kept),
  removed: z.array(Kept),
});

export const readSnapshot = (content: unknown): Snapshot => Stored.parse(content);

/** As it stands in the database: a timeline without its results. */
export const storedSnapshot = ({ sections, removed, ...head }: Snapshot): string =>
  JSON.stringify({ ...head, sections: sections.map(stored), removed: removed.map(stored) });

const stored = ({ id, section }: DraftSection) => ({ id, section: { kind: section.kind, ...bodyOf(section) } });

/** The sections that a page of a kind begins with. */
const templates: Record<PageKind, readonly SectionKind[]> = {
  landing: ["hero", "highlights", "callToAction"],
  project: ["hero", "goals", "structure", "contact"],
  progress: ["hero", "timeline"],
  contribute: ["hero", "workingGroups", "contact"],
  imprint: ["contact", "text"],
  page: ["text"],
  post: ["text"],
};

export const newSnapshot = ({ title, kind, date }: { title: string; kind: PageKind; date: string }): Snapshot => ({
  ...{ title, description: "", date, image: "", component: "", extra: {} },
  sections: templates[kind].map(newSection),
  removed: [],
});

export const newSection = (kind: SectionKind): DraftSection => ({
  id: randomUUID(),
  section: sectionOfRow(kind, sectionBodies[kind].parse({})),
});

/** A translation begins with what is there, in sections of its own. A timeline has its own results. */
export const copyOf = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  sections: snapshot.sections.map(({ section }) => ({ id: randomUUID(), section })),
  removed: [],
});

export const sectionWith = ({ sections }: Snapshot, id: string): DraftSection | undefined =>
  sections.find((candidate) => candidate.id === id);

const indexOf = (snapshot: Snapshot, id: string): number => {
  const index = snapshot.sections.findIndex((candidate) => candidate.id === id);
  return index < 0 ? refuse("section_gone") : index;
};

export function withSection(snapshot: Snapshot, id: string, section: Section): Snapshot {
  const index = indexOf(snapshot, id);
  return { ...snapshot, sections: snapshot.sections.with(index, { id, section }) };
}

/** Puts a new section behind the one with this id, or at the end. */
export function adding(snapshot: Snapshot, added: DraftSection, afterId: string | undefined): Snapshot {
  if (snapshot.sections.length >= MAX_SECTIONS) return refuse("too_many_sections");
  const at = snapshot.sections.findIndex(({ id }) => id === afterId);
  return { ...snapshot, sections: snapshot.sections.toSpliced(at < 0 ? snapshot.sections.length : at + 1, 0, added) };
}

/** One place up (-1) or down (1); at the end of the page it stays. */
export function moving(snapshot: Snapshot, id: string, by: -1 | 1): Snapshot {
  const index = indexOf(snapshot, id);
  const [here, there] = [snapshot.sections[index], snapshot.sections[index + by]];
  if (!here || !there) return snapshot;
  return { ...snapshot, sections: snapshot.sections.with(index, there).with(index + by, here) };
}

export function removing(snapshot: Snapshot, id: string): Snapshot {
  const [gone] = snapshot.sections.slice(indexOf(snapshot, id));
  const removed = [...(gone ? [gone] : []), ...snapshot.removed].slice(0, MAX_REMOVED);
  return { ...snapshot, sections: snapshot.sections.filter((section) => section.id !== id), removed };
}

export function puttingBack(snapshot: Snapshot, id: string): Snapshot {
  const back = snapshot.removed.find((section) => section.id === id);
  if (!back) return refuse("section_gone");
  return adding({ ...snapshot, removed: snapshot.removed.filter((section) => section.id !== id) }, back, undefined);
}

/** One part of a page that is edited by itself: a section by its id, or what stands above all of them. */
export type Part = { sectionId: string } | "head" | "order";

/** Whether a part says the same in both. */
export function isSamePart(before: Snapshot, after: Snapshot, part: Part): boolean {
  if (part === "order") return true;
  return isDeepStrictEqual(partOf(before, part), partOf(after, part));
}

const partOf = (snapshot: Snapshot, part: { sectionId: string } | "head") => {
  const { title, description, date, image } = snapshot;
  return part === "head" ? { title, description, date, image } : sectionWith(snapshot, part.sectionId)?.section;
};

/** What visitors get to see: without list items that nobody has filled in. */
export const withoutBlanks = (section: Section): Section => {
  if (!("items" in section) || section.kind === "timeline") return section;
  return { ...section, items: section.items.filter((item) => !isBlank(item)) } as Section;
};

const isBlank = (value: unknown): boolean =>
  typeof value === "object" && value !== null ? Object.values(value).every(isBlank) : value === "";

/** The size of a snapshot is that of its texts. In characters. */
export const MAX_CHARACTERS = 20 * limits.text;
