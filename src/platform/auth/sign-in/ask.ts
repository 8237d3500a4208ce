import { z } from "zod";
import type { TenantTx } from "../../db";
import { announce } from "../../events";
import type { Texts } from "./messages";
import { insertRequest, lockAddress, type NewRequest, requestsOf } from "./queries";
import { assertMayAsk } from "./rules";

declare module "../../events" {
  interface Topics {
    "sign_in.asked": { requestId: string };
  }
}

/** An address as it is kept: without blanks around it, in small letters. */
export const EmailInput = (t: Texts) =>
  z
    .string()
    .trim()
    .toLowerCase()
    .min(1, t.errors.emailMissing)
    .max(254, t.errors.emailWrong)
    .includes("@", { error: t.errors.emailWithoutAt })
    .pipe(z.email({ error: t.errors.emailWrong }));

export const AskInput = (t: Texts) =>
  z.object({ email: EmailInput(t), portal: z.string().default(""), weiter: z.string().default("") });

/**
 * Notes that somebody wants to sign in with an address. Whether it is known shows later, in a job, so that nobody sees
 * it from the answer or from how long it takes. Returns the request's id.
 */
export async function askForSignIn(tx: TenantTx, request: NewRequest, now: Date): Promise<string> {
  await lockAddress(tx, request.email);
  assertMayAsk(await requestsOf(tx, request.email, now));
  const requestId = await insertRequest(tx, request, now);
  await announce(tx, "sign_in.asked", { requestId });
  return requestId;
}
