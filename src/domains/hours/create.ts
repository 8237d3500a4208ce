import { randomUUID } from "node:crypto";
import type { TenantTx } from "../../platform/db";
import { listIn, registerObject } from "../../platform/objects";
import { insertHourSum } from "./queries";
import type { HourKind } from "./rules";
import { hourSumUrl } from "./urls";

type NewHourSum = {
  ownerOrganisationId: string;
  portalId: string;
  slug: string;
  title: string;
  kind: HourKind;
  minutes: number;
  peopleCount: number;
  confirmedBy: string;
  fromOn: string;
  untilOn: string;
};

/** Enters the confirmed hours of many people, added up. Returns its id. */
export async function createHourSum(tx: TenantTx, { portalId, ...row }: NewHourSum, now: Date): Promise<string> {
  const id = randomUUID();
  const { ownerOrganisationId, title } = row;
  const url = hourSumUrl(row.slug);
  await registerObject(tx, { id, kind: "hour_sum", url, title, audience: "public", ownerOrganisationId }, now);
  await insertHourSum(tx, { id, ...row });
  await listIn(tx, portalId, id);
  return id;
}
