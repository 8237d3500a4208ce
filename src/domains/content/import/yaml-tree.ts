import { type Document, isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit, type YAMLMap } from "yaml";
import { refuseFile } from "./notices";

/** A parsed front matter that can say in which line of the file something stands. */
export type YamlTree = {
  root: YAMLMap | undefined;
  resolve: (node: unknown) => unknown;
  lineOf: (node: unknown) => number;
  toJson: (node: unknown) => unknown;
};

const MAX_ALIASES = 100;
const MAX_DEPTH = 60;
/** Blanks and "- - -" in front of what a line says. */
const MAX_MARGIN = 200;

/** Parses front matter. What does not parse, is no list of keys, or would grow without bounds is refused. */
export function parseFrontMatter(yaml: string): YamlTree {
  assertShallow(yaml);
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line;
  // Its own check for repeated keys takes quadratic time.
  const document = parseDocument(yaml, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: "silent",
  });
  const [error] = document.errors;
  if (error) refuseFile({ code: "not_yaml", line: lineAt(error.pos[0]), detail: error.code });
  assertBounded(document);
  const lineOf = (node: unknown) => lineAt((isNode(node) && node.range?.[0]) || 0);
  assertUniqueKeys(document, lineOf);
  const root = document.contents;
  const isEmpty = root === null || (isScalar(root) && root.value === null);
  if (!isEmpty && !isMap(root)) refuseFile({ code: "not_a_map", line: lineOf(root) });
  return {
    root: isMap(root) ? root : undefined,
    resolve: (node) => (isAlias(node) ? node.resolve(document) : node),
    lineOf,
    toJson: (node) => JSON.parse(toJsonText(isNode(node) ? node.toJS(document, { maxAliasCount: MAX_ALIASES }) : null)),
  };
}

/** Deep nesting costs the parser quadratic time, and margins of a million characters its life. */
function assertShallow(yaml: string) {
  let depth = 0;
  for (const [index, line] of yaml.split("\n").entries()) {
    const margin = /^(?:[ \t]|[-?:](?=[ \t]))*/.exec(line)?.[0].length ?? 0;
    for (const bracket of line.match(/[[\]{}]/g) ?? []) depth = Math.max(0, depth + ("[{".includes(bracket) ? 1 : -1));
    if (margin > MAX_MARGIN || depth > MAX_DEPTH) refuseFile({ code: "too_deep", line: index + 1, limit: MAX_DEPTH });
  }
}

/** Aliases of aliases grow exponentially ("billion laughs"), and one that holds itself never ends. */
function assertBounded(document: Document) {
  try {
    toJsonText(document.toJS({ maxAliasCount: MAX_ALIASES }));
  } catch (error) {
    const isEndless = error instanceof ReferenceError || error instanceof TypeError;
    if (isEndless) refuseFile({ code: "too_many_aliases", line: 2, limit: MAX_ALIASES });
    throw error;
  }
}

function assertUniqueKeys(document: Document, lineOf: (node: unknown) => number) {
  visit(document, {
    Map(_, { items }) {
      const keys = new Set<string>();
      for (const { key } of items) {
        const name = keyName(key);
        if (keys.has(name)) refuseFile({ code: "not_yaml", line: lineOf(key), detail: "DUPLICATE_KEY" });
        keys.add(name);
      }
    },
  });
}

/** The name of a key, as it was written. */
export const keyName = (key: unknown): string => (isScalar(key) ? (key.source ?? String(key.value)) : String(key));

/** What JSON cannot hold becomes text. */
const toJsonText = (value: unknown) =>
  JSON.stringify(value ?? null, (_, part) => {
    const isOdd = typeof part === "bigint" || (typeof part === "number" && !Number.isFinite(part));
    return isOdd ? String(part) : part;
  });
