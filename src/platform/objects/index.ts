import { sql } from "kysely";
import { type Audience, isListedFor, type Viewer } from "../audience";
import type { TenantTx } from "../db";

/** "leads_to" is the red thread: recommendation → pledge → measure → opportunity → hours → result. */
export type Relation = "leads_to" | "evidence_for" | "part_of" | "about";

/** What everybody may know of a linkable row: the same id as the row, an address, a title. */
export type ObjectInput = {
  id: string;
  kind: string;
  url: string;
  title: string;
  audience: Audience;
  ownerOrganisationId: string;
};

export type LinkedObject = { id: string; kind: string; url: string; title: string };

/**
 * Makes a row linkable, or says what changed about it. Called in the transaction that writes the row.
 *
 * @example await registerObject(tx, { id, kind: "timeline_entry", url, title, audience, ownerOrganisationId }, now);
 */
export const registerObject = (tx: TenantTx, object: ObjectInput, now: Date): Promise<void> =>
  registerObjects(tx, [object], now);

/**
 * The same for many rows at once, each of them once. What is hidden stays hidden; its audience is that to which it
 * will come back.
 *
 * @example await registerObjects(tx, entries.map((entry) => entryObject(place, entry)), now);
 */
export async function registerObjects(tx: TenantTx, objects: readonly ObjectInput[], now: Date): Promise<void> {
  if (objects.length === 0) return;
  await tx
    .insertInto("objects")
    .values(objects.map((object) => ({ ...object, updatedAt: now })))
    .onConflict((conflict) =>
      conflict.columns(["tenantId", "id"]).doUpdateSet(({ ref }) => ({
        kind: ref("excluded.kind"),
        url: ref("excluded.url"),
        title: ref("excluded.title"),
        audience: sql<string>`case when objects.audience = 'hidden' then 'hidden' else excluded.audience end`,
        hiddenFrom: sql<string | null>`case when objects.audience = 'hidden' then excluded.audience end`,
        ownerOrganisationId: ref("excluded.ownerOrganisationId"),
        updatedAt: ref("excluded.updatedAt"),
      })),
    )
    .execute();
}

/** Takes a row out of every link, list and search. @example await removeObject(tx, entry.id); */
export const removeObject = (tx: TenantTx, id: string) => tx.deleteFrom("objects").where("id", "=", id).execute();

/** Lets an object appear in a portal. @example await listIn(tx, portal.id, entry.id); */
export const listIn = (tx: TenantTx, portalId: string, objectId: string): Promise<void> =>
  listAllIn(tx, portalId, [objectId]);

/** Lets many objects appear in a portal. @example await listAllIn(tx, portal.id, entryIds); */
export async function listAllIn(tx: TenantTx, portalId: string, objectIds: readonly string[]): Promise<void> {
  if (objectIds.length === 0) return;
  await tx
    .insertInto("listings")
    .values(objectIds.map((objectId) => ({ portalId, objectId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

type Link = { from: string; relation: Relation; to: string; byPersonId?: string | null };

/**
 * Ties two objects together; a second time changes nothing. Both have to exist in this tenant.
 *
 * @example await link(tx, { from: recommendation.id, relation: "leads_to", to: measure.id }, now);
 */
export const link = (tx: TenantTx, { from, relation, to, byPersonId = null }: Link, now: Date) =>
  tx
    .insertInto("links")
    .values({ fromId: from, relation, toId: to, createdAt: now, byPersonId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();

/** Unties two objects. */
export const unlink = (tx: TenantTx, { from, relation, to }: Link) =>
  tx.deleteFrom("links").where("fromId", "=", from).where("relation", "=", relation).where("toId", "=", to).execute();

/** "Was folgte daraus?": what an object leads to, as far as the viewer may see it. */
export const listFollowing = (tx: TenantTx, viewer: Viewer, id: string, relation: Relation = "leads_to") =>
  neighbours(tx, viewer, relation)
    .innerJoin("objects", "objects.id", "links.toId")
    .where("links.fromId", "=", id)
    .select(linked)
    .execute();

/** "Woher kommt das?": what led to an object, as far as the viewer may see it. */
export const listPreceding = (tx: TenantTx, viewer: Viewer, id: string, relation: Relation = "leads_to") =>
  neighbours(tx, viewer, relation)
    .innerJoin("objects", "objects.id", "links.fromId")
    .where("links.toId", "=", id)
    .select(linked)
    .execute();

const linked = ["objects.id", "objects.kind", "objects.url", "objects.title"] as const;

const neighbours = (tx: TenantTx, viewer: Viewer, relation: Relation) =>
  tx
    .selectFrom("links")
    .where("links.relation", "=", relation)
    .where(isListedFor(viewer, "objects.audience"))
    .orderBy("links.createdAt")
    .limit(50);
