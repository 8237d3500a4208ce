import { Hono } from "hono";
import { z } from "zod";
import { type Form, newForm } from "../../forms/form";
import { submitForm } from "../../forms/submit";
import type { Env, Visit } from "../../http/env";
import { type Acting, everybody, policy, proved, provedNow, signedIn } from "../../http/policy";
import { PRIVATE } from "../../http/security-headers";
import { shellOf } from "../../http/shell";
import { messages as passkeyMessages } from "../passkeys/messages";
import { passkeyOf } from "../passkeys/offer";
import type { Person } from "../session";
import { renewRecoveryCodes } from "./factors";
import { messages } from "./messages";
import { findBegun, findSecondStep, isOwn, listAuthenticators, listRecoveryCodes } from "./queries";
import { secretUri } from "./rules";
import { hashOf, takeSecondStep } from "./second-step";
import { beginSetUp, CodeInput, finishSetUp, NameInput, removeAuthenticator } from "./set-up";
import { FactorPage, RecoveryPage, SetUpPage } from "./set-up-views";
import { recoveryUrl, secondFactorUrl, secondStepPath, setUpUrl, setUpUrlOf } from "./urls";
import { SecondStepOverPage, SecondStepPage } from "./views";

const ID = "{[0-9a-f-]{36}}";

/** Whose app it is. */
const own = policy("second_factor.own", (c, { id: personId }) =>
  isOwn(c.var.tx, { id: c.req.param("id") ?? "", personId }),
);

/**
 * The second step of signing in, and the pages of the account where it is set up.
 *
 * @example app.route("/", secondFactorRoutes);
 */
export const secondFactorRoutes = new Hono<Env & Acting>()
  .get(secondStepPath, everybody, (c) => showStep(c, newForm(c, { schluessel: c.req.query("schluessel") ?? "" })))
  .post(secondStepPath, everybody, (c) => enterCode(c))

  .get(secondFactorUrl, signedIn, proved, (c) => showFactor(c, c.var.actor, newForm(c)))
  .get(setUpUrl, signedIn, (c) => c.redirect(secondFactorUrl))
  .post(setUpUrl, signedIn, proved, (c) => begin(c, c.var.actor))
  .get(`${setUpUrl}/:id${ID}`, own, proved, (c) => showSetUp(c, c.var.actor, newForm(c)))
  .post(`${setUpUrl}/:id${ID}`, own, proved, (c) => finish(c, c.var.actor))
  .get(`${secondFactorUrl}/:id${ID}/entfernen`, signedIn, (c) => c.redirect(secondFactorUrl))
  .post(`${secondFactorUrl}/:id${ID}/entfernen`, own, provedNow, (c) =>
    act(c, c.var.actor, secondFactorUrl, () => removeAuthenticator(c, c.var.actor, c.req.param("id"))),
  )
  .get(recoveryUrl, signedIn, proved, (c) => showRecovery(c, c.var.actor, newForm(c)))
  .post(recoveryUrl, signedIn, provedNow, (c) =>
    act(c, c.var.actor, recoveryUrl, () => renewRecoveryCodes(c, c.var.actor)),
  );

function enterCode(c: Visit) {
  return submitForm(c, {
    schema: z.object({
      schluessel: z.string().default(""),
      code: z.string().default(""),
      antwort: z.string().default(""),
    }),
    attempt: ({ schluessel, code, antwort }) => takeSecondStep(c, { token: schluessel, typed: code, answer: antwort }),
    refusals: { ...passkeyMessages[c.var.locale].refusals, ...messages[c.var.locale].refusals },
    page: (form) => showStep(c, form),
    next: (url) => url,
  });
}

async function showStep(c: Visit, form: Form) {
  c.header("cache-control", PRIVATE);
  // Whoever goes back after signing in is led on.
  if (c.var.person && c.req.method === "GET") return c.redirect("/", 303);
  const owed = await findSecondStep(c.var.tx, hashOf(form.values.schluessel ?? ""), c.var.now);
  return owed
    ? c.html(<SecondStepPage shell={shellOf(c)} form={form} passkey={await passkeyOf(c, owed.personId)} />)
    : c.html(<SecondStepOverPage shell={shellOf(c)} />, form.refusal ? 409 : 410);
}

async function showFactor(c: Visit, actor: Person, form: Form) {
  const { tx, now } = c.var;
  const codes = await listRecoveryCodes(tx, actor.id);
  const left = codes.filter(({ usedAt }) => usedAt === null).length;
  const apps = await listAuthenticators(tx, actor.id);
  return c.html(<FactorPage shell={shellOf(c)} {...{ form, apps, left, now, dueAt: actor.factorDueAt }} />);
}

function begin(c: Visit, actor: Person) {
  const t = messages[c.var.locale];
  return submitForm(c, {
    schema: NameInput(t),
    attempt: (input) => beginSetUp(c, actor, input),
    refusals: t.refusals,
    page: (form) => showFactor(c, actor, form),
    next: setUpUrlOf,
  });
}

async function showSetUp(c: Visit, actor: Person, form: Form) {
  const { tx, secrets, portal } = c.var;
  const begun = await findBegun(tx, { id: c.req.param("id") ?? "", personId: actor.id });
  if (!begun) return c.redirect(secondFactorUrl, 303);
  const secret = secrets.open(begun.secret);
  const uri = secretUri(secret, { issuer: portal.name, label: actor.name });
  return c.html(<SetUpPage shell={shellOf(c)} {...{ form, secret, uri, id: begun.id }} />);
}

async function finish(c: Visit, actor: Person) {
  const id = c.req.param("id") ?? "";
  // Another tab has begun anew, or this is the second click.
  if (!(await findBegun(c.var.tx, { id, personId: actor.id }))) return c.redirect(secondFactorUrl, 303);
  return submitForm(c, {
    schema: CodeInput,
    attempt: ({ code }) => finishSetUp(c, actor, { id, code, errors: messages[c.var.locale].errors }),
    refusals: {},
    page: (form) => showSetUp(c, actor, form),
    next: actor.hasFactor ? secondFactorUrl : recoveryUrl,
  });
}

async function showRecovery(c: Visit, actor: Person, form: Form) {
  const { tx, secrets } = c.var;
  const codes = await listRecoveryCodes(tx, actor.id);
  if (codes.length === 0) return c.redirect(secondFactorUrl, 303);
  const shown = codes.map(({ code, usedAt }) => ({ code: secrets.open(code), isUsed: usedAt !== null }));
  return c.html(<RecoveryPage shell={shellOf(c)} form={form} codes={shown} />);
}

const act = (c: Visit, actor: Person, next: string, attempt: () => Promise<void>) =>
  submitForm(c, { schema: z.object({}), attempt, refusals: {}, page: (form) => showFactor(c, actor, form), next });
