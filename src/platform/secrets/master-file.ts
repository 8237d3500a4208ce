import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { makeFolders } from "../folders";
import { StartError } from "../start-error";

/** One master key. `id` counts up from 1 and stands in front of everything sealed with it. */
export type Generation = { id: number; key: Buffer };

/** The first generation stays where it is; the last one seals. */
export type Generations = readonly [Generation, ...Generation[]];

const HEADING = "# Hauptschlüssel von Gemeinsinn. Der letzte ist der aktuelle. Getrennt von Sicherungen aufbewahren.";
const READABLE_BY_OTHERS = 0o077;

/**
 * Reads the master keys, and makes the file with a first key when there is none. Several processes may start at
 * once: one file wins. Throws a StartError when others may read the file or it holds no keys.
 *
 * @example const generations = readOrCreate("data/secret");
 */
export function readOrCreate(file: string): Generations {
  if (!existsSync(file)) create(file);
  return read(file);
}

/** @example const generations = read("data/secret"); */
export function read(file: string): Generations {
  assertPrivate(file);
  const lines = readText(file).split("\n");
  const [first, ...more] = lines.filter((line) => line.trim() !== "" && !line.startsWith("#")).map(parse(file));
  if (!first) throw new StartError(`Die Schlüsseldatei ${file} enthält keinen Schlüssel.`);
  return [first, ...more];
}

/** Adds a new last generation. Old ones stay, so that what they sealed can be read. */
export function addGeneration(file: string): Generations {
  const known = read(file);
  const id = Math.max(...known.map((generation) => generation.id)) + 1;
  const generations: Generations = [...known, { id, key: randomBytes(32) }];
  const fresh = writeFresh(file, generations);
  renameSync(fresh, file);
  return generations;
}

function create(file: string) {
  const fresh = writeFresh(file, [{ id: 1, key: randomBytes(32) }]);
  try {
    linkSync(fresh, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(fresh);
  }
}

/** Writes beside the file, to the disk, so that a crash leaves the old file or the new one. */
function writeFresh(file: string, generations: Generations): string {
  const fresh = `${file}.${randomBytes(6).toString("hex")}`;
  const lines = generations.map(({ id, key }) => `${id} ${key.toString("base64url")}`);
  try {
    makeFolders(dirname(file));
    const descriptor = openSync(fresh, "wx", 0o600);
    writeSync(descriptor, [HEADING, ...lines, ""].join("\n"));
    fsyncSync(descriptor);
    closeSync(descriptor);
  } catch (error) {
    throw new StartError(`Die Schlüsseldatei ${file} kann nicht geschrieben werden.`, { cause: error });
  }
  return fresh;
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new StartError(`Die Schlüsseldatei ${file} kann nicht gelesen werden.`, { cause: error });
  }
}

function assertPrivate(file: string) {
  if (process.platform === "win32") return;
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isDirectory()) throw new StartError(`${file} ist ein Ordner. SECRET_FILE nennt eine Datei.`);
  if ((stats?.mode ?? 0) & READABLE_BY_OTHERS)
    throw new StartError(`Die Schlüsseldatei ${file} ist für andere lesbar. Bitte: chmod 600 ${file}`);
}

const parse = (file: string) => (line: string) => {
  const [, id, text] = line.match(/^([1-9]\d{0,8}) ([\w-]{43})\s*$/) ?? [];
  if (!id || !text) throw new StartError(`Die Schlüsseldatei ${file} enthält eine Zeile, die kein Schlüssel ist.`);
  return { id: Number(id), key: Buffer.from(text, "base64url") };
};
