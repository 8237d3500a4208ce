declare module "../events" {
  interface Topics {
    /** Somebody who waited may take the places until `offerExpiresAt`. */
    "seats.offered": { holdingId: string };
    /** Somebody who waited has the places. */
    "seats.promoted": { holdingId: string };
    /** An offer was not answered in time. */
    "seats.expired": { holdingId: string };
    /** Somebody waited or had an offer when it was closed, and gets no place any more. */
    "seats.closed": { holdingId: string };
  }
}

export { acceptOffer, declineOffer } from "./answer-offer";
export { changeCapacity } from "./change-capacity";
export { changePartySize } from "./change-party-size";
export { expireOffersTask, offersDue, seatsCheckDue } from "./jobs";
export { seatTexts } from "./messages";
export { listQueue, placeInQueue, type SeatNumbers, seatsOf } from "./numbers";
export { closeSeats, openSeats } from "./open";
export { seatsPrivacy } from "./privacy";
export { type Holder, holdingById, poolById } from "./queries";
export { releaseSeat } from "./release";
export { mayDo, type SeatAct, type SeatHolding, type SeatPool, type SeatRefusal, type SeatState } from "./rules";
export { type NoSeat, takeSeat } from "./take";
