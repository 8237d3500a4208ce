import {
  closeSync,
  cpSync,
  existsSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { StartError } from "../../start-error";

/** PostgreSQL refuses to run as root: 65534 is `nobody` everywhere. */
export const serverUser: { uid: number; gid: number } | undefined =
  process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;

/**
 * Whether the database's user may walk to a folder. Root's home is closed to it, and so is everything in there.
 *
 * @example isReachable("/var/lib/private/gemeinsinn"); // false on most systems, when root starts the server
 */
export function isReachable(folder: string): boolean {
  if (!serverUser) return true;
  const { mode, uid, gid } = statSync(folder);
  const bit = uid === serverUser.uid ? 0o100 : gid === serverUser.gid ? 0o010 : 0o001;
  return (mode & bit) !== 0 && (dirname(folder) === folder || isReachable(dirname(folder)));
}

/** A folder as the database's process may name it. `descriptors` go behind its three standard ones. */
export type Door = { path: string; descriptors: number[]; close(): void };

/** Opens a folder for a process that may not walk to it: Linux lets it pass through an inherited descriptor. */
export function openDoor(folder: string): Door {
  if (isReachable(dirname(folder))) return { path: folder, descriptors: [], close: () => {} };
  if (!existsSync("/proc/self/fd")) {
    throw new StartError(`Die Datenbank läuft nicht als root und kommt nicht in den Ordner ${folder}.`);
  }
  const descriptor = openSync(folder, "r");
  return { path: "/proc/self/fd/3", descriptors: [descriptor], close: () => closeSync(descriptor) };
}

/** The programs where the database's user may run them: copied once per version when they lie in root's home. */
export function reachablePrograms(folder: string, version: string): string {
  if (isReachable(realpathSync(folder))) return folder;
  const copy = join(tmpdir(), `gemeinsinn-postgres-${version}`);
  if (!existsSync(copy)) copyOnce(folder, copy);
  const { uid, mode } = lstatSync(copy);
  if (uid === 0 && (mode & 0o022) === 0) return copy;
  throw new StartError(`Der Ordner ${copy} gehört jemand anderem. Bitte entfernen Sie ihn.`);
}

function copyOnce(folder: string, copy: string) {
  const growing = `${copy}.new-${process.pid}`;
  cpSync(join(folder, "native"), join(growing, "native"), { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(growing, copy);
  } catch (error) {
    rmSync(growing, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}
