import { Refusal } from "../../errors";

/** Code and link of a mail are good for a quarter of an hour. Source: the contract of this part. */
export const VALID_MINUTES = 15;

/** Wrong codes for one mail. One in 200,000 guesses hits. */
export const MAX_ATTEMPTS = 5;

/** Wrong codes for one e-mail address in 24 hours, whatever the mail. After that, only the link of a mail signs in. */
export const MAX_ATTEMPTS_PER_ADDRESS = 20;

/** So many mails to one address may be good at the same time; fewer once many were asked for in 24 hours. */
const MAX_OPEN = 3;
const MAX_OPEN_AFTER_MANY = 1;
const MANY = 20;

export type SignInRefusal = "asked_too_often" | "too_many_attempts" | "no_longer_valid" | "not_this_person";

export type Asked = { open: number; lastDay: number };

/**
 * Keeps strangers from filling a mailbox, and never locks its owner out: while this refuses, a mail that signs in lies
 * there.
 */
export function assertMayAsk({ open, lastDay }: Asked): void {
  if (open >= (lastDay >= MANY ? MAX_OPEN_AFTER_MANY : MAX_OPEN)) throw new Refusal<SignInRefusal>("asked_too_often");
}

/** Wrong codes that are left for this mail and this address, before one is tried. */
export const attemptsLeft = (forRequest: number, forAddress: number): number =>
  Math.max(0, Math.min(MAX_ATTEMPTS - forRequest, MAX_ATTEMPTS_PER_ADDRESS - forAddress));

export const expiryOf = (now: Date): Date => new Date(now.getTime() + VALID_MINUTES * 60_000);
