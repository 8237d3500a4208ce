import { type PrivacyPart, PUBLIC_TASK } from "../privacy/part";
import { forgetSeatsDue } from "./jobs";
import { findLiveHolding, listHoldingsOf, lockPool, removeHoldingsOf } from "./queries";
import { releaseSeat } from "./release";

export const seatsPrivacy: PrivacyPart = {
  name: "seats",
  title: "Plätze und Wartelisten",
  tables: [
    {
      table: "seatHoldings",
      columns: ["personId", "guestReference"],
      data: "wer seit wann wie viele Plätze hat, angeboten bekam oder auf sie wartet; Gäste nur mit einem Kennzeichen",
      purpose: "Plätze gerecht vergeben und die Warteliste führen",
      legalBasis: PUBLIC_TASK,
      retention:
        "vergebene Plätze so lange wie die Veranstaltung oder der Einsatz; Warteliste und Angebote bis zum Schluss der Anmeldung oder so lange wie die Veranstaltung; was beendet ist, 90 Tage",
    },
  ],
  exportPerson: async (tx, personId) => ({
    seatHoldings: (await listHoldingsOf(tx, personId)).map(({ tenantId: _, ...holding }) => holding),
  }),
  /** Places go back first, so that somebody else gets them. What is still held is read under the lock of its pool. */
  erasePerson: async (tx, personId, now) => {
    for (const poolId of new Set((await listHoldingsOf(tx, personId)).map((holding) => holding.poolId))) {
      await lockPool(tx, poolId);
      const live = await findLiveHolding(tx, poolId, { personId });
      if (live) await releaseSeat(tx, live.id, now);
    }
    await removeHoldingsOf(tx, personId);
  },
  retentionDue: forgetSeatsDue,
};
