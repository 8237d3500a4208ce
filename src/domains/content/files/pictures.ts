import type { Page } from "../page";
import type { Section } from "../sections";

/** A picture or document that a page names, with the words that describe it. */
export type PictureUse = { path: string; alt: string };

/** Everything that a page wants to show or offer from the folder, each path once. */
export function picturesOf(page: Pick<Page, "title" | "image" | "sections">): PictureUse[] {
  const uses = [{ path: page.image, alt: page.title }, ...page.sections.flatMap(usesOf)];
  const seen = new Map(uses.filter(({ path }) => path !== "").map((use) => [use.path, use]));
  return [...seen.values()];
}

function usesOf(section: Section): PictureUse[] {
  switch (section.kind) {
    case "hero":
    case "callToAction":
      return [{ path: section.image, alt: "" }];
    case "picture":
      return [{ path: section.image, alt: section.alt }];
    case "highlights":
    case "sponsors":
    case "goals":
    case "structure":
    case "timeline":
      return section.items.map(({ image, title }) => ({ path: image, alt: title }));
    default:
      return [];
  }
}
