import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import type { TenantTx } from "../db";
import { enqueue } from "../jobs/enqueue";
import type { Task } from "../jobs/task";
import { type Address, listPortals, type Portal } from "../portals/portal";
import { checkLink, type Network } from "./check-link";
import { type ForeignLink, keepLinks, listDueLinks, noteChecked } from "./queries";
import { MOST_LINKS, PAUSE_MS } from "./rules";

declare module "../jobs/enqueue" {
  interface Tasks {
    checkLinks: { tenantId: string };
  }
}

type Around = {
  /** Hosts of the portals whose links are looked at: none, unless the operator names them. */
  hosts: readonly string[];
  linksOf: (tx: TenantTx, portalId: string) => Promise<ForeignLink[]>;
  address: Address;
  network: Network;
  pauseMs?: number;
};

/** By night: asks for a look at the links, which takes long and needs no transaction. */
export async function linksDue(tx: TenantTx): Promise<void> {
  const { rows } = await sql<{ id: string }>`select current_tenant() as id`.execute(tx);
  for (const { id: tenantId } of rows) await enqueue(tx, "checkLinks", { tenantId }, `checkLinks:${tenantId}`);
}

/** Looks at the links of each portal that are due, one after the other, and slowly. */
export const checkLinksTask =
  ({ hosts, linksOf, address, network, pauseMs = PAUSE_MS }: Around): Task<{ tenantId: string }> =>
  async ({ tenantId }, { database, now }) => {
    if (hosts.length === 0) return;
    const inside = <T>(work: (tx: TenantTx) => Promise<T>) => database.transaction({ tenantId }, work);
    const isChecked = ({ host, state }: Portal) => state === "live" && hosts.includes(host);
    const portals = await inside((tx) => listPortals(tx, address));
    for (const { id: portalId, host, origin } of portals.filter(isChecked)) {
      const due = await inside(async (tx) => {
        await keepLinks(tx, portalId, (await linksOf(tx, portalId)).slice(0, MOST_LINKS));
        return listDueLinks(tx, portalId, now);
      });
      const userAgent = `Gemeinsinn (+${origin}; ${host})`;
      for (const url of due) {
        const fault = await checkLink(url, { network, userAgent });
        await inside((tx) => noteChecked(tx, { portalId, url, fault }, now));
        await wait(pauseMs);
      }
    }
  };
