import { randomInt } from "node:crypto";
import { generateSecret, generateURI, verifySync } from "otplib";
import { DAY_MS } from "../../time/day";

/** Seconds that a code of an app is shown. Source: RFC 6238, and what every app does. */
const PERIOD = 30;

/** A clock may be wrong by one period, on either side. */
const TOLERANCE = PERIOD;

/** Wrong codes for one sign-in, and for one person in 24 hours. After that only a recovery code signs in. */
export const MAX_ATTEMPTS = 5;
export const MAX_ATTEMPTS_PER_PERSON = 20;

export const MAX_AUTHENTICATORS = 5;
export const RECOVERY_CODES = 10;

/** Days in which somebody who runs the installation may do so without a second factor. */
export const GRACE_DAYS = 14;

/** Letters and digits that nobody mixes up on paper. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

/** 59 bits in three groups: "kpt4-w7bn-2xqe" is never guessed and soon typed. */
export const newRecoveryCode = (): string =>
  [0, 1, 2].map(() => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("")).join("-");

/** As kept: without blanks, in small letters, in groups of four. Undefined when it cannot be one. */
export function recoveryCodeIn(typed: string): string | undefined {
  const letters = typed
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
  return /^[a-z2-9]{12}$/.test(letters) ? (letters.match(/.{4}/g) ?? []).join("-") : undefined;
}

/** Six digits as shown by an app, however they were typed. Undefined when there are not six. */
export function appCodeIn(typed: string): string | undefined {
  const digits = typed.normalize("NFKC").replace(/[\s-]/g, "");
  return /^\d{6}$/.test(digits) ? digits : undefined;
}

/** 160 bits in Base32, as apps take them. */
export const newSecret = (): string => generateSecret();

/** What the square holds that the telephone photographs. */
export const secretUri = (secret: string, { issuer, label }: { issuer: string; label: string }): string =>
  generateURI({ issuer, label, secret });

type Presented = { secret: string; code: string; lastStep: number };

/**
 * The half minute (counted from 1970) of a code, when it is right and newer than the last one that was taken.
 *
 * @example stepOf({ secret, code: "287082", lastStep: 0 }, now)
 */
export function stepOf({ secret, code, lastStep }: Presented, now: Date): number | undefined {
  const epoch = Math.floor(now.getTime() / 1000);
  const found = verifySync({ secret, token: code, epoch, epochTolerance: TOLERANCE });
  if (!found.valid) return undefined;
  const step = Math.floor(epoch / PERIOD) + found.delta;
  return step > lastStep ? step : undefined;
}

type Admin = { isAdmin: boolean; hasFactor: boolean; adminSince: Date | undefined };

/** Until when an administrator without a second factor may still work. Undefined for all others. */
export const graceUntil = ({ isAdmin, hasFactor, adminSince }: Admin): Date | undefined =>
  isAdmin && !hasFactor && adminSince ? new Date(adminSince.getTime() + GRACE_DAYS * DAY_MS) : undefined;
