import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** Where a site keeps what it serves as it is. */
const PUBLIC_FOLDERS = ["", "public", ".vuepress/public", "static"];
const LANGUAGES = /^(en|leichte-sprache)\//;

/** The pages in a folder, with "/" in their names: the German ones first, because the others follow them. */
export async function listPageNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && /\.(md|markdown)$/i.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((name) => !/(^|\/)(\.|node_modules\/)/.test(name));
  const rank = (name: string) => (LANGUAGES.test(name) ? 1 : 0);
  return names.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** The bytes of a file that a page names; undefined when it is not there or leads out of the folder. */
export async function readNamedFile(folder: string, path: string, mostBytes: number): Promise<Buffer | undefined> {
  const root = await realpath(folder);
  for (const place of PUBLIC_FOLDERS) {
    for (const name of [path, decodedPath(path)]) {
      const file = await realpath(join(root, place, name)).catch(() => undefined);
      if (!file?.startsWith(root + sep)) continue;
      const found = await stat(file);
      if (found.isFile()) return found.size > mostBytes ? Buffer.alloc(mostBytes + 1) : readFile(file);
    }
  }
  return undefined;
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
