import { randomInt, timingSafeEqual } from "node:crypto";
import type { Database } from "../../platform/db";

/** Letters and digits that nobody mixes up when reading them from a screen. 32 of them: five bits each. */
const SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const GROUPS = 4;
const GROUP_LENGTH = 4;

/**
 * Shows that somebody sits at the machine: printed at the start of an empty installation, asked for by its first page.
 * 80 bits, so guessing needs no limit.
 *
 * @example newSetUpCode() → "K7QM-2XVD-9TRA-HW4P"
 */
export const newSetUpCode = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP_LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join(""),
  ).join("-");

/** Small letters, blanks and missing hyphens do not matter. */
export function isSetUpCode(typed: string, code: string): boolean {
  const [a, b] = [typed, code].map((text) => Buffer.from(text.toUpperCase().replace(/[^A-Z0-9]/g, "")));
  return a !== undefined && b !== undefined && a.length === b.length && timingSafeEqual(a, b);
}

/** A code when the installation is empty. */
export const offerSetUp = async (database: Database): Promise<string | undefined> =>
  (await database.listTenants()).length === 0 ? newSetUpCode() : undefined;
