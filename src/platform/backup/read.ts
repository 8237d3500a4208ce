import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import type { z } from "zod";
import { BackupBroken, createSum, End, Header, placeOf } from "./format";
import { type Entry, NotAnArchive, tarEntries } from "./tar";

const BROKEN = "Die Sicherung ist beschädigt oder unvollständig.";

/** The members of a backup in their order. Throws BackupBroken as soon as one cannot be read. */
export async function* readArchive(file: string): AsyncGenerator<Entry> {
  const unpacked = createGunzip();
  pipeline(createReadStream(file), unpacked, () => {});
  try {
    yield* tarEntries(unpacked);
  } catch (error) {
    throw brokenBy(error, file);
  } finally {
    unpacked.destroy();
  }
}

/**
 * Reads a whole backup and changes nothing. Throws BackupBroken when one bit is not as it was written, or anything is
 * missing or was added.
 *
 * @example const { header, end } = await verifyBackup("stadt.backup");
 */
export async function verifyBackup(file: string): Promise<{ header: Header; end: End }> {
  const sum = createSum();
  let header: Header | undefined;
  let end: End | undefined;
  let files = 0;
  for await (const { name, bytes } of readArchive(file)) {
    if (end) throw new BackupBroken(BROKEN);
    if (name === "end.json") {
      end = parse(End, bytes);
      continue;
    }
    sum.add(name, bytes);
    if (!header) header = parseHeader(name, bytes);
    else if (assertMember(name, bytes) === "file") files++;
  }
  if (!header || !end || end.sha256 !== sum.done() || end.files !== files) throw new BackupBroken(BROKEN);
  return { header, end };
}

function parseHeader(name: string, bytes: Buffer): Header {
  if (name !== "header.json") throw new BackupBroken("Diese Datei ist keine Sicherung von Gemeinsinn.");
  return parse(Header, bytes);
}

function assertMember(name: string, bytes: Buffer): "rows" | "file" {
  const place = placeOf(name);
  if (!place) throw new BackupBroken(BROKEN);
  if ("table" in place) return "rows";
  if (createHash("sha256").update(bytes).digest("hex") !== place.sha256) throw new BackupBroken(BROKEN);
  return "file";
}

function parse<Schema extends z.ZodType>(schema: Schema, bytes: Buffer): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(bytes.toString("utf8")));
  } catch (error) {
    throw new BackupBroken("Diese Sicherung hat ein Format, das diese Fassung nicht kennt.", error);
  }
}

function brokenBy(error: unknown, file: string): unknown {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  if (code === "ENOENT") return new BackupBroken(`Die Datei ${file} gibt es nicht.`, error);
  if (code === "EACCES" || code === "EISDIR") return new BackupBroken(`Die Datei ${file} ist nicht lesbar.`, error);
  const isDamage = error instanceof NotAnArchive || code.startsWith("Z_") || code === "ERR_STREAM_PREMATURE_CLOSE";
  return isDamage ? new BackupBroken(BROKEN, error) : error;
}
