import type { Insertable } from "kysely";
import { isListedFor, isOpenTo, type Viewer } from "../../platform/audience";
import type { TenantTx } from "../../platform/db";
import type { Measures, Pledges } from "../../platform/db/tables";
import { Missing } from "../../platform/errors";

export type Measure = Awaited<ReturnType<typeof measureBySlug>>;
export type Pledge = Awaited<ReturnType<typeof pledgeBySlug>>;

export const insertMeasure = (tx: TenantTx, row: Insertable<Measures>) =>
  tx.insertInto("measures").values(row).execute();

export const insertPledge = (tx: TenantTx, row: Insertable<Pledges>) => tx.insertInto("pledges").values(row).execute();

export const measureBySlug = (tx: TenantTx, viewer: Viewer, slug: string) =>
  tx
    .selectFrom("measures")
    .innerJoin("objects", "objects.id", "measures.id")
    .select(["measures.id", "measures.title", "slug", "summary", "lead", "status", "dueOn"])
    .where("slug", "=", slug)
    .where(isOpenTo(viewer, "objects.audience"))
    .executeTakeFirstOrThrow(() => new Missing("measure"));

/** Those of one portal by their day, at most 200. */
export const listMeasures = (tx: TenantTx, viewer: Viewer, portalId: string) =>
  tx
    .selectFrom("measures")
    .innerJoin("objects", "objects.id", "measures.id")
    .innerJoin("listings", "listings.objectId", "measures.id")
    .select(["measures.id", "measures.title", "slug", "summary", "lead", "status", "dueOn"])
    .where("listings.portalId", "=", portalId)
    .where(isListedFor(viewer, "objects.audience"))
    .orderBy("dueOn")
    .orderBy("measures.title")
    .limit(200)
    .execute();

export const pledgeBySlug = (tx: TenantTx, viewer: Viewer, slug: string) =>
  tx
    .selectFrom("pledges")
    .innerJoin("objects", "objects.id", "pledges.id")
    .select(["pledges.id", "slug", "pledgedBy", "promise", "dueOn", "keptOn"])
    .where("slug", "=", slug)
    .where(isOpenTo(viewer, "objects.audience"))
    .executeTakeFirstOrThrow(() => new Missing("pledge"));

/** Those among the knots of a thread, whose viewer has been asked already. */
export const listPledgesOf = (tx: TenantTx, ids: readonly string[]) =>
  tx
    .selectFrom("pledges")
    .select(["id", "slug", "pledgedBy", "promise", "dueOn", "keptOn"])
    .where(({ eb, val }) => eb("id", "=", eb.fn.any(val([...ids]))))
    .orderBy("keptOn")
    .orderBy("dueOn")
    .execute();

/** Those among the knots of a thread, whose viewer has been asked already. */
export const listMeasuresOf = (tx: TenantTx, ids: readonly string[]) =>
  tx
    .selectFrom("measures")
    .select(["id", "title", "slug", "summary", "lead", "status", "dueOn"])
    .where(({ eb, val }) => eb("id", "=", eb.fn.any(val([...ids]))))
    .orderBy("dueOn")
    .execute();
