import { randomUUID } from "node:crypto";
import { crontab } from "../../src/app/jobs";
import type { TenantTx } from "../../src/platform/db";
import { runDue } from "../../src/platform/jobs/due";
import { registerObject } from "../../src/platform/objects";
import { expireOffersTask, openSeats, poolById, type SeatState, takeSeat } from "../../src/platform/seats";
import { listMiscounted } from "../../src/platform/seats/lists";
import { asSuperuser } from "./database";
import { NOW, type World } from "./world";

type Options = { capacity: number | null; hasWaitingList?: boolean; offerMinutes?: number | null };

/** A meeting in Lauterbrück with places. Returns the ids of the object and of its pool. */
export async function addSeats(
  tx: TenantTx,
  { places }: Pick<World, "places">,
  { capacity, hasWaitingList = true, offerMinutes = null }: Options,
) {
  const id = randomUUID();
  const about = { id, kind: "meeting", url: `/treffen/${id}`, title: "Runder Tisch" };
  const ownerOrganisationId = places.city.organisationId;
  await registerObject(tx, { ...about, audience: "public", ownerOrganisationId }, NOW);
  return { objectId: id, poolId: await openSeats(tx, { objectId: id, capacity, hasWaitingList, offerMinutes }) };
}

/** Takes places for a guest. Returns the id of what the guest holds, and the state it is in. */
export async function arrive(tx: TenantTx, poolId: string, guest: string, partySize = 1) {
  const seat = await takeSeat(tx, { poolId, holder: { guestReference: guest }, partySize }, NOW);
  return { id: "id" in seat ? seat.id : "", state: seat.state };
}

/** Who is in a state, in the order of arrival. */
export async function guestsIn(tx: TenantTx, poolId: string, state: SeatState) {
  const rows = await tx
    .selectFrom("seatHoldings")
    .select("guestReference")
    .where("poolId", "=", poolId)
    .where("state", "=", state)
    .orderBy("queueNumber")
    .execute();
  return rows.map(({ guestReference }) => guestReference);
}

/** The kept counters, after making sure that they are the sums of the rows. */
export async function countersOf(tx: TenantTx, poolId: string) {
  const { taken, offered, waiting, overbooked } = await poolById(tx, poolId);
  const isMiscounted = (await listMiscounted(tx)).includes(poolId);
  return { taken, offered, waiting, overbooked, ...(isMiscounted && { isMiscounted }) };
}

/** What crontab and queue do about offers, without a worker: the jobs stay where they are. Returns how they ended. */
export async function runOffers({ database, tenantId }: World, now: Date) {
  await runDue(crontab, { tenantId, name: "seat_offers" }, { database, now });
  const jobs = await asSuperuser(
    database.name,
    "select payload from graphile_worker._private_jobs where key like 'seat_offers:%'",
  );
  return Promise.allSettled(jobs.map(({ payload }) => expireOffersTask(payload, { database, now, attempt: 1 })));
}
