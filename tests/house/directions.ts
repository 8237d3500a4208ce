import { domainOf, isTest, type SourceFile } from "./source";

/** From the lowest to the highest; a domain imports only lower ones. */
export const RANKS = [
  ["people"],
  ["organisations"],
  ["places"],
  ["groups"],
  ["content"],
  ["tasks", "decisions"],
  ["events"],
  ["hours", "opportunities"],
  ["certificates"],
  ["card"],
  ["assemblies"],
  ["recommendations"],
  ["measures"],
  ["network", "grants", "participation", "newsletter", "counselling"],
];

const rankOf = (domain: string) => RANKS.findIndex((names) => names.includes(domain));

/** Every import that goes a way it must not go. Tests may look everywhere. */
export const findOffences = (sources: SourceFile[]): string[] =>
  sources
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => target.includes("/") && !mayImport(path, target))
        .map(({ target }) => `${path} → ${target}`),
    );

const layerOf = (path: string) => /^src\/(platform|domains|app|elements)\//.exec(path)?.[1] ?? "main";

function mayImport(from: string, to: string): boolean {
  if (!/^(src|tests|demo|bin|packages)\//.test(to)) return true;
  if (!to.startsWith("src/")) return layerOf(from) === "main" && to.startsWith("demo/");
  const target = layerOf(to);
  if (target === "elements") return layerOf(from) === "elements";
  if (layerOf(from) === "main") return target !== "domains" || to.endsWith("/index.ts");
  if (target === "main") return false;
  if (layerOf(from) === "platform" || layerOf(from) === "elements") return target === "platform";
  if (layerOf(from) === "app") return target !== "domains" || /^src\/domains\/[^/]+\/index\.tsx?$/.test(to);
  return target === "platform" || (target === "domains" && mayMeet(from, to));
}

/** Inside a domain everything is at hand; of a lower one only its index. */
function mayMeet(from: string, to: string): boolean {
  const [mine = "", theirs = ""] = [domainOf(from), domainOf(to)];
  if (mine === theirs) return true;
  return /^src\/domains\/[^/]+\/index\.tsx?$/.test(to) && rankOf(theirs) < rankOf(mine);
}

const PURE_PACKAGES = ["zod", "temporal-polyfill", "feiertagejs"];
const PURE_PLATFORM = /^src\/platform\/(errors\.ts|text\/|time\/|audience\/)/;

/** What the rules of a domain reach that is not plain reckoning, by whatever way. Types do not count. */
export function impureRules(sources: SourceFile[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const rules = sources.filter(({ path }) => /^src\/domains\/.*\/rules(\.ts|\/)/.test(path) && !isTest(path));
  return rules.flatMap(({ path }) => impure(path, byPath, new Set()).map((target) => `${path} → ${target}`));
}

function impure(path: string, byPath: Map<string, SourceFile>, seen: Set<string>): string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  const needs = (byPath.get(path)?.imports ?? []).filter(({ isType }) => !isType).map(({ target }) => target);
  return needs.flatMap((target) => {
    if (PURE_PACKAGES.includes(target) || PURE_PLATFORM.test(target)) return [];
    return target.startsWith("src/domains/") ? impure(target, byPath, seen) : [target];
  });
}

/** Circles of imports, each named once. An import of types leaves nothing behind when the program runs. */
export function cyclesIn(sources: SourceFile[]): string[] {
  const needs = new Map(
    sources.map(({ path, imports }) => [path, imports.filter(({ isType }) => !isType).map(({ target }) => target)]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  function walk(path: string, way: string[]) {
    const start = way.indexOf(path);
    if (start >= 0) found.push([...way.slice(start), path].join(" → "));
    if (start >= 0 || done.has(path)) return;
    for (const next of needs.get(path) ?? []) if (needs.has(next)) walk(next, [...way, path]);
    done.add(path);
  }
  for (const path of needs.keys()) walk(path, []);
  return found;
}
