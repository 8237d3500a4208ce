import { soundText } from "../text/sound-text";

/**
 * An address of a portal as it is compared, whoever copied it from where: without host, query, mark and slashes at its
 * end, decoded, and in one spelling of umlauts.
 *
 * @example plainPath("https://alt.example/%C3%BCber/uns.html?x=1") // "/über/uns.html"
 */
export function plainPath(address: string): string {
  const path = address.trim().replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, "");
  const [bare = ""] = /^[^?#]*/.exec(path) ?? [];
  return `/${decoded(bare).replace(/^(?:\.?\/)+|\/+$/g, "")}`.normalize("NFC");
}

/** "%C3%96" is "Ö"; what is no such sign stays as it is. */
function decoded(path: string): string {
  try {
    return soundText(decodeURIComponent(path));
  } catch {
    return soundText(path);
  }
}
