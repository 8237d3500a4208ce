import { isAllowedLink, renderMarkdown } from "../../../platform/markdown";
import { readTolerantDate } from "../../../platform/time/tolerant-date";
import { News } from "../../../platform/ui/news";
import type { Field } from "../../../platform/ui/page-head";
import { drawnImage } from "../../../platform/ui/picture";
import { Section } from "../../../platform/ui/section";
import type { Link, Shell } from "../../../platform/ui/shell";
import { type Way, Ways } from "../../../platform/ui/ways";
import { messages } from "../messages";
import type { TileContent } from "../sections";
import { dateLabel } from "../timeline/entry-view";
import { pageUrl } from "../urls";
import type { Post } from "./news-view";

const FIELDS: readonly Field[] = ["deep", "rose", "sky"];

/** Highlights that have drawings are doors into the portal; undefined when one of them has none. */
export function doorsOf(tiles: readonly TileContent[]): Way[] | undefined {
  const doors = tiles.map(({ title, description, image, link }, index): Way | undefined => {
    const drawing = drawnImage(image)?.drawing;
    const [words, links] = splitLinks(description);
    const field = FIELDS[index % FIELDS.length] ?? "sky";
    const first = link.url ? [{ label: link.text || title, href: link.url }] : [];
    return drawing && { title, field, drawing, links: [...first, ...links], text: renderMarkdown(words) };
  });
  return doors.some((door) => door === undefined) ? undefined : doors.flatMap((door) => door ?? []);
}

/** The list of links at the end of a text, "- [Arbeitsgruppe kennenlernen](/mitmachen)", apart from its words. */
function splitLinks(markdown: string): [words: string, links: Link[]] {
  const lines = markdown.split("\n");
  const links = lines.flatMap((line) => {
    const [, label = "", href = ""] = /^\s*[-*] \[([^\]]+)\]\(([^()\s]+)\)\s*$/.exec(line) ?? [];
    return label !== "" && isAllowedLink(href) ? [{ line, label, href }] : [];
  });
  const words = lines.filter((line) => !links.some((link) => link.line === line)).join("\n");
  return [words, links.map(({ label, href }) => ({ label, href }))];
}

export const Doors = ({ shell, doors }: { shell: Shell; doors: Way[] }) => (
  <Section title={messages[shell.locale].ways(doors.length)}>
    <Ways ways={doors} />
  </Section>
);

/** The newest posts in one line each, right below the hero. */
export const NewsRow = ({ shell, posts }: { shell: Shell; posts: Post[] }) => {
  if (posts.length === 0) return null;
  const items = posts.map((post) => ({
    datetime: post.datedFrom,
    date: dateLabel(readTolerantDate(post.dateLabel), shell.locale),
    title: post.title || post.slug,
    href: pageUrl(post),
  }));
  return <News label={messages[shell.locale].newsRow} items={items} />;
};
