import type { Hono, MiddlewareHandler } from "hono";
import { audit } from "../audit";
import { secondFactorUrl } from "../auth/second-factor/urls";
import { isEditorOf, type Person } from "../auth/session";
import { proveUrl } from "../auth/step-up/urls";
import { actAs } from "../db";
import { Forbidden } from "../errors";
import type { Env, Visit } from "./env";

/** Behind a policy for signed-in people a handler finds who acts in `c.var.actor`. */
export type Acting = { Variables: { actor: Person } };

const policies = new WeakMap<object, string>();

/** The policy of pages for the public. */
export const everybody: MiddlewareHandler<Env> = (_, next) => next();
policies.set(everybody, "everybody");

/**
 * Lets signed-in people through for whom `allows` is true; 403 otherwise. Every route begins with a policy. `goFirst`
 * names a page where somebody has to do something before.
 *
 * @example
 * const owners = policy("portal.administer", (c, actor) => isOwnerOf(actor, c.var.portal.ownerOrganisationId));
 * app.post("/verwaltung/portal", owners, (c) => …);
 */
export function policy(
  name: string,
  allows: (c: Visit, actor: Person) => boolean | Promise<boolean>,
  goFirst: (c: Visit, actor: Person) => string | undefined = () => undefined,
): MiddlewareHandler<Env & Acting> {
  const handler: MiddlewareHandler<Env & Acting> = async (c, next) => {
    const actor = c.var.person;
    if (!actor || !(await allows(c, actor))) {
      if (actor && c.req.method === "POST") await noteRefusal(c, actor, name);
      throw new Forbidden(name);
    }
    const first = goFirst(c, actor);
    if (first !== undefined) return c.redirect(first, 303);
    c.set("actor", actor);
    await next();
  };
  policies.set(handler, name);
  return handler;
}

/** Everybody who is signed in. */
export const signedIn = policy("signed_in", () => true);

/** Who runs the installation and has had time enough sets up a second factor first. */
export const factorFirst = ({ var: { now } }: Visit, { factorDueAt }: Person): string | undefined =>
  factorDueAt && factorDueAt <= now ? secondFactorUrl : undefined;

/** Those who run the installation. They open no case. */
export const admins = policy("admin", (_, actor) => actor.isAdmin, factorFirst);

/** Minutes after which somebody proves again who they are before something dangerous. A form may be filled in for an hour. */
const PROOF_MINUTES = 15;
const FORM_MINUTES = 60;

const proofWithin =
  (minutesOf: (method: string) => number): MiddlewareHandler<Env & Acting> =>
  async (c, next) => {
    const age = c.var.now.getTime() - c.var.actor.provedAt.getTime();
    if (age > minutesOf(c.req.method) * 60_000) return c.redirect(proveUrl(c.req.path), 303);
    await next();
  };

/**
 * Stands after a policy, before what a stranger at an open computer must not do. Whoever has not proved for a while who
 * they are does so first and comes back.
 *
 * @example app.get("/verwaltung/personen", admins, proved, (c) => …)
 */
export const proved = proofWithin((method) => PROOF_MINUTES + (method === "POST" ? FORM_MINUTES : 0));

/** The same for buttons, with which nothing typed can be lost. */
export const provedNow = proofWithin(() => PROOF_MINUTES);

const writesFor = ({ var: { portal } }: Visit, actor: Person) => isEditorOf(actor, portal.ownerOrganisationId);

/** Those who write for the organisation that answers for the portal. */
export const editors = policy("content.edit", writesFor, factorFirst);

/** Whoever has something to do behind the pages of the portal: editors and those who run the installation. */
export const staff = policy("staff", (c, actor) => actor.isAdmin || writesFor(c, actor), factorFirst);

/** Who was refused something that changes what is kept, in a transaction that the refusal does not take back. */
const noteRefusal = ({ var: { apart, now, requestId } }: Visit, { id, actingOrganisationId }: Person, name: string) =>
  apart(async (tx) => {
    await actAs(tx, id, actingOrganisationId);
    await audit(tx, { act: "access.refused", details: { policy: name }, requestId }, now);
  });

export type RoutePolicy = { method: string; path: string; policy: string };

/**
 * Every route with the policy it begins with. Throws at start when one has none: what nobody thought about is closed.
 *
 * @example assertEveryRouteHasPolicy(app)
 */
export function assertEveryRouteHasPolicy(app: Hono<Env>): RoutePolicy[] {
  const seen = new Map<string, RoutePolicy>();
  for (const { method, path, handler } of app.routes) {
    if (method === "ALL" && path.endsWith("*")) continue;
    const route = `${method} ${path}`;
    if (seen.has(route)) continue;
    const name = policies.get(handler);
    if (name === undefined) throw new Error(`${route} names no policy`);
    seen.set(route, { method, path, policy: name });
  }
  return [...seen.values()];
}
