/** Keeps cookies per host as a browser does, as far as our own need it: deletion, expiry, and Secure on https only. */
export function openJar() {
  const hosts = new Map<string, Map<string, string>>();
  const of = (host: string) => hosts.get(host) ?? hosts.set(host, new Map()).get(host) ?? new Map();

  return {
    set: (host: string, name: string, value: string) => void of(host).set(name, value),
    get: (host: string, name: string): string | undefined => of(host).get(name),
    header: (host: string): string => [...of(host)].map(([name, value]) => `${name}=${value}`).join("; "),
    keep: (url: URL, response: Response) => {
      for (const line of response.headers.getSetCookie()) keepCookie(of(url.host), url, line);
    },
  };
}

function keepCookie(cookies: Map<string, string>, url: URL, line: string) {
  const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
  const [name = "", ...value] = pair.split("=");
  const has = (pattern: RegExp) => attributes.some((attribute) => pattern.test(attribute));
  const expires = attributes.find((attribute) => /^expires=/i.test(attribute))?.slice("expires=".length);
  const isOver = has(/^max-age=(0|-\d+)$/i) || (expires !== undefined && new Date(expires) < new Date());
  if (isOver) cookies.delete(name);
  else if (url.protocol === "https:" || !has(/^secure$/i)) cookies.set(name, value.join("="));
}
