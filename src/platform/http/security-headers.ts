import { createMiddleware } from "hono/factory";
import type { Env } from "./env";

/** The `cache-control` of what belongs to one person, or whose address is a key: no memory keeps it. */
export const PRIVATE = "private, no-store";

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

const PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()";

/** The policy of every page, with where its forms may lead. @example contentSecurityPolicy("'self'") */
export const contentSecurityPolicy = (formTargets: string): string =>
  [...CONTENT_SECURITY_POLICY, `form-action ${formTargets}`].join("; ");

/**
 * Strict by default: nothing inline, nothing foreign, not in anybody's frame. Forms may lead to this portal and, for
 * signing in, to the other portals of its tenant.
 *
 * @example app.use(securityHeaders);
 */
export const securityHeaders = createMiddleware<Env>(async (c, next) => {
  await next();
  const { headers } = c.res;
  const { portal } = c.var;
  if (!headers.has("content-security-policy")) {
    headers.set(
      "content-security-policy",
      contentSecurityPolicy(portal ? `'self' ${formTargets(portal)}`.trim() : "'none'"),
    );
  }
  headers.set("x-content-type-options", "nosniff");
  if (!headers.has("referrer-policy")) headers.set("referrer-policy", "same-origin");
  headers.set("permissions-policy", PERMISSIONS_POLICY);
  headers.set("cross-origin-opener-policy", "same-origin");
  if (portal?.origin.startsWith("https:")) {
    // Not for subdomains: what else a town keeps under its name is not ours to bind.
    headers.set("strict-transport-security", "max-age=31536000");
  }
});

const formTargets = ({ origin, signInOrigin, siblings }: Env["Variables"]["portal"]) =>
  origin === signInOrigin ? siblings.join(" ") : signInOrigin;
