import { Hono } from "hono";
import { z } from "zod";
import { Missing, Refusal } from "../../errors";
import { type Form, newForm } from "../../forms/form";
import { submitForm } from "../../forms/submit";
import type { Env, Visit } from "../../http/env";
import { everybody, signedIn } from "../../http/policy";
import { HANDOVER_PATH } from "../../http/same-origin";
import { shellOf } from "../../http/shell";
import { addressOf, originOf } from "../../portals/portal";
import type { Person } from "../session";
import { destinationOf, goToSignInHost, isSignInHost } from "../sign-in/pages";
import { onwardPath, signInUrl, signInUrlFor } from "../sign-in/urls";
import { takeOver, urlAfterSignIn } from "./hand-over";
import { findOpenHandover } from "./queries";
import { HandoverOverPage, HandoverPage, OnwardPage } from "./views";

/**
 * From the sign-in host to another portal of the tenant, by a code that is good once and for a minute.
 *
 * @example app.route("/", handoverRoutes);
 */
export const handoverRoutes = new Hono<Env>()
  .get(onwardPath, everybody, (c) => (isSignInHost(c) ? showOnward(c, newForm(c)) : goToSignInHost(c)))
  .post(onwardPath, signedIn, (c) => (isSignInHost(c) ? sendOnward(c, c.var.actor) : goToSignInHost(c)))

  .get(HANDOVER_PATH, everybody, (c) => c.redirect(signInUrl))
  .post(HANDOVER_PATH, everybody, async (c) => {
    const { uebergabe } = await c.req.parseBody();
    try {
      return c.redirect(await takeOver(c, typeof uebergabe === "string" ? uebergabe : ""), 303);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      c.status(409);
      return c.html(<HandoverOverPage shell={shellOf(c)} href={signInUrl} />);
    }
  });

/** Only the session of the sign-in host is good for others: whoever has that of one portal has that one. */
const sendOnward = (c: Visit, { mainSessionId: sessionId }: Person) =>
  submitForm(c, {
    schema: z.object({ portal: z.string(), weiter: z.string().default("/") }),
    attempt: async (values) => {
      const { portalId, next } = await destinationOf(c, values);
      return urlAfterSignIn(c, { sessionId, portalId, next });
    },
    refusals: {},
    page: (form) => showOnward(c, form),
    next: (url) => url,
  });

async function showOnward(c: Visit, form: Form) {
  const { person, portal: here, tx, now } = c.var;
  const { other, portalId, next } = await destinationOf(c, form.values);
  if (!person) return c.redirect(signInUrlFor({ portal: other?.host, next }), 303);
  if (!other) throw new Missing("portal");
  const shell = shellOf(c);
  const code = c.req.query("uebergabe") ?? "";
  const handover = code === "" ? undefined : await findOpenHandover(tx, code, now);
  if (handover?.sessionId === person.mainSessionId && handover.portalId === portalId) {
    // Under the policy of our other pages browsers send "Origin: null" to another portal, and it would refuse.
    c.header("referrer-policy", "strict-origin");
    const action = originOf(other.host, addressOf(here.origin)) + HANDOVER_PATH;
    return c.html(<HandoverPage shell={shell} name={person.name} portal={other} action={action} code={code} />);
  }
  return c.html(<OnwardPage shell={shell} form={form} name={person.name} portal={other} next={next} />);
}
