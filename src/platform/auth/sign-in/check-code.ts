import { z } from "zod";
import type { Apart } from "../../db";
import { Refusal } from "../../errors";
import { EmailInput } from "./ask";
import { isCode } from "./codes";
import type { Texts } from "./messages";
import { countAttempt, countAttempts, listOpenRequests, lockAddress, type OpenRequest } from "./queries";
import { attemptsLeft, type SignInRefusal } from "./rules";

/** Digits as people type or copy them from a mail: "048 213", "048-213", "Code: 048213". */
export const CodeInput = (t: Texts) =>
  z.object({
    email: EmailInput(t),
    code: z
      .string()
      .transform((typed) => typed.normalize("NFKC").replace(/\D/g, ""))
      .pipe(z.string().regex(/^\d{6}$/, t.errors.codeMissing)),
  });

type Checked = { request: OpenRequest } | { left: number };

/**
 * Finds the request that a code was sent for, or says how many attempts are left. The attempt is counted before the
 * code is looked at, for every good request of the address, and whatever becomes of the rest.
 */
export async function checkCode(
  apart: Apart,
  { email, code }: { email: string; code: string },
  now: Date,
): Promise<Checked> {
  const { requests, left } = await apart(async (tx) => {
    await lockAddress(tx, email);
    const requests = await listOpenRequests(tx, email, now);
    if (requests.length === 0) throw new Refusal<SignInRefusal>("no_longer_valid");
    const forAddress = await countAttempts(tx, email, now);
    const tried: OpenRequest[] = [];
    if (attemptsLeft(0, forAddress) > 0) {
      for (const request of requests) if (await countAttempt(tx, request.id)) tried.push(request);
    }
    const fewest = Math.min(...tried.map(({ attempts }) => attempts));
    return { requests: tried, left: attemptsLeft(fewest + 1, forAddress + tried.length) };
  });
  if (requests.length === 0) throw new Refusal<SignInRefusal>("too_many_attempts");
  for (const request of requests) if (await isCode(request.id, code, request.codeHash)) return { request };
  return { left };
}
