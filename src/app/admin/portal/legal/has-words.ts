/** What stands above, beside or behind a text and is none itself. */
const NO_TEXT = new Set(["title", "subtitle", "image", "url", "alt", "slug", "kind", "extra"]);

/**
 * Whether somebody wrote something into a section: a heading alone is no imprint, and neither is a form nobody filled.
 *
 * @example hasWords({ title: "Impressum", name: "", address: "" }) === false
 */
export function hasWords(body: unknown): boolean {
  if (typeof body === "string") return /[\p{L}\p{N}]{2}/u.test(body.replace(/^ {0,3}#.*$/gm, ""));
  if (typeof body !== "object" || body === null) return false;
  return Object.entries(body).some(([name, part]) => !NO_TEXT.has(name) && hasWords(part));
}
