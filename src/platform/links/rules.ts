import { DAY_MS } from "../time/day";

/** What is wrong with a link. */
export type LinkFault = "gone" | "no_address" | "no_answer" | "certificate" | "trouble";

/** A link is asked for once a week: often enough for readers, seldom enough for whoever answers. */
export const EVERY_DAYS = 7;
/** Links of a portal in one go, of which a night has two dozen: a server that is stopped waits for no more than these. */
export const MOST_AT_ONCE = 10;
/** Links of a portal. */
export const MOST_LINKS = 5_000;
export const PAUSE_MS = 1_000;
export const MOST_REDIRECTS = 5;
export const MOST_SHOWN = 100;

/** Faults that are certain at once; any other may be a bad day, and has to be seen twice. */
export const CERTAIN: readonly LinkFault[] = ["gone", "no_address"];

/** Links that were last looked at before then are due. */
export const dueBefore = (now: Date): Date => new Date(now.getTime() - EVERY_DAYS * DAY_MS);

/**
 * What the status of an answer says. A website that wants a password, or no visits of programs (401, 403, 405, 429,
 * 451), is there.
 */
export function faultOfStatus(status: number): LinkFault | undefined {
  if (status === 404 || status === 410) return "gone";
  return status >= 500 ? "trouble" : undefined;
}
