import { accessSync, constants, existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

const OWNER_ONLY = 0o700;

/**
 * Creates a folder and those above it where they are missing, step by step: Node's `recursive` never ends where even
 * root may not create anything, as in /proc. Throws what the file system says.
 *
 * @example makeFolders(dirname(file), 0o755);
 */
export function makeFolders(folder: string, mode = OWNER_ONLY): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolders(dirname(folder), mode);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    // Somebody else may have been faster.
    if (!existsSync(folder)) throw error;
  }
}

/** The same for a folder in which this process is about to write; throws as well when it may not, or a file is there. */
export function makeWritableFolder(folder: string, mode = OWNER_ONLY): void {
  makeFolders(folder, mode);
  if (!statSync(folder).isDirectory()) throw new Error(reasons.EEXIST);
  accessSync(folder, constants.W_OK | constants.X_OK);
}

export const NO_SPACE = "Auf dem Datenträger ist kein Platz mehr";

const reasons: Record<string, string> = {
  EACCES: "Es fehlt die Berechtigung",
  EPERM: "Es fehlt die Berechtigung",
  EROFS: "Der Datenträger ist schreibgeschützt",
  ENOSPC: NO_SPACE,
  EDQUOT: NO_SPACE,
  EEXIST: "Dort liegt eine Datei",
  EISDIR: "Dort liegt ein Ordner",
  ENOENT: "Dort lässt sich kein Ordner anlegen",
  ENOTDIR: "Auf dem Weg dorthin liegt eine Datei",
};

/** Whether a file system refused, for a reason that `reasonOf` knows. */
export const isFolderTrouble = (error: unknown): boolean =>
  error instanceof Error && "code" in error && String(error.code) in reasons;

/** The half-sentence for the error of a file system; the message of any other error. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return ("code" in error && reasons[String(error.code)]) || error.message;
}
