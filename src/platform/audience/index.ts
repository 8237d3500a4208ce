import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { TenantTx } from "../db";

/**
 * Who may see something. Kept as this text with every object, page, file and document; a viewer holds the keys of
 * what they belong to. Nobody holds the key of what is hidden.
 */
export type Audience =
  | "public"
  | "unlisted"
  | "signed_in"
  | "hidden"
  | `${"group" | "group_speakers" | "organisation" | "registered" | "invited"}:${string}`
  | `role:${string}:${string}`;

/** Somebody who looks, with all the audiences they belong to. */
export type Viewer = { personId: string | undefined; keys: readonly string[] };

export const visitor: Viewer = { personId: undefined, keys: ["public"] };

/**
 * The viewer of a signed-in person: everybody's keys, and those of the rows in `audience_keys`. Who answers for an
 * organisation sees what its editors see, like `isEditorOf` says.
 *
 * @example const viewer = await viewerOf(tx, person.id);
 */
export async function viewerOf(tx: TenantTx, personId: string): Promise<Viewer> {
  const rows = await tx.selectFrom("audienceKeys").select("key").where("personId", "=", personId).execute();
  const held = rows.flatMap(({ key }) => [key, ...asEditor(key)]);
  return { personId, keys: [...new Set(["public", "signed_in", ...held])] };
}

const asEditor = (key: string): string[] => {
  const [, organisationId] = /^role:owner:(.+)$/.exec(key) ?? [];
  return organisationId === undefined ? [] : [`role:editor:${organisationId}`];
};

/**
 * The one predicate: whether a viewer may find the row in a list. What is unlisted is found by its address only. It
 * stands in a query, and in SQL written by hand just as well.
 *
 * @example tx.selectFrom("objects").where(isListedFor(viewer, "objects.audience"))
 * @example sql`select title from objects where ${isListedFor(viewer, "objects.audience")}`
 */
export const isListedFor = (viewer: Viewer, column: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`${sql.ref(column)} = any(${viewer.keys})`;

/**
 * The same for a function of the database that compares the audience itself, because an index has to be asked within it.
 *
 * @example sql`select object_id from search_rows(…, ${listedKeysOf(viewer)}, …)`
 */
export const listedKeysOf = (viewer: Viewer): RawBuilder<string[]> => sql<string[]>`${viewer.keys}::text[]`;

/** Whether a viewer may open the row by its address. @example .where(isOpenTo(viewer, "files.audience")) */
export const isOpenTo = (viewer: Viewer, column: string) =>
  isListedFor({ ...viewer, keys: [...viewer.keys, "unlisted"] }, column);

/** Whether a viewer may open something with this audience. The same answer as `isOpenTo`, without the database. */
export const maySee = (viewer: Viewer, audience: string): boolean =>
  audience === "unlisted" || viewer.keys.includes(audience);

/**
 * Lets a person belong to an audience. Written by the domain that made them belong, in the same transaction.
 *
 * @example await grantAudience(tx, personId, `group:${groupId}`);
 */
export const grantAudience = (tx: TenantTx, personId: string, key: Audience) =>
  tx
    .insertInto("audienceKeys")
    .values({ personId, key })
    .onConflict((conflict) => conflict.doNothing())
    .execute();

/** Takes it back. @example await withdrawAudience(tx, personId, `group:${groupId}`); */
export const withdrawAudience = (tx: TenantTx, personId: string, key: Audience) =>
  tx.deleteFrom("audienceKeys").where("personId", "=", personId).where("key", "=", key).execute();
