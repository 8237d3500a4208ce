import { sql } from "kysely";
import type { TenantTx } from "../db";
import { Refusal } from "../errors";
import { changeHost } from "./portal";

export type HostRefusal = "host_taken" | "host_gone" | "hosts_full";

/** Nobody needs more; each is a door that somebody has to keep a certificate for. */
const MOST = 20;

type Named = { portalId: string; host: string };

export const listHosts = (tx: TenantTx, portalId: string) =>
  tx
    .selectFrom("hosts")
    .select(["host", "isPrimary"])
    .where("portalId", "=", portalId)
    .orderBy("isPrimary", "desc")
    .orderBy("host")
    .execute();

/** Lets a portal be found by another name, too. Throws Refusal "host_taken" for one that is anybody's. */
export async function addHost(tx: TenantTx, { portalId, host }: Named): Promise<void> {
  if (await ownerOf(tx, host)) throw new Refusal<HostRefusal>("host_taken");
  if ((await listHosts(tx, portalId)).length >= MOST) throw new Refusal<HostRefusal>("hosts_full");
  await sql`select add_host(${host}, ${portalId})`.execute(tx);
}

/** Makes one of the names of a portal the one that its links carry. Throws Refusal "host_gone" for any other. */
export async function makePrimary(tx: TenantTx, { portalId, host }: Named): Promise<void> {
  if ((await ownerOf(tx, host)) !== portalId) throw new Refusal<HostRefusal>("host_gone");
  await changeHost(tx, { portalId, host });
}

/** Takes a name away that is not the first one. Throws Refusal "host_gone". */
export async function dropHost(tx: TenantTx, { portalId, host }: Named): Promise<void> {
  const known = (await listHosts(tx, portalId)).find((one) => one.host === host);
  if (!known || known.isPrimary) throw new Refusal<HostRefusal>("host_gone");
  await sql`select drop_host(${host}, ${portalId})`.execute(tx);
}

const ownerOf = async (tx: TenantTx, host: string): Promise<string | undefined> =>
  (await tx.selectFrom("hosts").select("portalId").where("host", "=", host).executeTakeFirst())?.portalId;
