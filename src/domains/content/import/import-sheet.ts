import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isFolderPath } from "../files/pictures";
import { type Gathering, gatherUses, storePending } from "./import-files";
import type { FileReport, ImportOptions } from "./import-folder";
import { applySheet, MEDIA_SHEET, Sheet } from "./media-sheet";
import type { Notice, Refused } from "./notices";

type Importing = Pick<Gathering, "run" | "folder" | "known"> & { options: ImportOptions };

/** Takes what a folder says about its files, and the files that no page names. Undefined when it says nothing. */
export async function importSheet({ run, folder, options, known }: Importing): Promise<FileReport | undefined> {
  const text = await readFile(join(folder, MEDIA_SHEET), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const sheet = read(text);
  if ("code" in sheet) return report({ status: "refused", refused: sheet });
  const notices: Notice[] = [];
  const uses = Object.keys(sheet.said)
    .filter(isFolderPath)
    .map((path) => ({ path, alt: "" }));
  const pending = await gatherUses(uses, notices, { run, folder, target: options, known });
  const changed = await run(
    async (tx) => {
      await storePending(tx, pending, options, options.now);
      return applySheet(tx, options.portalId, sheet.said);
    },
    () => !options.dryRun,
  );
  const files = pending.map(({ path }) => path);
  return report({ status: changed.length + files.length > 0 ? "changed" : "unchanged", notices, files });
}

function read(text: string): { said: Sheet } | Refused {
  try {
    const sheet = Sheet.safeParse(JSON.parse(text));
    return sheet.success ? { said: sheet.data } : refused(sheet.error.issues[0]?.path.join(": ") ?? "");
  } catch {
    return refused(MEDIA_SHEET);
  }
}

const refused = (detail: string): Refused => ({ code: "unfit", line: 1, detail });

const report = (of: Pick<FileReport, "status"> & Partial<FileReport>): FileReport => ({
  ...{ name: MEDIA_SHEET, notices: [], differences: [], files: [], refused: undefined },
  ...of,
});
