import { soundText } from "../../../platform/text/sound-text";

/**
 * A former address as it is kept: without host, query and slashes at its ends, and as people read it.
 *
 * @example aliasOf("https://alt.example/ueber/uns.html?x=1") // "ueber/uns.html"
 */
export function aliasOf(address: string): string {
  const path = address.trim().replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, "");
  return soundText(decoded(/^[^?#]*/.exec(path)?.[0] ?? ""))
    .replace(/^\/+|\/+$/g, "")
    .normalize("NFC");
}

/** "%C3%96" is "Ö"; what is no such sign stays as it is. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
