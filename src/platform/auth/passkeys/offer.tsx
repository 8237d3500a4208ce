import type { Child } from "hono/jsx";
import type { Visit } from "../../http/env";
import { newChallenge } from "./challenge";
import { messages } from "./messages";
import { PasskeyButton } from "./passkey-button";
import { listPasskeys } from "./queries";

/**
 * The way of somebody with a passkey, for inside a form that asks for a second factor. Passkeys are good on the host that
 * signs people in; elsewhere there is a link to `there`, when it is given. Undefined for whoever has none.
 *
 * @example <SecondStepPage passkey={await passkeyOf(c, owed.personId)} … />
 */
export async function passkeyOf(c: Visit, personId: string, there?: string): Promise<Child> {
  const { tx, locale, portal } = c.var;
  const passkeys = await listPasskeys(tx, personId);
  if (passkeys.length === 0) return undefined;
  const t = messages[locale];
  const host = new URL(portal.signInOrigin).hostname;
  if (portal.origin === portal.signInOrigin) {
    const allowed = passkeys.map(({ credentialId }) => credentialId);
    const of = { kind: "use", allowed, host, challenge: newChallenge(c, "use") } as const;
    return <PasskeyButton {...of} locale={locale} label={t.confirm} look="line" />;
  }
  return there === undefined ? undefined : (
    <p>
      {t.elsewhere(host)} <a href={there}>{t.goThere}</a>
    </p>
  );
}
