import { createMiddleware } from "hono/factory";
import { Forbidden } from "../errors";
import { UNSUBSCRIBE_PATH } from "../mail/urls";
import type { Env } from "./env";

/** Why a request was refused that comes from somebody else's page. */
export const FOREIGN_ORIGIN = "origin";

/** Where the sign-in host hands a session over to another portal of its tenant. */
export const HANDOVER_PATH = "/anmelden/uebergabe";

/**
 * Lets a request that may change something through only when it comes from a page of this portal. Hand-overs may also
 * come from the tenant's sign-in host, one-click unsubscribes from mail programs.
 *
 * @example app.use(sameOrigin);
 */
export const sameOrigin = createMiddleware<Env>(async (c, next) => {
  if (c.req.method !== "GET" && c.req.method !== "HEAD" && !comesFromUs(c.req.header("origin"), c)) {
    throw new Forbidden(FOREIGN_ORIGIN);
  }
  await next();
});

type Request = { req: { path: string; header: (name: string) => string | undefined }; var: Env["Variables"] };

function comesFromUs(origin: string | undefined, { req, var: { portal } }: Request): boolean {
  // The token in the query is the right to unsubscribe (RFC 8058).
  if (req.path === UNSUBSCRIBE_PATH) return true;
  if (origin === undefined || origin === "null") return req.header("sec-fetch-site") === "same-origin";
  return origin === portal.origin || (req.path === HANDOVER_PATH && origin === portal.signInOrigin);
}
