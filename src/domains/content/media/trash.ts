import { z } from "zod";
import { audit } from "../../../platform/audit";
import type { TenantTx } from "../../../platform/db";
import { berlinDate } from "../../../platform/time/berlin";
import { Revision } from "./describe";
import type { Messages } from "./messages";
import { countPlaces, listUses, lockItem } from "./queries";
import { assertThere, assertUnchanged, peopleOn, refuse } from "./rules";
import { changeItem, removeItem, settleAudience } from "./write-queries";

/** `places`: at how many places the editor has seen that it is missed. */
export const TrashInput = ({ errors }: Messages) =>
  z
    .object({ revision: Revision, places: z.coerce.number().int().catch(0), knows: z.literal("on").optional() })
    .refine(({ places, knows }) => places === 0 || knows === "on", { path: ["knows"], error: errors.knows });

type Trash = { portalId: string; id: string; personId: string; revision: number; places: number };

/** Puts an item into the trash. Pages that show it are shown without it, and its address is not found any more. */
export async function trashItem(tx: TenantTx, trash: Trash, now: Date): Promise<void> {
  const { portalId, id, personId, revision, places } = trash;
  const item = await lockItem(tx, portalId, id);
  assertThere(item);
  assertUnchanged(item, revision);
  const missed = countPlaces(await listUses(tx, item), item);
  if (missed > places) refuse("used_elsewhere");
  await changeItem(tx, id, { deletedAt: now, deletedByPersonId: personId });
  await settleAudience(tx, portalId, id);
  await audit(tx, { act: "media.trashed", objectId: id, details: { places: missed } }, now);
}

type Act = { portalId: string; id: string };

/**
 * Takes an item out of the trash; it stands again wherever a page cites it, unless a consent has ended meanwhile: the
 * clock asks nothing about what lies in the trash.
 */
export async function restoreItem(tx: TenantTx, { portalId, id }: Act, now: Date): Promise<void> {
  const item = await lockItem(tx, portalId, id);
  if (item.deletedAt === null) refuse("not_in_trash");
  const people = peopleOn(item, berlinDate(now));
  await changeItem(tx, id, { deletedAt: null, deletedByPersonId: null, people });
  if (people !== item.people) await audit(tx, { act: "media.consent_lapsed", objectId: id }, now);
  await settleAudience(tx, portalId, id);
  await audit(tx, { act: "media.restored", objectId: id }, now);
}

/** Takes an item out of the trash for good, with its earlier bytes and what people have agreed to. */
export async function removeForGood(tx: TenantTx, { portalId, id }: Act, now: Date): Promise<void> {
  const item = await lockItem(tx, portalId, id);
  if (item.deletedAt === null) refuse("not_in_trash");
  await removeItem(tx, id);
  await audit(tx, { act: "media.removed", objectId: id }, now);
}
