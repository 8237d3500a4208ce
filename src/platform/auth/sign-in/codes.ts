import { createHash, randomBytes, randomInt, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";

/**
 * A million codes are soon tried by somebody with a copy of the database. At about 40 ms each that takes longer than
 * any of them is valid.
 */
const COST: ScryptOptions = { N: 2 ** 14, r: 8, p: 1 };

/** Six digits, typed from a mail. @example newCode() → "048213" */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, "0");

/** 256 bits for the address in a mail. */
export const newLinkToken = (): string => randomBytes(32).toString("base64url");

export const hashLinkToken = (token: string): Buffer => createHash("sha256").update(token).digest();

/** 32 bytes. The id of the request is the salt. */
export const hashCode = (requestId: string, code: string): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(code, requestId, 32, COST, (error, hash) => (error ? reject(error) : resolve(hash))),
  );

/** Takes the same time whether there is a hash to compare with or not. */
export async function isCode(requestId: string, code: string, hash: Buffer | null): Promise<boolean> {
  const typed = await hashCode(requestId, code);
  return timingSafeEqual(typed, hash ?? Buffer.alloc(32)) && hash !== null;
}
