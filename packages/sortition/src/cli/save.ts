import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { SortitionError } from "../errors";

/** One file of a folder. `mode` 0o600: only its owner may read it. */
export type SavedFile = { name: string; text: string; mode: number };

/**
 * A place beside the folder that is to be written, for this draw alone. Taken before anything is computed, so that a
 * disk that takes no files is noticed first.
 *
 * @throws not_written
 */
export function openPart(out: string): string {
  const part = undoing(undefined, () => {
    mkdirSync(dirname(out), { recursive: true, mode: 0o700 });
    return mkdtempSync(`${out}.unfertig-`);
  });
  return undoing(part, () => {
    mkdirSync(join(part, "geheim"), { mode: 0o700 });
    return part;
  });
}

/**
 * Writes all files beside the folder and gives it its name at the end: it is there whole or not at all.
 *
 * @throws not_written
 */
export function saveFolder(part: string, out: string, files: readonly SavedFile[]): void {
  undoing(part, () => {
    for (const { name, text, mode } of files) writeFileSync(join(part, name), text, { mode, flush: true });
    renameSync(part, out);
  });
}

/** Replaces one file: the old one stays until the new one is whole. */
export function replaceFile(path: string, text: string): void {
  const part = `${path}.unfertig-${process.pid}`;
  undoing(part, () => {
    writeFileSync(part, text, { flush: true });
    renameSync(part, path);
  });
}

/** Takes back what lies beside. */
export function dropPart(part: string): void {
  if (existsSync(part)) rmSync(part, { recursive: true, force: true });
}

function undoing<T>(part: string | undefined, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (part !== undefined) dropPart(part);
    throw new SortitionError("not_written", error instanceof Error ? error.message : String(error));
  }
}
