import type { z } from "zod";
import type { Locale } from "../../platform/text";
import { freeSlug } from "../../platform/text/slug";
import type { TolerantDate } from "../../platform/time/tolerant-date";
import type { Page, PageKind } from "./page";
import { Entry, type Extra, type Section, type SectionKind, sectionBodies, type TimelineEntry } from "./sections";

/** A page in one language, as the database keeps it. */
export type StoredPage = {
  id: string;
  portalId: string;
  ownerOrganisationId: string;
  slug: string;
  kind: PageKind;
  locale: Locale;
  title: string;
  description: string;
  date: string;
  datedFrom: string | null;
  image: string;
  component: string;
  extra: Extra;
  revision: number;
  updatedAt: Date;
  sections: StoredSection[];
  /** The languages in which it can be read, where it was read for a visitor. */
  locales?: Locale[];
};

/** A section with its place; a timeline with its entries in the order in which editors wrote them. */
export type StoredSection = { id: string; revision: number; section: Section; entries: StoredEntry[] };

export type StoredEntry = Omit<TimelineEntry, "date"> & {
  id: string;
  sectionId: string;
  revision: number;
  updatedAt: Date;
  date: TolerantDate;
};

/** An entry whose title gives this slug is called so. */
export const ENTRY_FALLBACK = "eintrag";

/** What stands in the column `body`: everything but the kind and, for a timeline, the entries. */
export function bodyOf({ kind, ...body }: Section): object {
  return kind === "timeline" ? { extra: body.extra } : body;
}

/** Reads a row; what a later version has added to a schema gets its default. */
export const sectionOfRow = (kind: SectionKind, body: unknown): Section =>
  ({ kind, ...(sectionBodies[kind] as z.ZodType<object>).parse(body) }) as Section;

/** Most entries have neither figures nor anything extra, and a page may have hundreds of them. */
export const figuresOfRow = (figures: unknown): TimelineEntry["figures"] =>
  Array.isArray(figures) && figures.length === 0 ? [] : Entry.shape.figures.parse(figures);
export const extraOfRow = (extra: unknown): Extra =>
  isPlain(extra) && Object.keys(extra).length === 0 ? {} : Entry.shape.extra.parse(extra);

const isPlain = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

type Content = Omit<StoredPage, "id" | "portalId" | "ownerOrganisationId" | "datedFrom" | "revision" | "updatedAt">;

/** The page as a file would hold it. */
export function asPage(stored: Content, aliases: string[]): Page {
  const { slug, kind, locale, title, description, date, image, component, extra } = stored;
  const sections = stored.sections.map(({ section, entries }) =>
    section.kind === "timeline" ? { ...section, items: asItems(entries) } : section,
  );
  return { slug, aliases, kind, locale, title, description, date, image, component, sections, extra };
}

/** A slug that the title gives anyway is not written. */
function asItems(entries: StoredEntry[]): TimelineEntry[] {
  const taken = new Set<string>();
  return entries.map(({ title, date, description, kind, image, figures, evidence, extra, slug }) => {
    const isImplied = freeSlug(title, taken, ENTRY_FALLBACK) === slug;
    taken.add(slug);
    const item = { title, date: date.label, description, kind, image, figures, evidence, extra };
    return { ...item, slug: isImplied ? "" : slug };
  });
}

export const isTimeline = (stored: StoredSection): boolean => stored.section.kind === "timeline";

/** All entries of a page, whichever section they stand in. */
export const entriesOf = ({ sections }: StoredPage): StoredEntry[] => sections.flatMap(({ entries }) => entries);
