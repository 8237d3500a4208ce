import { z } from "zod";
import { type Form, newForm } from "../../forms/form";
import type { Visit } from "../../http/env";
import { PRIVATE } from "../../http/security-headers";
import { shellOf } from "../../http/shell";
import { DevPeople } from "../dev/views";
import { findPortalAt } from "../hand-over/queries";
import { newChallenge } from "../passkeys/challenge";
import { returnPath } from "../return-path";
import { hashLinkToken } from "./codes";
import { findRequest, findRequestByLink, listPeopleAt, listSomePeople } from "./queries";
import { onwardUrl, signInUrl, signInUrlFor } from "./urls";
import { AskPage, CodePage, LinkOverPage, LinkPage } from "./views";

/** Only one host of the tenant signs people in. */
export const isSignInHost = ({ var: { portal } }: Visit): boolean => portal.origin === portal.signInOrigin;

export type Destination = Awaited<ReturnType<typeof destinationOf>>;

/** Where somebody wants to be afterwards, by the fields of the form or the address. A foreign host counts as none. */
export async function destinationOf(c: Visit, values: Form["values"] = {}) {
  const host = values.portal ?? c.req.query("portal");
  const portal = host ? await findPortalAt(c.var.tx, { host }) : undefined;
  const other = portal?.id === c.var.portal.id ? undefined : portal;
  return { portalId: portal?.id ?? c.var.portal.id, other, next: returnPath(values.weiter ?? c.req.query("weiter")) };
}

/** The same page on the sign-in host. */
export function goToSignInHost(c: Visit, next = returnPath(c.req.query("weiter"))): Response {
  const { host, signInOrigin } = c.var.portal;
  return c.redirect(signInOrigin + signInUrlFor({ portal: host, next }), 303);
}

export async function showAsk(c: Visit, form: Form, offersPeople: boolean) {
  const destination = await destinationOf(c, form.values);
  const shell = shellOf(c);
  const people = offersPeople ? await listSomePeople(c.var.tx) : [];
  // Each visitor has a challenge of their own.
  c.header("cache-control", PRIVATE);
  const passkey = { challenge: newChallenge(c, "use"), host: new URL(c.var.portal.signInOrigin).hostname };
  return c.html(
    <AskPage shell={shell} form={form} destination={destination} passkey={passkey}>
      {people.length > 0 && <DevPeople shell={shell} form={newForm(c)} people={people} destination={destination} />}
    </AskPage>,
  );
}

/** Somebody is signed in already: on to where they want to be. */
export async function leadOn(c: Visit) {
  const { other, next } = await destinationOf(c);
  return c.redirect(isSignInHost(c) && other ? onwardUrl({ portal: other.host, next }) : next, 303);
}

/** The form for the code, with the address that this browser asked for. */
export async function showCode(c: Visit, form?: Form) {
  if (!isSignInHost(c)) return c.redirect(c.var.portal.signInOrigin + signInUrl, 303);
  c.header("cache-control", PRIVATE);
  const id = c.req.query("anfrage");
  const asked = !form && z.uuid().safeParse(id).success ? await findRequest(c.var.tx, id ?? "") : undefined;
  return c.html(<CodePage shell={shellOf(c)} form={form ?? newForm(c, { email: asked?.email })} />);
}

export const openRequestOf = (c: Visit, token: string | undefined) =>
  findRequestByLink(c.var.tx, hashLinkToken(token ?? ""), c.var.now);

export async function showLink(c: Visit, form: Form) {
  c.header("cache-control", PRIVATE);
  const request = await openRequestOf(c, form.values.schluessel);
  const people = request ? await listPeopleAt(c.var.tx, request.email) : [];
  if (people.length > 0) return c.html(<LinkPage shell={shellOf(c)} form={form} people={people} />);
  const isOver = form.refusal === undefined && Object.keys(form.errors).length === 0;
  return c.html(<LinkOverPage shell={shellOf(c)} />, isOver ? 410 : 409);
}
