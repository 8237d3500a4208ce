const MAX_LENGTH = 2_000;

/** Nothing that a browser drops or turns into a slash: control signs, spaces, backslashes. */
const PLAIN_PATH = /^\/(?!\/)[^\s\\\p{Cc}]*$/u;

/**
 * Where to go after signing in: a path of this portal, whatever the address said. Everything that a browser could read
 * as another site, and the pages of signing in themselves, become "/".
 *
 * @example returnPath("/ergebnisse?jahr=2024") === "/ergebnisse?jahr=2024"
 * @example returnPath("//evil.example") === "/"
 */
export function returnPath(text: string | undefined): string {
  if (text === undefined || text.length > MAX_LENGTH || !PLAIN_PATH.test(text)) return "/";
  const { origin, pathname, search, hash } = new URL(text, "http://portal.invalid");
  const isOurs = origin === "http://portal.invalid" && !pathname.startsWith("//");
  return isOurs && !/^\/(anmelden|abmelden)(\/|$)/.test(pathname) ? pathname + search + hash : "/";
}
