import { createHash } from "node:crypto";

/** Another one as soon as data or page differ. @example etagOf("a1b2.3.0", body) → 'W/"a1b2.3.0-1f0c…"' */
export const etagOf = (version: string, body: Buffer): string =>
  `W/"${version}-${createHash("sha1").update(body).digest("base64url").slice(0, 12)}"`;

/**
 * Whether an If-None-Match header names this version of the page: 304 is enough then.
 *
 * @example hasAlready('"x", W/"a1b2.3.0-1f0c"', etag)
 */
export function hasAlready(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const wanted = etag.replace(/^W\//, "");
  return ifNoneMatch.split(",").some((given) => given.trim() === "*" || given.trim().replace(/^W\//, "") === wanted);
}
