import { audit } from "../../../platform/audit";
import type { TenantTx } from "../../../platform/db";
import { type KeptFile, storeFile, type Upload } from "../../../platform/files";
import { type MediaType, mediaTypes } from "../../../platform/files/rules";
import { freeSlug } from "../../../platform/text/slug";
import { lockPaths, takenPaths } from "./queries";
import { insertItem } from "./write-queries";

type Place = { portalId: string; ownerOrganisationId: string; personId: string };

export type Added = { addedIds: string[]; refused: { name: string; code: string }[] };

/** Takes what was uploaded into the library. What cannot be taken stops none of the others. */
export async function addItems(tx: TenantTx, place: Place & { uploads: readonly Upload[] }, now: Date): Promise<Added> {
  const added: Added = { addedIds: [], refused: [] };
  for (const { name, taken } of place.uploads) {
    if (typeof taken === "string") added.refused.push({ name, code: taken });
    else added.addedIds.push((await addItem(tx, { ...place, kept: taken }, now)).id);
  }
  return added;
}

const FOLDERS = { picture: "bilder", document: "dokumente" } as const;

export const kindOf = (type: MediaType): keyof typeof FOLDERS =>
  mediaTypes[type].kind === "document" ? "document" : "picture";

type AddedItem = { id: string; path: string };

/** Takes one file into the library, for everybody to see. */
export async function addItem(
  tx: TenantTx,
  { kept, ...place }: Place & { kept: KeptFile },
  now: Date,
): Promise<AddedItem> {
  const { portalId, ownerOrganisationId, personId } = place;
  const kind = kindOf(kept.mediaType);
  const path = await freePath(tx, portalId, kept);
  const fileId = await storeFile(tx, kept, { ownerOrganisationId, audience: "public", uploadedBy: personId }, now);
  const id = await insertItem(tx, { portalId, path, kind, fileId, sourceSha256: kept.sha256, addedAt: now });
  await audit(tx, { act: "media.added", objectId: id, details: { kind, mediaType: kept.mediaType } }, now);
  return { id, path };
}

/** "Sommer Fest.JPG" becomes bilder/sommer-fest.jpg, and the next one of that name bilder/sommer-fest-2.jpg. */
async function freePath(tx: TenantTx, portalId: string, { name, mediaType }: KeptFile): Promise<string> {
  const folder = FOLDERS[kindOf(mediaType)];
  const { extension } = mediaTypes[mediaType];
  const stem = freeSlug(name.replace(/\.[^.]*$/, ""), new Set(), "datei");
  await lockPaths(tx, portalId);
  const taken = await takenPaths(tx, portalId, `${folder}/${stem}`);
  const stems = [...taken].map((path) => path.slice(folder.length + 1).replace(/\.[^.]*$/, ""));
  return `${folder}/${freeSlug(stem, new Set(stems), "datei")}.${extension}`;
}
