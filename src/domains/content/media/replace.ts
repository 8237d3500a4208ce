import { audit } from "../../../platform/audit";
import type { TenantTx } from "../../../platform/db";
import { type KeptFile, storeFile } from "../../../platform/files";
import { berlinDate } from "../../../platform/time/berlin";
import { type Item, listVersions, lockItem } from "./queries";
import { assertThere, assertUnchanged, peopleOn, refuse } from "./rules";
import { changeItem, putAside, settleAudience, takeBack } from "./write-queries";

type Change = { portalId: string; id: string; revision: number; personId: string };

const PHOTOS: ReadonlySet<string> = new Set(["image/jpeg", "image/png", "image/webp"]);

/** A photograph may follow a photograph in another format; everything else stays what its name says. */
const isSameKind = (one: string, other: string) => one === other || (PHOTOS.has(one) && PHOTOS.has(other));

type Replace = Change & { kept: KeptFile; showsSamePeople: boolean };

/**
 * Puts other bytes in the place of those that are shown, wherever they are. The earlier ones can be brought back for a
 * while. What people have agreed to holds for the picture that they know.
 */
export async function replaceBytes(tx: TenantTx, { kept, showsSamePeople, ...change }: Replace, now: Date) {
  const item = await unchangedItem(tx, change);
  if (!isSameKind(item.mediaType, kept.mediaType)) refuse("other_kind");
  const { ownerOrganisationId, agreedUntil } = item;
  const of = { ownerOrganisationId, audience: "public", uploadedBy: change.personId } as const;
  const fileId = await storeFile(tx, kept, of, now);
  await setAside(tx, item, change.personId, now);
  const people = showsSamePeople
    ? { people: item.people, agreedUntil }
    : { people: "unsaid" as const, agreedUntil: null, remindedOf: null };
  await changeItem(tx, item.id, { fileId, sourceSha256: kept.sha256, ...people });
  await settleAudience(tx, item.portalId, item.id);
  await audit(tx, { act: "media.replaced", objectId: item.id, details: { showsSamePeople } }, now);
}

type Brought = Pick<Item, "portalId" | "id" | "fileId" | "sourceSha256" | "kind">;

/**
 * Puts bytes that a folder brings in the place of those before, which can be brought back for a while. What people have
 * agreed to does not hold for the new ones; who does not want to be seen stays unseen. The trash keeps what lies in it.
 */
export async function replaceImported(tx: TenantTx, { portalId, id, ...bytes }: Brought, now: Date): Promise<void> {
  const item = await lockItem(tx, portalId, id);
  await setAside(tx, item, null, now);
  const isAgainst = item.people === "lapsed" || item.people === "withdrawn";
  const unsaid = { people: "unsaid" as const, agreedUntil: null, remindedOf: null };
  await changeItem(tx, id, { ...bytes, ...(!isAgainst && unsaid) });
}

/** Brings the bytes back that were replaced last; those of now can be brought back in turn. */
export async function undoReplacing(tx: TenantTx, change: Change, now: Date) {
  const item = await unchangedItem(tx, change);
  const [version] = await listVersions(tx, item.id);
  if (!version) return refuse("nothing_to_undo");
  await takeBack(tx, version.fileId);
  await setAside(tx, item, change.personId, now);
  const { fileId, sourceSha256, agreedUntil } = version;
  const people = peopleOn(version, berlinDate(now));
  await changeItem(tx, item.id, { fileId, sourceSha256, people, agreedUntil, remindedOf: null });
  await settleAudience(tx, item.portalId, item.id);
  await audit(tx, { act: "media.replacing_undone", objectId: item.id }, now);
}

async function unchangedItem(tx: TenantTx, { portalId, id, revision }: Change): Promise<Item> {
  const item = await lockItem(tx, portalId, id);
  assertThere(item);
  assertUnchanged(item, revision);
  return item;
}

function setAside(tx: TenantTx, item: Item, personId: string | null, now: Date) {
  const { id: contentFileId, fileId, sourceSha256, people, agreedUntil } = item;
  const version = { fileId, sourceSha256, people, agreedUntil, replacedAt: now, replacedByPersonId: personId };
  return putAside(tx, { contentFileId, ...version }, item.ownerOrganisationId);
}
