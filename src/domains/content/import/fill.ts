import { isMap, isScalar, isSeq, type YAMLMap } from "yaml";
import { z } from "zod";
import { cleanJson, cleanText } from "./clean";
import { type Notice, refuseFile } from "./notices";
import { keyName, type YamlTree } from "./yaml-tree";

/** What is passed down while a file is read. */
export type Reading = { tree: YamlTree; notices: Notice[] };
type Candidate = Record<string, unknown>;
/** Which node a part of a candidate was read from, so that a complaint can name the line. */
type Origins = WeakMap<object, YAMLMap>;

/** Reads the fields of a map by the shape of a schema; what does not fit goes to `extra` and is reported. */
export function readFields<Schema extends z.ZodType>(schema: Schema, map: YAMLMap, reading: Reading): z.infer<Schema> {
  const origins: Origins = new WeakMap();
  return checked(schema, fillMap(schema, map, { ...reading, origins }), { ...reading, origins });
}

/** Reads a bare list as the `items` of a section, whose key stands in front of it. */
export function readItems<Schema extends z.ZodType>(schema: Schema, list: unknown, reading: Reading) {
  const filling = { ...reading, origins: new WeakMap() };
  const items = fillList(fieldsOf(schema).items, list, filling);
  return items && checked(schema, { items }, filling, reading.tree.lineOf(list));
}

/** A link inside Markdown that will be shown as plain words. */
export const UNSAFE_LINK = /\]\(\s*<?\s*(?:javascript|vbscript|data):/i;

type Filling = Reading & { origins: Origins };

function fillMap(schema: z.ZodType, map: YAMLMap, filling: Filling): Candidate {
  const { tree, notices, origins } = filling;
  const shape = fieldsOf(schema);
  const extra: Candidate = {};
  const candidate: Candidate = { extra };
  origins.set(candidate, map);
  for (const { key, value } of map.items) {
    const line = tree.lineOf(key);
    const name = cleanText(keyName(key), line, notices);
    const field = name !== "extra" && Object.hasOwn(shape, name) ? shape[name] : undefined;
    const filled = field && fillValue(field, tree.resolve(value), filling);
    if (filled !== undefined) candidate[name] = filled;
    else keepExtra(extra, { name, line, value, code: field ? "wrong_shape" : "unknown_key" }, { tree, notices });
  }
  return candidate;
}

type Unknown = { name: string; line: number; value: unknown; code: "wrong_shape" | "unknown_key" };

function keepExtra(extra: Candidate, { name, line, value, code }: Unknown, { tree, notices }: Reading) {
  if (name === "__proto__") return notices.push({ code: "dropped_key", line, detail: name });
  extra[name] = cleanJson(tree.toJson(value), line, notices);
  return notices.push({ code, line, detail: name });
}

/** The value of one field, or undefined when it has another shape. */
function fillValue(field: z.ZodType, node: unknown, filling: Filling): unknown {
  const type = innerType(field);
  const isEmpty = node === null || node === undefined || (isScalar(node) && node.value === null);
  if (type instanceof z.ZodArray) return isEmpty ? [] : fillList(field, node, filling);
  if (type instanceof z.ZodObject) {
    if (isEmpty) return {};
    return isMap(node) ? fillMap(type, node, filling) : undefined;
  }
  return isEmpty ? "" : scalarText(node, filling);
}

/** A list whose items do not all have the right shape is none. */
function fillList(field: z.ZodType | undefined, node: unknown, filling: Filling): unknown[] | undefined {
  const type = field && innerType(field);
  if (!(type instanceof z.ZodArray) || !isSeq(node)) return undefined;
  const element = innerType(type.element as z.ZodType);
  const nodes = node.items.map(filling.tree.resolve).filter((item) => !(isScalar(item) && item.value === null));
  if (element instanceof z.ZodObject)
    return nodes.every((item) => isMap(item)) ? nodes.map((item) => fillMap(element, item, filling)) : undefined;
  return nodes.every((item) => isScalar(item)) ? nodes.map((item) => scalarText(item, filling)) : undefined;
}

/** A number keeps the digits that were typed: 007 is a label and no seven. */
export function scalarText(node: unknown, { tree, notices }: Reading): string | undefined {
  if (!isScalar(node)) return undefined;
  const line = tree.lineOf(node);
  const text = cleanText(
    typeof node.value === "string" ? node.value : (node.source ?? String(node.value)),
    line,
    notices,
  );
  if (UNSAFE_LINK.test(text)) notices.push({ code: "unsafe_link", line });
  return text;
}

function fieldsOf(schema: z.ZodType): Record<string, z.ZodType> {
  const type = innerType(schema);
  return type instanceof z.ZodObject ? type.shape : {};
}

/** What stands behind `.default()` and `.prefault()`. */
function innerType(schema: z.ZodType): z.ZodType {
  const isWrapped = schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;
  return isWrapped ? innerType(schema.unwrap() as z.ZodType) : schema;
}

function checked<Schema extends z.ZodType>(schema: Schema, candidate: Candidate, filling: Filling, firstLine = 2) {
  const result = schema.safeParse(candidate);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path ?? [];
  const line = lineOfPath(candidate, path, filling) ?? firstLine;
  const detail = String(path.at(-1) ?? "");
  if (issue?.code === "too_big") {
    const code = issue.origin === "array" ? "too_many_items" : "too_long";
    return refuseFile({ code, line, detail, limit: Number(issue.maximum) });
  }
  const code = issue?.code === "custom" ? issue.params?.code : undefined;
  return refuseFile({ code: code === "unsafe_link" || code === "bad_slug" ? code : "unfit", line, detail });
}

/** The line of the nearest thing on the path that was read from a node. */
function lineOfPath(candidate: Candidate, path: readonly PropertyKey[], { tree, origins }: Filling) {
  let line: number | undefined;
  let here: unknown = candidate;
  for (const step of path) {
    if (typeof here !== "object" || here === null) break;
    const map = origins.get(here);
    const pair = map?.items.find(({ key }) => keyName(key) === String(step));
    if (map) line = tree.lineOf(pair?.key ?? map);
    here = (here as Candidate)[String(step)];
  }
  return line;
}
