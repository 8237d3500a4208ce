import type { Locale } from "../../platform/text";
import type { Extra, Section, SectionKind } from "./sections";

export type PageKind = "landing" | "project" | "progress" | "contribute" | "imprint" | "page" | "post";

export const pageKinds: readonly PageKind[] = [
  "landing",
  "project",
  "progress",
  "contribute",
  "imprint",
  "page",
  "post",
];

/**
 * A page as a file holds it. Texts that are not there are empty. `slug` is ASCII ("index" is the start page);
 * `aliases` are further names that lead to it, as they were written. `date` is what an editor wrote, for posts.
 * `component` is a tag of the software a file comes from that says nothing to us.
 */
export type Page = {
  slug: string;
  aliases: string[];
  kind: PageKind;
  locale: Locale;
  title: string;
  description: string;
  date: string;
  image: string;
  component: string;
  sections: Section[];
  extra: Extra;
};

export const START_SLUG = "index";

/** The one section of a kind that comes first. @example sectionOf(page, "hero")?.title */
export function sectionOf<Kind extends SectionKind>(
  page: Pick<Page, "sections">,
  kind: Kind,
): Extract<Section, { kind: Kind }> | undefined {
  return page.sections.find((section): section is Extract<Section, { kind: Kind }> => section.kind === kind);
}

/** A page without a title takes that of its hero, and one without a hero its address. */
export function pageTitle(page: Pick<Page, "title" | "slug" | "sections">): string {
  if (page.title) return page.title;
  const hero = sectionOf(page, "hero")?.title;
  if (hero) return hero;
  const words = page.slug.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
