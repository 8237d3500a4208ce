import { readFileSync } from "node:fs";
import { SortitionError } from "../errors";

/** Why a file cannot be read, by the code of the system. */
const REASONS: Record<string, string> = {
  ENOENT: "gibt es nicht",
  EISDIR: "ist ein Ordner und keine Datei",
  EACCES: "darf nicht gelesen werden",
};

/**
 * The bytes of a file.
 *
 * @throws bad_input with a German sentence
 */
export function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new SortitionError("bad_input", `„${path}“ ${REASONS[code] ?? "lässt sich nicht lesen"}.`);
  }
}

/**
 * What a file in JSON holds.
 *
 * @throws bad_input with a German sentence
 */
export function jsonOf(path: string): unknown {
  const text = bytesOf(path).toString("utf8");
  try {
    return JSON.parse(text);
  } catch {
    throw new SortitionError("bad_input", `„${path}“ ist keine Datei, die dieses Programm geschrieben hat.`);
  }
}
