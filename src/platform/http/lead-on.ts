import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { findRedirect } from "../portals/redirects";
import type { Env } from "./env";

/**
 * Leads old addresses on, when no page answers: a page that is there always comes first, and one that is shown costs
 * nothing more. Runs inside of the transaction.
 *
 * @example app.use(leadOn);
 */
export const leadOn = createMiddleware<Env>(async (c, next) => {
  await next();
  if (c.res.status !== 404 || (c.req.method !== "GET" && c.req.method !== "HEAD")) return;
  const { tx, portal } = c.var;
  const target = await findRedirect(tx, portal.id, new URL(c.req.url).pathname);
  if (target !== undefined) c.res = leadTo(c, encodeURI(decodeSoftly(target)), 301);
});

/**
 * Leads to where something is now. A browser that kept it would go there for good, also after the thing came back:
 * for good is meant for search engines alone.
 *
 * @example return leadTo(c, "/neu");
 */
export function leadTo(c: Leading, url: string, status: 301 | 302 | 308 = 308): Response {
  c.header("cache-control", "no-cache");
  return c.redirect(url, status);
}

type Leading = Pick<Context<Env>, "header" | "redirect">;

/** What was copied from an address bar may be encoded already. */
function decodeSoftly(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
