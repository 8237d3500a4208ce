import { domainToASCII } from "node:url";

const HOST = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;

/**
 * The host name in what somebody typed or copied from the address bar: without scheme, port and path, as it is kept.
 * Empty when there is none.
 *
 * @example hostNameIn("https://www.Musterstadt.de/") → "www.musterstadt.de"
 */
export function hostNameIn(typed: string): string {
  const bare = typed
    .trim()
    .replace(/^[a-z]+:\/\//i, "")
    .replace(/[/?#].*$/s, "")
    .replace(/:\d*$/, "")
    .replace(/\.$/, "");
  const host = domainToASCII(bare.trim());
  return HOST.test(host) ? host : "";
}
