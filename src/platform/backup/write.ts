import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { syncFolder } from "../files/storage";
import { StartError } from "../start-error";
import { createSum } from "./format";
import { tarEnd, tarEntry } from "./tar";

export type Archive = {
  add: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Fingerprint of everything that was added so far. */
  sum: () => string;
};

/**
 * Writes an archive beside its place, to the disk, and gives it its name when it is complete. What happens on the way
 * leaves what was there before. Only the owner may read it.
 *
 * @example await writeArchive("stadt.backup", async ({ add }) => add("header.json", bytes));
 */
export async function writeArchive(file: string, fill: (archive: Archive) => Promise<void>): Promise<void> {
  const fresh = `${file}.${process.pid}.unfertig`;
  const gzip = createGzip({ level: 6 });
  const sum = createSum();
  const send = async (bytes: Uint8Array) => {
    if (!gzip.write(bytes)) await Promise.race([once(gzip, "drain"), written]);
  };
  const written = pipeline(gzip, createWriteStream(fresh, { mode: 0o600, flags: "wx" }));
  written.catch(() => {});
  try {
    await fill({
      add: async (name, bytes) => {
        if (name !== "end.json") sum.add(name, bytes);
        await send(tarEntry(name, bytes));
      },
      sum: sum.done,
    });
    gzip.end(tarEnd());
    await written;
    await syncAndRename(fresh, file);
  } catch (error) {
    gzip.destroy();
    await written.catch(() => {});
    await rm(fresh, { force: true });
    throw explained(error, file);
  }
}

async function syncAndRename(fresh: string, file: string) {
  const handle = await open(fresh, "r+");
  await handle.sync().finally(() => handle.close());
  await rename(fresh, file);
  await syncFolder(dirname(file));
}

const reasons: Record<string, string> = {
  ENOSPC: "Auf dem Datenträger ist kein Platz mehr.",
  EDQUOT: "Auf dem Datenträger ist kein Platz mehr.",
  EFBIG: "Auf dem Datenträger ist kein Platz mehr.",
  ENOENT: "Diesen Ordner gibt es nicht.",
  EACCES: "Dort darf nicht geschrieben werden.",
  EROFS: "Dort darf nicht geschrieben werden.",
  EISDIR: "Das ist ein Ordner, keine Datei.",
};

function explained(error: unknown, file: string): unknown {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  const reason = reasons[code];
  return reason ? new StartError(`Die Sicherung ${file} kann nicht geschrieben werden. ${reason}`) : error;
}
