import { createHash } from "node:crypto";
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeWritableFolder, reasonOf } from "../../folders";
import { StartError } from "../../start-error";
import { isReachable, serverUser } from "./reach";

/** Where the parts of the database lie. `socket` is short enough and the database's user may enter it. */
export type Places = { cluster: string; socket: string; log: string };

/** A socket's path may have 107 bytes on Linux and 103 on macOS; its file name takes 16. */
const LONGEST_SOCKET_FOLDER = 84;

/** Creates the data folder where it is missing. Throws a StartError when nothing can be written there. */
export function openDataFolder(dataDir: string): Places {
  try {
    makeWritableFolder(dataDir, serverUser ? 0o711 : 0o700);
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
