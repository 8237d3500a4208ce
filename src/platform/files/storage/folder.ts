import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { Readable } from "node:stream";
import { Missing, Refusal } from "../../errors";
import { assertKey, type Storage, type Stored } from "./port";

const FULL = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
const UNFINISHED = ".neu-";

/**
 * Files in a folder. Written beside their place, to the disk, then renamed: a crash or a full disk leaves the old
 * state.
 *
 * @example const storage = openFolder("data/files");
 */
export function openFolder(root: string): Storage {
  const place = (key: string) => {
    assertKey(key);
    return join(root, key);
  };
  return {
    kind: "folder",
    put: async (key, bytes) => write(place(key), bytes),
    read: async (key, range) => streamOf(place(key), range),
    has: (key) =>
      access(place(key)).then(
        () => true,
        () => false,
      ),
    delete: async (key) => rm(place(key), { force: true }),
    list: (prefix = "") => walk(root, root, prefix),
  };
}

async function write(file: string, bytes: Uint8Array) {
  const fresh = join(dirname(file), `${UNFINISHED}${randomUUID()}`);
  try {
    const made = await mkdir(dirname(file), { recursive: true });
    if (made) await syncFolder(dirname(made));
    await writeDurably(fresh, bytes);
    await rename(fresh, file);
    await syncFolder(dirname(file));
  } catch (error) {
    await rm(fresh, { force: true });
    throw isFull(error) ? new Refusal("storage_full") : error;
  }
}

async function writeDurably(file: string, bytes: Uint8Array) {
  const handle = await open(file, "wx", 0o640);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A name is on the disk only when its folder is. Windows cannot open folders. @example await syncFolder("data") */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

async function streamOf(file: string, range?: { start: number; end: number }) {
  const handle = await open(file, "r").catch((error: NodeJS.ErrnoException) => {
    throw error.code === "ENOENT" ? new Missing(file) : error;
  });
  return Readable.toWeb(createReadStream(file, { fd: handle, ...range })) as ReadableStream<Uint8Array>;
}

async function* walk(root: string, folder: string, prefix: string): AsyncGenerator<Stored> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(root, path, prefix);
    const key = relative(root, path).split(sep).join("/");
    if (!entry.isFile() || entry.name.startsWith(UNFINISHED) || !key.startsWith(prefix)) continue;
    const storedAt = (await stat(path).catch(() => undefined))?.mtime;
    if (storedAt) yield { key, storedAt };
  }
}

const isFull = (error: unknown) =>
  error instanceof Error && "code" in error && typeof error.code === "string" && FULL.has(error.code);
