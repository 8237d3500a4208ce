import type { Visit } from "../http/env";
import { escapeXml } from "../text/xml";

/** A feed of things that happened. Addresses are absolute; texts are plain, not markup. */
export type AtomFeed = {
  title: string;
  subtitle?: string | undefined;
  /** Address of the feed itself; also its lasting name. */
  url: string;
  /** The page that shows the same. */
  pageUrl: string;
  language: string;
  author: string;
  updatedAt: Date;
  entries: AtomEntry[];
};

/** `id` is a UUID: the name of an entry outlives its address. */
export type AtomEntry = { id: string; title: string; url: string; updatedAt: Date; summary: string };

/**
 * Writes an Atom feed (RFC 4287).
 *
 * @example atomText({ title: "Ergebnisse", url: `${origin}/ergebnisse.atom`, pageUrl, entries, … })
 */
export function atomText({ title, subtitle, url, pageUrl, language, author, updatedAt, entries }: AtomFeed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">`,
    element("title", title),
    subtitle ? element("subtitle", subtitle) : "",
    element("id", url),
    `<link rel="self" type="application/atom+xml" href="${escapeXml(url)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(pageUrl)}"/>`,
    element("updated", updatedAt.toISOString()),
    `<author>${element("name", author)}</author>`,
    ...entries.map(entryText),
    "</feed>\n",
  ]
    .filter((line) => line !== "")
    .join("\n");
}

const entryText = ({ id, title, url, updatedAt, summary }: AtomEntry) =>
  [
    "<entry>",
    element("title", title),
    element("id", `urn:uuid:${id}`),
    `<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>`,
    element("updated", updatedAt.toISOString()),
    element("summary", summary),
    "</entry>",
  ].join("");

const element = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`;

/** Answers with a feed. @example return showAtom(c, feed); */
export const showAtom = (c: Visit, feed: AtomFeed): Response =>
  c.body(atomText(feed), 200, { "content-type": "application/atom+xml; charset=utf-8" });
