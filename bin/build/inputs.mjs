import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const FOLDERS = ["src", "demo", "packages", "bin", "docs/handbuch"];
export const FILES = ["package-lock.json", "tsconfig.json"];

/** One hash over everything that goes into the build. About 10 ms. */
export function fingerprint() {
  const hash = createHash("sha256");
  for (const file of [...FILES, ...FOLDERS.flatMap(filesIn)].sort()) {
    hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/** The paths of all files in a folder that is there, tests excepted. */
export function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" ? [] : filesIn(path);
    return entry.isFile() && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}
