import { Hono } from "hono";
import { z } from "zod";
import { type Form, newForm } from "../../forms/form";
import { submitForm } from "../../forms/submit";
import type { Env, Visit } from "../../http/env";
import { type Acting, everybody, policy, proved, provedNow, signedIn } from "../../http/policy";
import { shellOf } from "../../http/shell";
import { urlAfterSignIn } from "../hand-over/hand-over";
import { recoveryUrl } from "../second-factor/urls";
import type { Person } from "../session";
import { openSessionHere } from "../sign-in/open-session";
import { destinationOf, goToSignInHost, isSignInHost, showAsk } from "../sign-in/pages";
import { signInUrl } from "../sign-in/urls";
import { newChallenge } from "./challenge";
import { messages } from "./messages";
import { addPasskey, removePasskey, usePasskey } from "./passkey";
import { isOwnPasskey, listPasskeys } from "./queries";
import { passkeySignInPath, passkeysUrl } from "./urls";
import { PasskeysPage } from "./views";

const ID = "{[0-9a-f-]{36}}";

/** Whose passkey it is. */
const own = policy("passkey.own", (c, { id: personId }) =>
  isOwnPasskey(c.var.tx, { id: c.req.param("id") ?? "", personId }),
);

/**
 * Signing in with a passkey, and the page of the account where passkeys are made and removed.
 *
 * @example app.route("/", passkeyRoutes);
 */
export const passkeyRoutes = new Hono<Env & Acting>()
  .get(passkeySignInPath, everybody, (c) => c.redirect(signInUrl))
  .post(passkeySignInPath, everybody, (c) => (isSignInHost(c) ? signIn(c) : goToSignInHost(c)))
  .get(passkeysUrl, signedIn, proved, (c) => showPasskeys(c, c.var.actor, newForm(c)))
  .post(passkeysUrl, signedIn, proved, (c) => add(c, c.var.actor))
  .get(`${passkeysUrl}/:id${ID}/entfernen`, signedIn, (c) => c.redirect(passkeysUrl))
  .post(`${passkeysUrl}/:id${ID}/entfernen`, own, provedNow, (c) => remove(c, c.var.actor, c.req.param("id")));

const signIn = (c: Visit) =>
  submitForm(c, {
    schema: z.object({
      ...{ antwort: z.string().default("") },
      ...{ portal: z.string().default(""), weiter: z.string().default("") },
    }),
    attempt: async ({ antwort, ...values }) => {
      const personId = await usePasskey(c, antwort);
      const { portalId, next } = await destinationOf(c, values);
      return urlAfterSignIn(c, { sessionId: await openSessionHere(c, personId), portalId, next });
    },
    refusals: messages[c.var.locale].refusals,
    page: (form) => showAsk(c, form, false),
    next: (url) => url,
  });

function add(c: Visit, actor: Person) {
  const t = messages[c.var.locale];
  return submitForm(c, {
    schema: z.object({
      name: z.string().trim().min(1, t.errors.name).max(60, t.errors.nameLong),
      antwort: z.string().default(""),
    }),
    attempt: ({ name, antwort }) => addPasskey(c, actor, { name, answer: antwort }),
    refusals: t.refusals,
    page: (form) => showPasskeys(c, actor, form),
    next: actor.hasFactor ? passkeysUrl : recoveryUrl,
  });
}

const remove = (c: Visit, actor: Person, id: string) =>
  submitForm(c, {
    schema: z.object({}),
    attempt: () => removePasskey(c, actor, id),
    refusals: {},
    page: (form) => showPasskeys(c, actor, form),
    next: passkeysUrl,
  });

async function showPasskeys(c: Visit, actor: Person, form: Form) {
  const passkeys = await listPasskeys(c.var.tx, actor.id);
  const challenge = isSignInHost(c) ? newChallenge(c, "create") : undefined;
  return c.html(<PasskeysPage shell={shellOf(c)} {...{ form, passkeys, challenge, actor, portal: c.var.portal }} />);
}
