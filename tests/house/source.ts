import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

export type Import = {
  /** The file in the project, or the name of a package. */
  target: string;
  isType: boolean;
};

export type SourceFile = { path: string; text: string; code: string; imports: Import[] };

const ENDINGS = ["", ".ts", ".tsx", "/index.ts", "/index.tsx"];

/** Import and export from, import for its effect, and import as an expression. */
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?([^"';]*?)\s*from\s+["']([^"']+)["']|\bimport\s*\(?\s*["']([^"']+)["']/g;

/** All files of some folders with one of the endings, in order. Packages and builds are left out. */
export function listFiles(folders: string[], ending: RegExp): string[] {
  const inFolder = (folder: string) =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file))
      : [];
  return folders
    .flatMap(inFolder)
    .filter((file) => ending.test(file) && !file.includes("node_modules"))
    .sort();
}

/**
 * Reads TypeScript files with what they import.
 *
 * @example readSources(["src/domains"]).filter(({ imports }) => imports.some(({ target }) => target === "pg"))
 */
export const readSources = (folders: string[]): SourceFile[] => listFiles(folders, /\.tsx?$/).map(readSource);

function readSource(path: string): SourceFile {
  const text = readFileSync(path, "utf8");
  const code = withoutComments(text);
  return { path, text, code, imports: importsOf(path, code) };
}

/** Comments become blank lines, so that a line keeps its number. A "//" in a text stays: it follows a colon there. */
export const withoutComments = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ""))
    .replace(/(^|[^:"'`\\])\/\/[^\n]*/g, "$1");

/** What a file imports. `import { type A }` asks for a type just as `import type { A }` does. */
export function importsOf(path: string, code: string): Import[] {
  return [...code.matchAll(IMPORT)].map(([, type, names = "", from, effect]) => ({
    target: resolveImport(path, from ?? effect ?? ""),
    isType:
      type !== undefined ||
      /^\{\s*type\s+\w+(?:\s+as\s+\w+)?(?:\s*,\s*type\s+\w+(?:\s+as\s+\w+)?)*\s*,?\s*\}$/.test(names),
  }));
}

function resolveImport(path: string, specifier: string): string {
  if (!specifier.startsWith(".")) return specifier;
  const base = normalize(join(dirname(path), specifier));
  return ENDINGS.map((ending) => base + ending).find((file) => /\.\w+$/.test(file) && existsSync(file)) ?? base;
}

/** "src/domains/events/agenda/rules.ts" lies in "events". */
export const domainOf = (path: string): string | undefined => /^src\/domains\/([^/]+)\//.exec(path)?.[1];

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);
