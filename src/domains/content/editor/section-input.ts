import { z } from "zod";
import { isForeignLink } from "../../../platform/markdown";
import { soundJson } from "../../../platform/text/sound-text";
import { namedAddress, namesTwo } from "../media/document-field";
import { type Section, type SectionKind, sectionBodies } from "../sections";
import { sectionOfRow } from "../stored-page";
import { typed } from "./fields";
import type { EditorTexts } from "./messages";
import { Seen } from "./review";
import { type Control, controlOf, type FieldName, sectionForms } from "./section-fields";

/** What is done with the list of a section, besides saving what was typed. */
export type ItemAct = { act: "add" } | { act: "up" | "down" | "remove"; index: number };

/** `order` says which of the posted entries of the list stands in each place now; a new one has been in none. */
export type SectionInput = { revision: number; section: Section; item: ItemAct | undefined; order: number[] };

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
    for (const name of doubleAddresses(kind, fields)) {
      context.addIssue({ code: "custom", message: texts.errors.onlyOne, path: [name] });
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
    const order = orderAfter(kind, fields, item);
    return { revision: Seen.parse(fields.revision), section: sectionOfRow(kind, parsed.data), item, order };
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

const countOf = (list: string, values: Values): number => Math.min(Number(text(values[`${list}.count`])) || 0, 2_000);

function orderAfter(kind: SectionKind, values: Values, item: ItemAct | undefined): number[] {
  const list = sectionForms[kind].list;
  const before = list ? [...Array(countOf(list.name, values)).keys()] : [];
  return item ? changedList(before, item, -1) : before;
}

type List = NonNullable<(typeof sectionForms)[SectionKind]["list"]>;

function itemsFrom({ name: list, fields }: List, values: Values): Body[] {
  return Array.from({ length: countOf(list, values) }, (_, index) => {
    const prefix = `${list}.${index}`;
    return filled(kept(values[`${prefix}.kept`]), fields, (name) =>
      namedAddress((field) => text(values[field]), `${prefix}.${name}`),
    );
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
const badAddresses = (kind: SectionKind, values: Values): string[] =>
  ["address" as const, "document" as const]
    .flatMap((control) => namesOf(kind, values, control))
    .filter((name) => isUnsound(text(values[name]).trim()));

const doubleAddresses = (kind: SectionKind, values: Values): string[] =>
  namesOf(kind, values, "document").filter((name) => namesTwo((field) => text(values[field]), name));

/** The names of the posted fields that are typed so. */
function namesOf(kind: SectionKind, values: Values, control: Control): string[] {
  const { fields, list } = sectionForms[kind];
  const above = fields.filter((name) => controlOf(kind, name) === control);
  const below = Object.keys(values).filter((name) => {
    const field = /^(?:items|figures)\.\d+\.(.+)$/.exec(name)?.[1];
    return list?.fields.some((known) => known === field && controlOf(kind, known) === control);
  });
  return [...above, ...below];
}

export const isUnsound = (address: string): boolean => isForeignLink(address) && !URL.canParse(address);

/** The list after a button was pressed. */
function changed(kind: SectionKind, body: Body, item: ItemAct | undefined): Body {
  const list = sectionForms[kind].list?.name;
  if (!list || !item) return body;
  const items = (body[list] ?? []) as Body[];
  return { ...body, [list]: changedList(items, item, {}) };
}

function changedList<Item>(items: Item[], item: ItemAct, fresh: Item): Item[] {
  if (item.act === "add") return [...items, fresh];
  const { act, index } = item;
  if (act === "remove") return items.filter((_, at) => at !== index);
  const other = index + (act === "up" ? -1 : 1);
  const [here, there] = [items[index], items[other]];
  return here !== undefined && there !== undefined ? items.with(index, there).with(other, here) : items;
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
