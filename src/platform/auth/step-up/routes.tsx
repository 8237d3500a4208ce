import { Hono } from "hono";
import { z } from "zod";
import { type Form, newForm } from "../../forms/form";
import { submitForm } from "../../forms/submit";
import type { Env, Visit } from "../../http/env";
import { type Acting, signedIn } from "../../http/policy";
import { PRIVATE } from "../../http/security-headers";
import { shellOf } from "../../http/shell";
import { returnPath } from "../return-path";
import { messages as factorMessages } from "../second-factor/messages";
import type { Person } from "../session";
import { messages as signInMessages } from "../sign-in/messages";
import { prove, sendProofCode } from "./prove";
import { addressOfPerson } from "./queries";
import { proveCodePath, provePath, proveUrlWith } from "./urls";
import { ProvePage } from "./views";

/**
 * Proving once more who one is, before what is dangerous.
 *
 * @example app.route("/", stepUpRoutes);
 */
export const stepUpRoutes = new Hono<Env & Acting>()
  .get(provePath, signedIn, (c) => {
    const isSent = z.uuid().safeParse(c.req.query("anfrage")).success;
    return showProve(c, c.var.actor, newForm(c, { weiter: returnPath(c.req.query("weiter")), ...(isSent && SENT) }));
  })
  .get(proveCodePath, signedIn, (c) => c.redirect(provePath))
  .post(proveCodePath, signedIn, (c) => send(c, c.var.actor))
  .post(provePath, signedIn, (c) => confirm(c, c.var.actor));

const SENT = { unterwegs: "ja" };

const refusalsOf = ({ var: { locale } }: Visit) => ({
  ...factorMessages[locale].refusals,
  ...signInMessages[locale].refusals,
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
    schema: z.object({ weiter: z.string().default(""), code: z.string().default("") }),
    attempt: async ({ weiter, code }) => {
      await prove(c, actor, code);
      return returnPath(weiter);
    },
    refusals: actor.hasFactor ? factorMessages[c.var.locale].refusals : refusalsOf(c),
    page: (form) => showProve(c, actor, { ...form, values: { ...form.values, ...SENT } }),
    next: (url) => url,
  });

async function showProve(c: Visit, actor: Person, form: Form) {
  c.header("cache-control", PRIVATE);
  const email = await addressOfPerson(c.var.tx, actor.id);
  return c.html(<ProvePage shell={shellOf(c)} form={form} email={email} hasFactor={actor.hasFactor} />);
}
