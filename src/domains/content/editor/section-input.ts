import { z } from "zod";
import { isForeignLink } from "../../../platform/markdown";
import { soundJson } from "../../../platform/text/sound-text";
import { type Section, type SectionKind, sectionBodies } from "../sections";
import { sectionOfRow } from "../stored-page";
import { typed } from "./fields";
import type { EditorTexts } from "./messages";
import { Seen } from "./review";
import { controlOf, type FieldName, sectionForms } from "./section-fields";

/** What is done with the list of a section, besides saving what was typed. */
export type ItemAct = { act: "add" } | { act: "up" | "down" | "remove"; index: number };

export type SectionInput = { revision: number; section: Section; item: ItemAct | undefined };

type Values = Record<string, unknown>;
type Body = Record<string, unknown>;

/**
 * Reads the form of a section. What the form does not show, an imported file's own keys, stays as it is: it travels with
 * its item.
 */
export const SectionInput = (before: Section, texts: EditorTexts) =>
  z.record(z.string(), z.unknown()).transform((fields, context): SectionInput => {
    const { kind } = before;
    const item = itemActOf(fields.do);
    const body = bodyFrom(before, fields);
    for (const name of badAddresses(kind, fields)) {
      context.addIssue({ code: "custom", message: texts.errors.badAddress, path: [name] });
    }
    const parsed = (sectionBodies[kind] as z.ZodType<Body>).safeParse(changed(kind, body, item));
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        const message =
          issue.code === "too_big" ? texts.errors.tooLong(Number(issue.maximum)) : texts.errors.badAddress;
        context.addIssue({ code: "custom", message, path: [issue.path.join(".")] });
      }
      return z.NEVER;
    }
    return { revision: Seen.parse(fields.revision), section: sectionOfRow(kind, parsed.data), item };
  });

function itemActOf(value: unknown): ItemAct | undefined {
  const [, act = "", index = ""] = /^(add|up|down|remove)(?::(\d{1,5}))?$/.exec(String(value ?? "")) ?? [];
  if (act === "add") return { act };
  return act === "up" || act === "down" || act === "remove" ? { act, index: Number(index) } : undefined;
}

const text = (value: unknown): string => (typeof value === "string" ? typed(value) : "");

function bodyFrom(before: Section, values: Values): Body {
  const { fields, list } = sectionForms[before.kind];
  const { extra } = before;
  const link = "link" in before && typeof before.link === "object" ? { link: { extra: before.link.extra } } : {};
  const body = filled({ extra, ...link }, fields, (name) => text(values[name]));
  return list ? { ...body, [list.name]: itemsFrom(list, values) } : body;
}

type List = NonNullable<(typeof sectionForms)[SectionKind]["list"]>;

function itemsFrom({ name: list, fields }: List, values: Values): Body[] {
  const count = Math.min(Number(text(values[`${list}.count`])) || 0, 2_000);
  return Array.from({ length: count }, (_, index) => {
    const prefix = `${list}.${index}`;
    return filled(kept(values[`${prefix}.kept`]), fields, (name) => text(values[`${prefix}.${name}`]));
  });
}

/** "link.text" goes into `link`. */
function filled(begun: Body, fields: readonly FieldName[], read: (name: FieldName) => string): Body {
  const body = { ...begun };
  for (const name of fields) {
    const [outer = "", inner] = name.split(".");
    if (inner === undefined) body[outer] = read(name);
    else body[outer] = { ...(body[outer] as Body | undefined), [inner]: read(name) };
  }
  return body;
}

/** What the form does not show of an item. */
export const keptOf = (item: Body): string => {
  const link = item.link;
  const inner = typeof link === "object" && link !== null && "extra" in link ? { link: { extra: link.extra } } : {};
  const kept = { extra: item.extra ?? {}, ...inner };
  return JSON.stringify(kept) === '{"extra":{}}' || JSON.stringify(kept) === '{"extra":{},"link":{"extra":{}}}'
    ? ""
    : JSON.stringify(kept);
};

const Kept = z.object({
  extra: z.record(z.string(), z.json()).default({}),
  link: z.object({ extra: z.record(z.string(), z.json()).default({}) }).optional(),
});

function kept(value: unknown): Body {
  if (typeof value !== "string" || value === "") return {};
  try {
    return Kept.safeParse(soundJson(JSON.parse(value))).data ?? {};
  } catch {
    return {};
  }
}

/** An address of another host has to be one. Whether it answers is not asked: nobody else is contacted. */
function badAddresses(kind: SectionKind, values: Values): string[] {
  const { fields, list } = sectionForms[kind];
  const above = fields.filter((name) => controlOf(kind, name) === "address");
  const below = Object.keys(values).filter((name) => {
    const field = /^(?:items|figures)\.\d+\.(.+)$/.exec(name)?.[1];
    return list?.fields.some((known) => known === field && controlOf(kind, known) === "address");
  });
  return [...above, ...below].filter((name) => isUnsound(text(values[name]).trim()));
}

export const isUnsound = (address: string): boolean => isForeignLink(address) && !URL.canParse(address);

/** The list after a button was pressed. */
function changed(kind: SectionKind, body: Body, item: ItemAct | undefined): Body {
  const list = sectionForms[kind].list?.name;
  if (!list || !item) return body;
  const items = (body[list] ?? []) as Body[];
  return { ...body, [list]: changedList(items, item) };
}

function changedList(items: Body[], item: ItemAct): Body[] {
  if (item.act === "add") return [...items, {}];
  const { act, index } = item;
  if (act === "remove") return items.filter((_, at) => at !== index);
  const other = index + (act === "up" ? -1 : 1);
  const [here, there] = [items[index], items[other]];
  return here && there ? items.with(index, there).with(other, here) : items;
}

/** A section as its form shows it. */
export function valuesOfSection(section: Section, revision: number): Record<string, string> {
  const { fields, list } = sectionForms[section.kind];
  const values: Record<string, string> = { revision: String(revision) };
  for (const name of fields) values[name] = valueAt(section, name);
  if (!list) return values;
  const items = (section as unknown as Record<string, Body[]>)[list.name] ?? [];
  values[`${list.name}.count`] = String(items.length);
  for (const [index, item] of items.entries()) {
    for (const name of list.fields) values[`${list.name}.${index}.${name}`] = valueAt(item, name);
    const rest = keptOf(item);
    if (rest) values[`${list.name}.${index}.kept`] = rest;
  }
  return values;
}

const valueAt = (from: object, name: FieldName): string => {
  const found = name.split(".").reduce<unknown>((value, key) => (value as Body | undefined)?.[key], from);
  return typeof found === "string" ? found : "";
};
