import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { isDatabaseAway } from "../../../platform/db";
import { log } from "../../../platform/log";
import type { Page } from "../page";
import type { Difference } from "../pages/differences";
import { type Saved, savePage } from "../pages/save-page";
import { MAX_FILE_BYTES } from "./decode";
import { listPageNames } from "./folder";
import { gatherFiles, type ImportTarget, type KnownFiles, type Pending, type Run, storePending } from "./import-files";
import { importSheet } from "./import-sheet";
import type { Notice, Refused } from "./notices";
import { type ReadFile, readPageFile } from "./read-page-file";
import { aliasesOf, filesByPage } from "./translations";

/** What became of one file. `files` are the pictures and documents that came with it. */
export type FileReport = {
  name: string;
  status: Saved["status"] | "refused";
  notices: Notice[];
  differences: Difference[];
  files: string[];
  refused: Refused | undefined;
};

export type ImportSummary = { counts: Record<FileReport["status"], number>; isInterrupted: boolean };

export type ImportOptions = ImportTarget & {
  /** Put title and date back where an editor has swapped them. */
  swap: boolean;
  now: Date;
  /** Stops after the file at hand. */
  signal?: AbortSignal;
};

/**
 * Imports a folder of pages into a portal, each file in a transaction of its own. A file that cannot be taken stops
 * none of the others, and a second run changes nothing. With `dryRun` everything is done and nothing is kept.
 *
 * @example await importFolder(run, "./site", options, ({ name, status }) => say(`${status} ${name}`));
 */
export async function importFolder(
  run: Run,
  folder: string,
  options: ImportOptions,
  onProgress: (report: FileReport) => void,
): Promise<ImportSummary> {
  const counts: ImportSummary["counts"] = { new: 0, changed: 0, unchanged: 0, refused: 0 };
  const seen = new Map<string, string>();
  const known: KnownFiles = new Map();
  const names = await listPageNames(folder);
  const pages = filesByPage(names);
  for (const name of names) {
    if (options.signal?.aborted) return { counts, isInterrupted: true };
    const report = await importFile(name, { run, folder, options, pages, seen, known });
    counts[report.status]++;
    onProgress(report);
  }
  const sheet = await importSheet({ run, folder, options, known });
  if (sheet) {
    counts[sheet.status]++;
    onProgress(sheet);
  }
  return { counts, isInterrupted: false };
}

type Importing = {
  run: Run;
  folder: string;
  options: ImportOptions;
  pages: ReturnType<typeof filesByPage>;
  seen: Map<string, string>;
  known: KnownFiles;
};

async function importFile(name: string, importing: Importing): Promise<FileReport> {
  const { folder, options, seen } = importing;
  const file = await read(folder, name, options.swap);
  if (!file.ok) return refusal(name, file.reason);
  const address = `${file.page.locale} ${file.page.slug}`;
  const earlier = seen.get(address);
  if (earlier !== undefined) return refusal(name, { code: "same_address", line: 1, detail: earlier });
  seen.set(address, name);
  try {
    const aliases = await allAliases(name, file, importing);
    return await save(name, { ...file, page: { ...file.page, aliases } }, importing);
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    log.error({ err: error, file: name }, "page not imported");
    return refusal(name, { code: "not_saved", line: 1, detail: error instanceof Error ? error.message : "" });
  }
}

async function allAliases(name: string, file: ReadFile & { ok: true }, { folder, options, pages }: Importing) {
  const names = [...(pages.get(file.page.slug)?.values() ?? [])];
  const files = names.map((other) => (other === name ? file : read(folder, other, options.swap)));
  return aliasesOf(await Promise.all(files));
}

async function save(name: string, file: { page: Page; notices: Notice[] }, importing: Importing): Promise<FileReport> {
  const { run, folder, options, known } = importing;
  const notices = [...file.notices];
  const pending = await gatherFiles(file.page, notices, { run, folder, target: options, known });
  const saved = await run(
    async (tx) => {
      const result = await savePage(tx, { ...options, page: file.page }, options.now);
      await storePending(tx, pending, options, options.now);
      return result;
    },
    () => !options.dryRun,
  );
  const status = saved.status === "unchanged" && pending.length > 0 ? "changed" : saved.status;
  return { name, status, notices, differences: saved.differences, files: pathsOf(pending), refused: undefined };
}

const pathsOf = (pending: Pending[]) => pending.map(({ path }) => path);

/** A file that is far too large is not even read. */
async function read(folder: string, name: string, swap: boolean): Promise<ReadFile> {
  const path = join(folder, name);
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) return tooLarge(size);
    return readPageFile(name, await readFile(path), { swap });
  } catch (error) {
    const detail = error instanceof Error && "code" in error ? String(error.code) : "";
    if (detail === "") throw error;
    return { ok: false, line: 1, reason: { code: "not_readable", line: 1, detail } };
  }
}

function tooLarge(size: number): ReadFile {
  const reason = { code: "too_large", line: 1, detail: String(size), limit: MAX_FILE_BYTES } as const;
  return { ok: false, line: 1, reason };
}

const refusal = (name: string, refused: Refused): FileReport => ({
  ...{ name, status: "refused", notices: [], differences: [], files: [] },
  refused,
});
