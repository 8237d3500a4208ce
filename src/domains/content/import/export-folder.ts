import { createWriteStream } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Storage } from "../../../platform/files";
import { keyOf } from "../../../platform/files/storage";
import { isFolderTrouble, makeFolders, makeWritableFolder, reasonOf } from "../../../platform/folders";
import { StartError } from "../../../platform/start-error";
import { listPathsOfPortal } from "../files/queries";
import { listAliases, listAllVariants, listSections } from "../pages/queries";
import { asPage } from "../stored-page";
import type { Run } from "./import-files";
import { MEDIA_SHEET, writeSheet } from "./media-sheet";
import { writePageFile } from "./write-page-file";

export type ExportOptions = { portalId: string; storage: Storage; signal?: AbortSignal };

/**
 * Writes all pages of a portal into a folder, in the format they can be imported from, with their pictures and
 * documents. Files of the same name are replaced, others stay. Returns how many pages were written. Throws a StartError
 * when nothing can be written there.
 *
 * @example await exportFolder(run, "./site", { portalId, storage }, (name) => say(name));
 */
export async function exportFolder(
  run: Run,
  folder: string,
  { portalId, storage, signal }: ExportOptions,
  onProgress: (name: string) => void,
): Promise<number> {
  assertWritable(folder);
  let count = 0;
  for (const variant of await run((tx) => listAllVariants(tx, portalId))) {
    if (signal?.aborted) return count;
    const page = await run(async (tx) => {
      const sections = await listSections(tx, variant.id, variant.locale, "all");
      return asPage({ ...variant, sections }, await listAliases(tx, variant.id));
    });
    const { name, text } = writePageFile(page);
    await write(folder, name, (path) => writeFile(path, text));
    onProgress(name);
    count++;
  }
  const sheet = await run((tx) => writeSheet(tx, portalId));
  if (sheet !== undefined) await write(folder, MEDIA_SHEET, (path) => writeFile(path, sheet));
  for (const { path, sha256 } of await run((tx) => listPathsOfPortal(tx, portalId))) {
    if (signal?.aborted) return count;
    const bytes = await storage.read(keyOf(sha256));
    await write(folder, path, (target) => pipeline(Readable.fromWeb(bytes), createWriteStream(target)));
    onProgress(path);
  }
  return count;
}

/** As any program makes folders: the umask of whoever exports decides who may read them. */
const READABLE = 0o777;

function assertWritable(folder: string) {
  try {
    makeWritableFolder(resolve(folder), READABLE);
  } catch (error) {
    throw new StartError(`In den Ordner ${folder} kann nicht geschrieben werden: ${reasonOf(error)}.`);
  }
}

/** All of a file or nothing of it, and never outside of the folder. */
async function write(folder: string, name: string, fill: (path: string) => Promise<void>): Promise<void> {
  const root = resolve(folder);
  const path = resolve(root, name);
  if (!path.startsWith(root + sep)) return;
  const draft = join(dirname(path), `.${process.pid}.draft`);
  try {
    makeFolders(dirname(path), READABLE);
    await fill(draft);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    if (!isFolderTrouble(error)) throw error;
    throw new StartError(`${path} lässt sich nicht schreiben: ${reasonOf(error)}.`, { cause: error });
  }
}
