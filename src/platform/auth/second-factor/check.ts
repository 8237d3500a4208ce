import { timingSafeEqual } from "node:crypto";
import { audit } from "../../audit";
import type { TenantTx } from "../../db";
import { Refusal, WrongInput } from "../../errors";
import { announce } from "../../events";
import type { Visit } from "../../http/env";
import { hashLinkToken, newLinkToken } from "../sign-in/codes";
import { messages } from "./messages";
import {
  countAttempt,
  countAttempts,
  insertSecondStep,
  listAuthenticators,
  listRecoveryCodes,
  lockPerson,
  useRecoveryCode,
  useStep,
} from "./queries";
import { appCodeIn, MAX_ATTEMPTS_PER_PERSON, recoveryCodeIn, stepOf } from "./rules";

export type SecondFactorRefusal = "no_longer_valid" | "too_many_attempts";

type Typed = { personId: string; typed: string; tokenSha256: Buffer };

/**
 * Takes a code of an app, or a recovery code, of a person. Throws WrongInput when it is neither, and a Refusal after too
 * many wrong ones of an app: 20 a day, whatever the sign-in. Recovery codes are too long to be guessed and always count.
 *
 * @example await checkFactor(c, { personId, typed: "287 082", tokenSha256 });
 */
export async function checkFactor(c: Visit, { personId, typed, tokenSha256 }: Typed): Promise<void> {
  const t = messages[c.var.locale];
  const code = appCodeIn(typed);
  const recovery = recoveryCodeIn(typed);
  if (code !== undefined) {
    await countTry(c, { personId, tokenSha256 });
    if (!(await isCodeOfApp(c, personId, code))) throw new WrongInput({ code: t.errors.codeWrong });
  } else if (recovery === undefined) throw new WrongInput({ code: t.errors.codeMissing });
  else if (!(await takeRecoveryCode(c, personId, recovery))) throw new WrongInput({ code: t.errors.recoveryWrong });
}

/** Counted before the code is looked at, whatever becomes of the rest. */
const countTry = ({ var: { apart, now } }: Visit, { personId, tokenSha256 }: Omit<Typed, "typed">) =>
  apart(async (tx) => {
    await lockPerson(tx, personId);
    const tried = await countAttempts(tx, personId, now);
    if (tried >= MAX_ATTEMPTS_PER_PERSON || !(await countAttempt(tx, tokenSha256)))
      throw new Refusal<SecondFactorRefusal>("too_many_attempts");
  });

async function isCodeOfApp({ var: { tx, now, secrets } }: Visit, personId: string, code: string): Promise<boolean> {
  for (const { id, secret, lastStep } of await listAuthenticators(tx, personId)) {
    const step = stepOf({ secret: secrets.open(secret), code, lastStep: Number(lastStep) }, now);
    if (step !== undefined && (await useStep(tx, { id, step }))) return true;
  }
  return false;
}

async function takeRecoveryCode({ var: { tx, now, secrets, portal } }: Visit, personId: string, typed: string) {
  const codes = await listRecoveryCodes(tx, personId);
  const found = codes.find(({ code }) => isSame(secrets.open(code), typed));
  if (!found || !(await useRecoveryCode(tx, found.id, now))) return false;
  await audit(tx, { act: "auth.recovery_code_used", objectId: personId }, now);
  await announce(tx, "auth.safety_changed", { personId, portalId: portal.id, what: "recovery", at: now.toISOString() });
  return true;
}

/** Both have the same length. */
const isSame = (kept: string, typed: string) => timingSafeEqual(Buffer.from(kept), Buffer.from(typed));

/** A step that only counts tries, for proving again without signing in anew. */
export async function openTry(c: Visit, personId: string): Promise<Buffer> {
  const tokenSha256 = hashLinkToken(newLinkToken());
  const { apart, portal, now } = c.var;
  await apart((tx: TenantTx) =>
    insertSecondStep(tx, { tokenSha256, personId, portalId: portal.id, nextPath: "/" }, now),
  );
  return tokenSha256;
}
