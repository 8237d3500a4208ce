import { randomUUID } from "node:crypto";
import type { TenantTx } from "../../platform/db";
import { listIn, registerObject } from "../../platform/objects";
import { insertMeasure, insertPledge } from "./queries";
import type { MeasureStatus } from "./rules";
import { measureUrl, pledgeUrl } from "./urls";

type Place = { ownerOrganisationId: string; portalId: string; slug: string };

type NewMeasure = Place & { title: string; summary: string; lead: string; status: MeasureStatus; dueOn: string | null };

/** Enters a measure that somebody leads. Returns its id. */
export async function createMeasure(tx: TenantTx, { portalId, ...row }: NewMeasure, now: Date): Promise<string> {
  const id = randomUUID();
  const { ownerOrganisationId, title } = row;
  const url = measureUrl(row.slug);
  await registerObject(tx, { id, kind: "measure", url, title, audience: "public", ownerOrganisationId }, now);
  await insertMeasure(tx, { id, ...row });
  await listIn(tx, portalId, id);
  return id;
}

type NewPledge = Place & { pledgedBy: string; promise: string; dueOn: string | null; keptOn?: string | null };

/** Enters what somebody promised to contribute. Returns its id. */
export async function createPledge(tx: TenantTx, { portalId, ...row }: NewPledge, now: Date): Promise<string> {
  const id = randomUUID();
  const { ownerOrganisationId, pledgedBy, promise } = row;
  const title = `${pledgedBy}: ${promise}`;
  const url = pledgeUrl(row.slug);
  await registerObject(tx, { id, kind: "pledge", url, title, audience: "public", ownerOrganisationId }, now);
  await insertPledge(tx, { id, ...row });
  await listIn(tx, portalId, id);
  return id;
}
