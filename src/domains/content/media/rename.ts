import { z } from "zod";
import { audit } from "../../../platform/audit";
import type { TenantTx } from "../../../platform/db";
import { slugOf } from "../../../platform/text/slug";
import { citeAnew } from "./cite-anew";
import { line, Revision } from "./describe";
import type { Messages } from "./messages";
import { lockItem, lockPaths, takenPaths } from "./queries";
import { assertThere, assertUnchanged, refuse } from "./rules";
import { changeItem, leaveAlias, removeAlias } from "./write-queries";

export const RenameInput = ({ errors }: Messages) =>
  z.object({
    revision: Revision,
    newName: line(120, errors.tooLong(120)).refine((name) => slugOf(stemOf(name)) !== "", errors.newName),
  });

const stemOf = (name: string) => name.replace(/\.[a-z]{2,5}$/i, "");

/** What a file is called, without its folder and its ending. @example nameOf("bilder/bank.svg") → "bank" */
export const nameOf = (path: string): string => stemOf(path.slice(path.lastIndexOf("/") + 1));

type Rename = { portalId: string; id: string; revision: number; newName: string };

/** Gives an item another name in its folder. Pages cite it anew, and the name before leads to it. */
export async function renameItem(tx: TenantTx, { portalId, id, revision, newName }: Rename, now: Date): Promise<void> {
  const item = await lockItem(tx, portalId, id);
  assertThere(item);
  assertUnchanged(item, revision);
  const folder = item.path.slice(0, item.path.lastIndexOf("/") + 1);
  const path = `${folder}${slugOf(stemOf(newName))}${/\.[^./]*$/.exec(item.path)?.[0] ?? ""}`;
  if (path === item.path) return;
  await lockPaths(tx, portalId);
  const taken = await takenPaths(tx, portalId, path);
  if (taken.has(path) && !(await removeOwnAlias(tx, { portalId, path, id }))) refuse("name_taken");
  await changeItem(tx, id, { path });
  await leaveAlias(tx, { portalId, path: item.path, contentFileId: id });
  const places = await citeAnew(tx, { portalId, from: item.path, to: path }, now);
  await audit(tx, { act: "media.renamed", objectId: id, details: { places } }, now);
}

/** A name that it had itself may be given again. */
async function removeOwnAlias(tx: TenantTx, { portalId, path, id }: { portalId: string; path: string; id: string }) {
  const own = await tx
    .selectFrom("contentFileAliases")
    .select("path")
    .where("portalId", "=", portalId)
    .where("path", "=", path)
    .where("contentFileId", "=", id)
    .executeTakeFirst();
  if (own) await removeAlias(tx, portalId, path);
  return own !== undefined;
}
