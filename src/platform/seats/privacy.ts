import { type PrivacyPart, PUBLIC_TASK } from "../privacy/part";
import { forgetSeatsDue } from "./jobs";
import { listHoldingsOf, removeHoldingsOf } from "./queries";
import { releaseSeat } from "./release";
import { LIVE, type SeatState } from "./rules";

const isLive = (state: SeatState) => LIVE.some((live) => live === state);

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
      retention: "vergebene Plätze so lange wie die Veranstaltung oder der Einsatz selbst, alles andere 90 Tage",
    },
  ],
  exportPerson: async (tx, personId) => ({
    seatHoldings: (await listHoldingsOf(tx, personId)).map(({ tenantId: _, ...holding }) => holding),
  }),
  /** Places go back first, so that somebody else gets them. */
  erasePerson: async (tx, personId, now) => {
    for (const { id, state } of await listHoldingsOf(tx, personId)) if (isLive(state)) await releaseSeat(tx, id, now);
    await removeHoldingsOf(tx, personId);
  },
  retentionDue: forgetSeatsDue,
};
