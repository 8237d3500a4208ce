import { Hono } from "hono";
import { z } from "zod";
import { type Form, newForm } from "../../forms/form";
import { submitForm } from "../../forms/submit";
import type { Env, Visit } from "../../http/env";
import { type Acting, signedIn } from "../../http/policy";
import { PRIVATE } from "../../http/security-headers";
import { shellOf } from "../../http/shell";
import { urlAfterSignIn } from "../hand-over/hand-over";
import { messages as passkeyMessages } from "../passkeys/messages";
import { passkeyOf } from "../passkeys/offer";
import { returnPath } from "../return-path";
import { messages as factorMessages } from "../second-factor/messages";
import type { Person } from "../session";
import { messages as signInMessages } from "../sign-in/messages";
import { destinationOf, isSignInHost } from "../sign-in/pages";
import { prove, sendProofCode } from "./prove";
import { addressOfPerson } from "./queries";
import { proveCodePath, provePath, proveUrlOnHost, proveUrlWith } from "./urls";
import { ProvePage } from "./views";

/**
 * Proving once more who one is, before what is dangerous.
 *
 * @example app.route("/", stepUpRoutes);
 */
export const stepUpRoutes = new Hono<Env & Acting>()
  .get(provePath, signedIn, (c) => {
    const isSent = z.uuid().safeParse(c.req.query("anfrage")).success;
    return showProve(c, c.var.actor, newForm(c, { ...wantedBy(c), ...(isSent && SENT) }));
  })
  .get(proveCodePath, signedIn, (c) => c.redirect(provePath))
  .post(proveCodePath, signedIn, (c) => send(c, c.var.actor))
  .post(provePath, signedIn, (c) => confirm(c, c.var.actor));

/** Another portal is named where its passkeys are not good. */
const wantedBy = ({ req }: Visit) => ({ weiter: returnPath(req.query("weiter")), portal: req.query("portal") ?? "" });

const SENT = { unterwegs: "ja" };

const refusalsOf = ({ var: { locale } }: Visit) => ({
  ...signInMessages[locale].refusals,
  ...factorMessages[locale].refusals,
});

const send = (c: Visit, actor: Person) =>
  submitForm(c, {
    schema: z.object({ weiter: z.string().default("") }),
    attempt: async ({ weiter }) => {
      const next = returnPath(weiter);
      return proveUrlWith({ next, requestId: await sendProofCode(c, actor, next) });
    },
    // While one is on its way already, its code is the one to enter.
    refusals: refusalsOf(c),
    page: (form) => showProve(c, actor, { ...form, values: { ...form.values, ...SENT } }),
    next: (url) => url,
  });

const confirm = (c: Visit, actor: Person) =>
  submitForm(c, {
    schema: z.object({
      ...{ weiter: z.string().default(""), portal: z.string().default("") },
      ...{ code: z.string().default(""), antwort: z.string().default("") },
    }),
    attempt: async ({ code, antwort, ...values }) => {
      await prove(c, actor, { typed: code, answer: antwort });
      // Only the session of the sign-in host is handed over: whoever has that of one portal has that one.
      if (!isSignInHost(c)) return returnPath(values.weiter);
      const { portalId, next } = await destinationOf(c, values);
      return urlAfterSignIn(c, { sessionId: actor.mainSessionId, portalId, next });
    },
    refusals: { ...passkeyMessages[c.var.locale].refusals, ...refusalsOf(c) },
    page: (form) => showProve(c, actor, { ...form, values: { ...form.values, ...SENT } }),
    next: (url) => url,
  });

async function showProve(c: Visit, actor: Person, form: Form) {
  c.header("cache-control", PRIVATE);
  const email = await addressOfPerson(c.var.tx, actor.id);
  const passkey = await passkeyOf(c, actor.id, proveUrlOnHost(c.var.portal, form.values.weiter ?? "/"));
  return c.html(<ProvePage shell={shellOf(c)} {...{ form, email, passkey }} hasFactor={actor.hasFactor} />);
}
