import type { Hono, MiddlewareHandler } from "hono";
import { audit } from "../audit";
import { isEditorOf, type Person } from "../auth/session";
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
 * Lets signed-in people through for whom `allows` is true; 403 otherwise. Every route begins with a policy.
 *
 * @example
 * const owners = policy("portal.administer", (c, actor) => isOwnerOf(actor, c.var.portal.ownerOrganisationId));
 * app.post("/verwaltung/portal", owners, (c) => …);
 */
export function policy(
  name: string,
  allows: (c: Visit, actor: Person) => boolean | Promise<boolean>,
): MiddlewareHandler<Env & Acting> {
  const handler: MiddlewareHandler<Env & Acting> = async (c, next) => {
    const actor = c.var.person;
    if (!actor || !(await allows(c, actor))) {
      if (actor && c.req.method === "POST") await noteRefusal(c, actor, name);
      throw new Forbidden(name);
    }
    c.set("actor", actor);
    await next();
  };
  policies.set(handler, name);
  return handler;
}

/** Everybody who is signed in. */
export const signedIn = policy("signed_in", () => true);

/** Those who run the installation. They open no case. */
export const admins = policy("admin", (_, actor) => actor.isAdmin);

const writesFor = ({ var: { portal } }: Visit, actor: Person) => isEditorOf(actor, portal.ownerOrganisationId);

/** Those who write for the organisation that answers for the portal. */
export const editors = policy("content.edit", writesFor);

/** Whoever has something to do behind the pages of the portal: editors and those who run the installation. */
export const staff = policy("staff", (c, actor) => actor.isAdmin || writesFor(c, actor));

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
