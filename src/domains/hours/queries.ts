import type { Insertable } from "kysely";
import { isOpenTo, type Viewer } from "../../platform/audience";
import type { TenantTx } from "../../platform/db";
import type { HourSums } from "../../platform/db/tables";
import { Missing } from "../../platform/errors";

export type HourSum = Awaited<ReturnType<typeof hourSumBySlug>>;

export const insertHourSum = (tx: TenantTx, row: Insertable<HourSums>) =>
  tx.insertInto("hourSums").values(row).execute();

export const hourSumBySlug = (tx: TenantTx, viewer: Viewer, slug: string) =>
  tx
    .selectFrom("hourSums")
    .innerJoin("objects", "objects.id", "hourSums.id")
    .select(["hourSums.id", "hourSums.title", "hourSums.kind", "minutes", "peopleCount", "confirmedBy"])
    .select(["fromOn", "untilOn"])
    .where("slug", "=", slug)
    .where(isOpenTo(viewer, "objects.audience"))
    .executeTakeFirstOrThrow(() => new Missing("hour sum"));
