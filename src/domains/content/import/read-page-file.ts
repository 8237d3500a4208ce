import { isMap, isSeq, type Pair, YAMLMap } from "yaml";
import type { z } from "zod";
import { isForeignLink } from "../../../platform/markdown";
import { areSwapped } from "../../../platform/time/swapped-date";
import { readTolerantDate } from "../../../platform/time/tolerant-date";
import { isFolderPath, picturesOf } from "../files/pictures";
import { type Page, type PageKind, pageKinds } from "../page";
import {
  listKinds,
  PageHead,
  type Section,
  type SectionKind,
  sectionBodies,
  sectionKinds,
  type TimelineEntry,
} from "../sections";
import { cleanText } from "./clean";
import { readBody } from "./component-tags";
import { decodeFile, splitFrontMatter } from "./decode";
import { readFileName } from "./file-name";
import { type Reading, readFields, readItems, UNSAFE_LINK } from "./fill";
import { FileRefused, type Notice, type Refused, refuseFile } from "./notices";
import { keyName, parseFrontMatter, type YamlTree } from "./yaml-tree";

export type ReadFile = { ok: true; page: Page; notices: Notice[] } | { ok: false; line: number; reason: Refused };
/** `swap`: put title and date of a timeline entry back where they belong when an editor has swapped them. */
export type ReadOptions = { swap?: boolean };

/**
 * Reads one file of the front-matter family. `name` is its path inside the folder. It never throws: a file that
 * cannot be taken names the line and the reason, and whatever is odd but kept stands in the notices.
 *
 * @example
 * const file = readPageFile("posts/2025-03-01-fruehling.md", await readFile(path));
 * if (file.ok) file.page.sections else file.reason.code
 */
export function readPageFile(name: string, bytes: Uint8Array, options: ReadOptions = {}): ReadFile {
  try {
    return { ok: true, ...read(name, bytes, options) };
  } catch (error) {
    if (error instanceof FileRefused) return { ok: false, line: error.refused.line, reason: error.refused };
    throw error;
  }
}

function read(name: string, bytes: Uint8Array, options: ReadOptions): { page: Page; notices: Notice[] } {
  const notices: Notice[] = [];
  const named = readFileName(name);
  if (named.slug === "") refuseFile({ code: "no_name", line: 1, detail: name });
  const { yaml, body } = splitFrontMatter(decodeFile(bytes, notices));
  if (yaml === undefined) notices.push({ code: "no_front_matter" });
  const tree = parseFrontMatter(yaml ?? "");
  const below = readBody(body, yaml === undefined ? 1 : yaml.split("\n").length + 1, notices);
  const { head, sections } = readTop(tree, { tree, notices });
  const text = readText(below.text, notices);
  if (text) sections.push(text);
  if (named.alias) notices.push({ code: "renamed", detail: named.slug });
  const page: Page = {
    slug: named.slug,
    aliases: [...new Set([...(named.alias ? [named.alias] : []), ...head.aliases])].filter((it) => it !== named.slug),
    kind: below.kind ?? kindNamed(head.layout) ?? named.kind,
    locale: named.locale,
    title: head.title,
    description: head.description,
    date: head.date || named.date,
    image: head.thumbnail,
    component: below.component,
    sections: sections.map((section) => withDatesChecked(section, options, notices)),
    extra: withLayout(head),
  };
  for (const { path } of picturesOf(page)) {
    if (isForeignLink(path)) notices.push({ code: "foreign_picture", detail: path });
    else if (!isFolderPath(path)) notices.push({ code: "unusable_picture", detail: path });
  }
  return { page, notices: notices.sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity) || 0) };
}

type Head = z.infer<typeof PageHead>;

const kindNamed = (layout: string): PageKind | undefined => pageKinds.find((kind) => kind === layout);

/** A layout that is none of ours belongs to the software that the file comes from. */
const withLayout = ({ layout, extra }: Head) => (layout && !kindNamed(layout) ? { ...extra, layout } : extra);

/** "text", "text-2" and "text-3" are three sections of the kind text. */
const sectionKindOf = (key: string): SectionKind | undefined =>
  sectionKinds.find((kind) => key === kind || (key.startsWith(`${kind}-`) && /^\d+$/.test(key.slice(kind.length + 1))));

function readTop({ root, resolve }: YamlTree, reading: Reading): { head: Head; sections: Section[] } {
  const rest = new YAMLMap();
  const sections: Section[] = [];
  for (const pair of root?.items ?? []) {
    const kind = sectionKindOf(keyName(pair.key));
    const section = kind && readSection(kind, resolve(pair.value), reading);
    if (section) sections.push(section);
    else rest.items.push(pair as Pair);
  }
  return { head: readFields(PageHead, rest, reading), sections };
}

/** Undefined when the value has not the shape of a section; an empty list is a section without items. */
function readSection(kind: SectionKind, node: unknown, reading: Reading): Section | undefined {
  const schema = sectionBodies[kind];
  const body = isMap(node)
    ? readFields(schema, node, reading)
    : isSeq(node) && listKinds.has(kind) && readItems(schema, node, reading);
  return body ? ({ kind, ...body } as Section) : undefined;
}

function readText(body: string, notices: Notice[]): Section | undefined {
  const text = cleanText(body, undefined, notices);
  if (UNSAFE_LINK.test(text)) notices.push({ code: "unsafe_link" });
  const parsed = sectionBodies.text.safeParse({ text });
  if (!parsed.success) return refuseFile({ code: "too_long", line: 1, detail: "text", limit: 50_000 });
  return parsed.data.text ? { kind: "text", ...parsed.data } : undefined;
}

function withDatesChecked(section: Section, options: ReadOptions, notices: Notice[]): Section {
  if (section.kind !== "timeline") return section;
  return { ...section, items: section.items.map((entry) => checkDate(entry, options, notices)) };
}

function checkDate(entry: TimelineEntry, { swap }: ReadOptions, notices: Notice[]): TimelineEntry {
  if (areSwapped(entry)) {
    notices.push({ code: swap ? "swapped_back" : "swapped", detail: entry.date });
    return swap ? { ...entry, title: entry.date, date: entry.title } : entry;
  }
  if (entry.date === "") notices.push({ code: "missing_date", detail: entry.title });
  else if (readTolerantDate(entry.date).precision === "unknown")
    notices.push({ code: "unreadable_date", detail: entry.date });
  return entry;
}
