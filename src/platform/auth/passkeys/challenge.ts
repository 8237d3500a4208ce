import { createHash } from "node:crypto";
import { Refusal } from "../../errors";
import type { Visit } from "../../http/env";
import { answeredBefore } from "./queries";

/** Minutes for which a page can be answered with a passkey. */
const VALID_MINUTES = 60;

export type Purpose = "create" | "use";

/**
 * A challenge for a passkey, base64url. Nothing is kept: it is sealed, and says for itself when and for what it was made.
 *
 * @example <PasskeyButton challenge={newChallenge(c, "use")} … />
 */
export const newChallenge = ({ var: { secrets, now, person } }: Visit, purpose: Purpose): string =>
  secrets.seal([purpose, now.getTime(), person?.id ?? ""].join(" ")).toString("base64url");

/** Uses a challenge up. Throws a Refusal when it was not made for this, is too old, or was answered before. */
export async function takeChallenge(c: Visit, purpose: Purpose, challenge: string): Promise<void> {
  const { tx, now, person } = c.var;
  const [madeFor, at, personId] = openedBy(c, challenge);
  const age = now.getTime() - Number(at);
  const isGood = madeFor === purpose && personId === (person?.id ?? "") && age >= 0 && age <= VALID_MINUTES * 60_000;
  if (!isGood || (await answeredBefore(tx, createHash("sha256").update(challenge).digest(), now)))
    throw new Refusal("challenge_over");
}

function openedBy({ var: { secrets } }: Visit, challenge: string): string[] {
  try {
    return secrets.open(Buffer.from(challenge, "base64url")).split(" ");
  } catch {
    return [];
  }
}
