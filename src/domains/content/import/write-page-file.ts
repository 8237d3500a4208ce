import { Document, Scalar, visit } from "yaml";
import { readTolerantDate } from "../../../platform/time/tolerant-date";
import type { Page } from "../page";
import { type Extra, listKinds, type Section } from "../sections";
import { componentOfKind, holdsTag } from "./component-tags";
import { fileNameOf, readFileName } from "./file-name";

export type PageFile = { name: string; text: string };

/** Lines of the front matter are at most this wide; what does not fit is folded. */
const WIDTH = 80;
/** Between double quotes a line break is written as "\n": a line of nothing but blanks would come back changed. */
const NEVER = Number.MAX_SAFE_INTEGER;
/** Signs of two halves, such as most emoji: folded between quotes, they would be torn apart. 0 folds nothing. */
const PAIRED = /[\u{10000}-\u{10ffff}]/u;
const BLOCKS = new Set<string | undefined>([Scalar.BLOCK_FOLDED, Scalar.BLOCK_LITERAL]);
/** The editors' own tool writes these keys even when they are empty. */
const WRITTEN_EMPTY = new Set(["subtitle"]);

/**
 * Writes a page in the format it can be read from: `readPageFile(name, text)` gives the same page again.
 *
 * @example
 * const { name, text } = writePageFile(page); // "fortschritt.md", "---\ntitle: …\n---\n<ProgressPage />\n"
 */
export function writePageFile(page: Page): PageFile {
  const date = readTolerantDate(page.date);
  const name = fileNameOf({ ...page, day: date.precision === "unknown" ? "" : date.from });
  const last = page.sections.at(-1);
  const isBody = last?.kind === "text" && fitsIntoBody(last);
  const fields = { ...headOf(page, name), ...sectionFields(isBody ? page.sections.slice(0, -1) : page.sections) };
  const front = yamlOf({ ...page.extra, ...fields }, [...Object.keys(fields), ...Object.keys(page.extra)]);
  const tags = [componentOfKind[page.kind] ?? "", page.component].filter((tag) => tag !== "");
  const body = [...tags.map((tag) => `<${tag} />`), ...(isBody ? [last.text] : [])];
  return { name, text: ["---\n", front, "---\n", ...body.map((part) => `${part}\n`)].join("") };
}

function fitsIntoBody({ title, text, extra }: Extract<Section, { kind: "text" }>): boolean {
  return title === "" && text !== "" && Object.keys(extra).length === 0 && !holdsTag(text);
}

function headOf(page: Page, name: string): Record<string, unknown> {
  const { kind, title, description, date, image, aliases } = page;
  const isSaid = componentOfKind[kind] !== undefined || readFileName(name).kind === kind;
  const layout = isSaid && kind !== "post" ? "" : kind;
  return filled({
    layout: "layout" in page.extra ? "" : layout,
    title,
    date: dateValue(date),
    thumbnail: image,
    description,
    aliases,
  });
}

/** Editors write a year as a bare number. */
const dateValue = (label: string) => (/^[1-9]\d{3}$/.test(label) ? Number(label) : label);

/** The first text of a page is `text`, the second `text-2`. */
function sectionFields(sections: Section[]): Record<string, unknown> {
  const counts = new Map<string, number>();
  const fields = sections.map((section): [string, unknown] => {
    const count = (counts.get(section.kind) ?? 0) + 1;
    counts.set(section.kind, count);
    return [count === 1 ? section.kind : `${section.kind}-${count}`, bodyOf(section)];
  });
  return Object.fromEntries(fields);
}

function bodyOf({ kind, ...section }: Section): unknown {
  const isList = listKinds.has(kind) && Object.keys(section.extra).length === 0;
  const value = written(section);
  return isList && "items" in section ? section.items.map(written) : value;
}

type Fields = { extra: Extra } & Record<string, unknown>;

/** Fields in alphabetical order without the empty ones, as the editors' own tool writes them. */
function written(fields: Fields): Record<string, unknown> {
  const { extra, ...known } = fields;
  const entries = Object.entries(known).map(([key, value]): [string, unknown] => [
    key,
    key === "date" ? dateValue(String(value)) : plain(value),
  ]);
  const all = { ...extra, ...filled(Object.fromEntries(entries)) };
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return isFields(value) ? written(value) : value;
}

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && "extra" in value;

function filled(fields: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(fields).filter(([key, value]) => WRITTEN_EMPTY.has(key) || !isEmpty(value));
  return Object.fromEntries(entries.map(([key, value]) => [key, value === "" ? " " : value]));
}

const isEmpty = (value: unknown) =>
  value === "" || (typeof value === "object" && value !== null && Object.keys(value).length === 0);

function yamlOf(fields: Record<string, unknown>, keys: string[]): string {
  const ordered = Object.fromEntries([...new Set(keys)].map((key) => [key, fields[key]]));
  if (Object.keys(ordered).length === 0) return "";
  const document = new Document(ordered, { aliasDuplicateObjects: false });
  let lineWidth = WIDTH;
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value !== "string") return;
      if (isLong(node.value)) node.type = styleOf(node.value);
      if (PAIRED.test(node.value) && !BLOCKS.has(node.type)) lineWidth = 0;
    },
  });
  return document.toString({ lineWidth, singleQuote: true, doubleQuotedMinMultiLineLength: NEVER });
}

const isLong = (text: string) => text.length > WIDTH - 20 || text.includes("\n");

/** Folding loses blanks at the ends of lines, and blank lines among indented ones. */
function styleOf(text: string): Scalar.Type {
  if (/^\s|[^\S\n]\n|\n[^\S\n]*$|[^\S\n]$/.test(text)) return Scalar.QUOTE_DOUBLE;
  return /\n[^\S\n]/.test(text) ? Scalar.BLOCK_LITERAL : Scalar.BLOCK_FOLDED;
}
