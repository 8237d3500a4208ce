import { chapterUrl, handbookUrl } from "./urls";

/** What stands below each other: text as Markdown, or a picture. */
export type Part = { text: string } | { picture: string; alt: string };

export type ChapterSection = { id: string; title: string; parts: Part[] };

export type Chapter = { slug: string; title: string; lead: string; sections: ChapterSection[] };

const PICTURE = /^!\[(.+)\]\(bilder\/([a-z0-9-]+)\.webp\)$/;

/**
 * Takes a chapter of the handbook apart: "# title", what leads in, and a section for each "## heading". A picture
 * stands in a line of its own. Links to other chapters lead to their pages.
 *
 * @example readChapter("suche", "# Suche\n\nKurz.\n\n## Nachsehen\n\n1. …").sections[0]?.id // "nachsehen"
 */
export function readChapter(slug: string, text: string): Chapter {
  const [head = "", ...rest] = text.split(/^## /m);
  const [title = "", ...lead] = head.replace(/^# /, "").split("\n");
  const sections = rest.map((part) => {
    const [heading = "", ...lines] = part.split("\n");
    return { id: anchorOf(heading), title: heading, parts: partsOf(lines.join("\n")) };
  });
  return { slug, title, lead: linked(lead.join("\n").trim()), sections };
}

const partsOf = (text: string): Part[] =>
  text
    .split(/(^!\[.+\]\(.+\)$)/m)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "")
    .map((piece) => {
      const [, alt, picture] = PICTURE.exec(piece) ?? [];
      return alt && picture ? { picture, alt } : { text: linked(piece) };
    });

/** The same anchors as those under which a repository shows the chapter. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");

const linked = (text: string): string =>
  text.replace(/\]\(([a-z-]+|README)\.md(#[^)]*)?\)/g, (_, name: string, anchor = "") =>
    name === "README" ? `](${handbookUrl}${anchor})` : `](${chapterUrl(name)}${anchor})`,
  );
