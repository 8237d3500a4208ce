import { plainPath } from "../../../platform/portals/plain-path";

/**
 * A former address as it is kept: without host, query and slashes at its ends, and as people read it.
 *
 * @example aliasOf("https://alt.example/ueber/uns.html?x=1") // "ueber/uns.html"
 */
export const aliasOf = (address: string): string => plainPath(address).slice(1);
