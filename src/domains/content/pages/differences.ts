/** One thing that differs. A value that is not there is undefined. */
export type Difference = { path: string; before: string | undefined; after: string | undefined };

const MAX_SHOWN = 60;
/** By which field two items of a list are recognised as the same. */
const NAMES = ["title", "question", "name", "label"];

/**
 * What differs between two values, field by field. Items of a list are compared with the item of the same name.
 *
 * @example differences({ title: "Bank" }, { title: "Bänke" }) // [{ path: "title", before: "Bank", after: "Bänke" }]
 */
export function differences(before: unknown, after: unknown, path = ""): Difference[] {
  if (Object.is(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return listDifferences(before, after, path);
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => differences(before[key], after[key], path === "" ? key : `${path}.${key}`));
  }
  return [{ path, before: shown(before), after: shown(after) }];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function listDifferences(before: unknown[], after: unknown[], path: string): Difference[] {
  const [were, are] = [named(before), named(after)];
  const gone = [...were].filter(([name]) => !are.has(name));
  const changed = [...are].flatMap(([name, item]) => differences(were.get(name), item, `${path}[${name}]`));
  const lost = gone.map(
    ([name, item]): Difference => ({ path: `${path}[${name}]`, before: shown(item), after: undefined }),
  );
  const stayed = (list: Map<string, unknown>, other: Map<string, unknown>) =>
    [...list.keys()].filter((name) => other.has(name));
  const isMoved = stayed(were, are).join("\n") !== stayed(are, were).join("\n");
  return [
    ...changed,
    ...lost,
    ...(isMoved ? [{ path, before: stayed(were, are).join(", "), after: stayed(are, were).join(", ") }] : []),
  ];
}

/** Two items of the same name are told apart by their number. */
function named(list: unknown[]): Map<string, unknown> {
  const items = new Map<string, unknown>();
  for (const item of list) {
    const name = nameOf(item);
    let free = name;
    for (let number = 2; items.has(free); number++) free = `${name} (${number})`;
    items.set(free, item);
  }
  return items;
}

/** A section is called by its kind; an entry of a timeline has a kind too, and a date. */
function nameOf(item: unknown): string {
  if (!isRecord(item)) return shown(item) ?? "";
  if (typeof item.kind === "string" && !("date" in item)) return item.kind;
  const key = NAMES.find((name) => typeof item[name] === "string" && item[name] !== "");
  return key ? String(item[key]) : "";
}

function shown(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = typeof value === "string" ? value : isRecord(value) ? nameOf(value) : JSON.stringify(value);
  const line = text.replace(/\s+/g, " ");
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN - 1)}…` : line;
}
