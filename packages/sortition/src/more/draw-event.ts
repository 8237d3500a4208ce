import { Random } from "../random";
import { assertWhole } from "./assert-input";

/** An event for which half of the places are drawn among invited people and half are open to everybody. */
export type EventDraw = { places: number; invited: readonly string[]; open: readonly string[]; seed: string };

/** `waiting`: per half the order in which people move up. */
export type EventResult = {
  invited: string[];
  open: string[];
  waiting: { invited: string[]; open: string[] };
};

/**
 * Gives out the places of an event half and half. An odd place goes to the invited; places that one half does not fill
 * go to the other. Whoever applied for both is drawn among the invited first.
 *
 * @throws bad_input when the places are no whole number.
 * @example
 * drawEvent({ places: 40, invited, open, seed }).invited.length; // 20
 */
export function drawEvent({ places, invited, open, seed }: EventDraw): EventResult {
  assertWhole({ places });
  const random = new Random(seed);
  const first = random.shuffle([...new Set(invited)]);
  const second = random.shuffle([...new Set(open)]);
  const half = Math.ceil(places / 2);
  const isInvited = new Set(first.slice(0, Math.min(half, first.length)));
  const others = () => second.filter((id) => !isInvited.has(id));
  const openSeats = () => Math.min(places - isInvited.size, others().length);
  for (const id of first) {
    if (isInvited.size + openSeats() >= places) break;
    isInvited.add(id);
  }
  const drawnOpen = others().slice(0, openSeats());
  const hasPlace = new Set([...isInvited, ...drawnOpen]);
  return {
    invited: first.filter((id) => isInvited.has(id)),
    open: drawnOpen,
    waiting: {
      invited: first.filter((id) => !hasPlace.has(id)),
      open: second.filter((id) => !hasPlace.has(id)),
    },
  };
}
