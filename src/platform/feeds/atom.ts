import type { Visit } from "../http/env";

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
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(language)}">`,
    element("title", title),
    subtitle ? element("subtitle", subtitle) : "",
    element("id", url),
    `<link rel="self" type="application/atom+xml" href="${escaped(url)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(pageUrl)}"/>`,
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
    `<link rel="alternate" type="text/html" href="${escaped(url)}"/>`,
    element("updated", updatedAt.toISOString()),
    element("summary", summary),
    "</entry>",
  ].join("");

const element = (name: string, text: string) => `<${name}>${escaped(text)}</${name}>`;

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** XML knows no other control characters than tab and line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const escaped = (text: string) => text.replace(CONTROLS, "").replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? "");

/** Answers with a feed. @example return showAtom(c, feed); */
export const showAtom = (c: Visit, feed: AtomFeed): Response =>
  c.body(atomText(feed), 200, { "content-type": "application/atom+xml; charset=utf-8" });
