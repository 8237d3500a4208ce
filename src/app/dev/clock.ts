import { DAY_MS } from "../../platform/time/day";

export type MovableClock = ReturnType<typeof openClock>;

/**
 * The time of this process. It can be put forward, to see what a deadline or a nightly job brings, and back to now.
 *
 * @example const clock = openClock(); clock.forward(7); clock.now() // in a week
 */
export function openClock() {
  let aheadMs = 0;
  return {
    now: (): Date => new Date(Date.now() + aheadMs),
    forward: (days: number): void => {
      aheadMs += days * DAY_MS;
    },
    reset: (): void => {
      aheadMs = 0;
    },
  };
}
