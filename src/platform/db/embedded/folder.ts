import { createHash } from "node:crypto";
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { StartError } from "../../start-error";
import { isReachable, serverUser } from "./reach";

/** Where the parts of the database lie. `socket` is short enough and the database's user may enter it. */
export type Places = { cluster: string; socket: string; log: string };

/** A socket's path may have 107 bytes on Linux and 103 on macOS; its file name takes 16. */
const LONGEST_SOCKET_FOLDER = 84;

/** Creates the data folder where it is missing. Throws a StartError when nothing can be written there. */
export function openDataFolder(dataDir: string): Places {
  try {
    makeFolders(dataDir);
    if (!statSync(dataDir).isDirectory()) throw new Error(reasons.EEXIST);
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartError(`In den Datenordner ${dataDir} kann nicht geschrieben werden: ${reasonOf(error)}.`);
  }
  const folder = realpathSync(dataDir);
  const inside = join(folder, "socket");
  const short = createHash("sha256").update(folder).digest("hex").slice(0, 16);
  const fits = Buffer.byteLength(inside) <= LONGEST_SOCKET_FOLDER && isReachable(folder);
  const socket = fits ? inside : join(tmpdir(), `gemeinsinn-${short}`);
  return { cluster: join(folder, "postgres"), socket, log: join(folder, "postgres.log") };
}

/** Step by step: Node's `recursive` never ends where even root may not create anything, as in /proc. */
function makeFolders(folder: string) {
  if (existsSync(folder)) return;
  makeFolders(dirname(folder));
  try {
    mkdirSync(folder, { mode: serverUser ? 0o711 : 0o700 });
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

/** Makes a folder that only the database's user may enter. A foreign one of that name is refused. */
export function makePrivateFolder(folder: string): void {
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
  const { uid } = lstatSync(folder);
  const ours = [process.getuid?.(), serverUser?.uid];
  if (!lstatSync(folder).isDirectory() || !ours.includes(uid)) {
    throw new StartError(`Der Ordner ${folder} gehört jemand anderem. Die Datenbank kann dort nicht arbeiten.`);
  }
  chmodSync(folder, 0o700);
  if (serverUser) chownSync(folder, serverUser.uid, serverUser.gid);
}

export const NO_SPACE = "Auf dem Datenträger ist kein Platz mehr";

const reasons: Record<string, string> = {
  EACCES: "Es fehlt die Berechtigung",
  EPERM: "Es fehlt die Berechtigung",
  EROFS: "Der Datenträger ist schreibgeschützt",
  ENOSPC: NO_SPACE,
  EDQUOT: NO_SPACE,
  EEXIST: "Dort liegt eine Datei",
  ENOENT: "Dort lässt sich kein Ordner anlegen",
  ENOTDIR: "Auf dem Weg dorthin liegt eine Datei",
};

/** The half-sentence for the error of a file system; the message of any other error. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return ("code" in error && reasons[String(error.code)]) || error.message;
}
