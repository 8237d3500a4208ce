import { type Context, Hono } from "hono";
import { z } from "zod";
import { Refusal, WrongInput } from "../../errors";
import { newForm } from "../../forms/form";
import { submitForm } from "../../forms/submit";
import { dropSessionCookie } from "../../http/cookies";
import type { Env, Visit } from "../../http/env";
import { isFromThisMachine } from "../../http/from-this-machine";
import { everybody } from "../../http/policy";
import { shellOf } from "../../http/shell";
import { endSessions } from "../revoke";
import { AskInput, askForSignIn } from "./ask";
import { CodeInput, checkCode } from "./check-code";
import { messages } from "./messages";
import {
  destinationOf,
  goToSignInHost,
  isSignInHost,
  leadOn,
  openRequestOf,
  showAsk,
  showCode,
  showLink,
} from "./pages";
import { listPeopleAt } from "./queries";
import type { SignInRefusal } from "./rules";
import { signInWith } from "./sign-in";
import { codeUrl } from "./urls";
import { SignOutPage } from "./views";

type Options = {
  /** Shows the list "Anmelden als …". Only with demo data on a loopback address. */
  isDev: boolean;
};

/**
 * Signing in by e-mail, on the tenant's sign-in host; its other portals lead there.
 *
 * @example app.route("/", signInRoutes({ isDev: false }));
 */
export function signInRoutes({ isDev }: Options) {
  const offersPeople = (c: Context<Env>) => isDev && isFromThisMachine(c);
  return new Hono<Env>()
    .get("/anmelden", everybody, (c) => {
      if (c.var.person) return leadOn(c);
      return isSignInHost(c) ? showAsk(c, newForm(c), offersPeople(c)) : goToSignInHost(c);
    })
    .post("/anmelden", everybody, (c) => (isSignInHost(c) ? ask(c, offersPeople(c)) : goToSignInHost(c)))
    .get("/anmelden/code", everybody, (c) => showCode(c))
    .post("/anmelden/code", everybody, (c) => enterCode(c))
    .get("/anmelden/link", everybody, (c) => showLink(c, newForm(c, { schluessel: c.req.query("schluessel") ?? "" })))
    .post("/anmelden/link", everybody, (c) => confirmLink(c))
    .get("/abmelden", everybody, (c) =>
      c.var.person ? c.html(<SignOutPage shell={shellOf(c)} form={newForm(c)} />) : c.redirect("/"),
    )
    .post("/abmelden", everybody, (c) => signOut(c));
}

function ask(c: Visit, offersPeople: boolean) {
  const { tx, locale, now } = c.var;
  const t = messages[locale];
  return submitForm(c, {
    schema: AskInput(t),
    attempt: async ({ email, ...values }) => {
      const { portalId, next: nextPath } = await destinationOf(c, values);
      return askForSignIn(tx, { email, portalId, nextPath, locale }, now);
    },
    refusals: t.refusals,
    page: (form) => showAsk(c, form, offersPeople),
    next: codeUrl,
  });
}

function enterCode(c: Visit) {
  const t = messages[c.var.locale];
  return submitForm(c, {
    schema: CodeInput(t),
    attempt: async (input) => {
      const checked = await checkCode(c.var.apart, input, c.var.now);
      if ("left" in checked) throw new WrongInput({ code: t.errors.codeWrong(checked.left) });
      return signInWith(c, checked.request);
    },
    refusals: t.refusals,
    page: (form) => showCode(c, form),
    next: (url) => url,
  });
}

function confirmLink(c: Visit) {
  const t = messages[c.var.locale];
  return submitForm(c, {
    schema: z.object({ schluessel: z.string().default(""), person: z.string().optional() }),
    attempt: async ({ schluessel, person }) => {
      const request = await openRequestOf(c, schluessel);
      if (!request) throw new Refusal<SignInRefusal>("no_longer_valid");
      const people = await listPeopleAt(c.var.tx, request.email);
      if (people.length > 1 && !person) throw new WrongInput({ person: t.whoMissing });
      return signInWith(c, request, person);
    },
    refusals: t.refusals,
    page: (form) => showLink(c, form),
    next: (url) => url,
  });
}

function signOut(c: Visit) {
  const { person, tx } = c.var;
  return submitForm(c, {
    schema: z.object({}),
    attempt: async () => {
      if (person) await endSessions(tx, { personId: person.id, sessionId: person.mainSessionId });
      dropSessionCookie(c);
    },
    refusals: {},
    page: (form) => c.html(<SignOutPage shell={shellOf(c)} form={form} />),
    next: "/",
  });
}
