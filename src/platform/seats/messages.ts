import { catalogue } from "../text";
import type { SeatRefusal } from "./rules";

const de = {
  refusals: {
    seat_not_held: "Dieser Platz ist schon zurückgegeben oder vergeben. Bitte laden Sie die Seite neu.",
    offer_expired: "Das Angebot ist abgelaufen. Wenn Sie noch kommen möchten, melden Sie sich bitte neu an.",
    seats_full: "So viele Plätze sind nicht mehr frei.",
    seats_closed: "Die Anmeldung ist geschlossen.",
    party_too_large: "So viele Plätze gibt es hier nicht. Bitte melden Sie weniger Personen an.",
    larger_party_waits:
      "Auf der Warteliste steht eine größere Gruppe, die dann nie Platz hätte. Bitte sprechen Sie zuerst mit ihr.",
  } satisfies Record<SeatRefusal, string>,
};

const en: typeof de = {
  refusals: {
    seat_not_held: "This seat has been given back or given away already. Please reload the page.",
    offer_expired: "The offer has expired. If you still want to come, please register again.",
    seats_full: "That many seats are no longer free.",
    seats_closed: "Registration is closed.",
    party_too_large: "There are not that many seats here. Please register fewer people.",
    larger_party_waits: "A larger party is waiting that would never fit then. Please talk to them first.",
  },
};

/** What the forms of later domains say when a rule about places refuses. */
export const seatTexts = catalogue({ de, en });
