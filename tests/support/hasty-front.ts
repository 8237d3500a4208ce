import { setTimeout as wait } from "node:timers/promises";
import type { App } from "./browser";
import { overHttp } from "./over-http";

const LATE_MS = 300;

/**
 * The product as it must not be: it confirms a form before it is saved. Behind it stands the real one, which gets the
 * form a moment later. Whoever reads afterwards sees what they sent.
 *
 * @example const editor = openBrowser(hastyFront(server.port), server.origin);
 */
export function hastyFront(port: number): App {
  const real = overHttp(port);
  let saving: Promise<unknown> = Promise.resolve();
  return {
    request: async (url, init) => {
      await saving;
      if (init?.method !== "POST") return real.request(url, init);
      saving = wait(LATE_MS)
        .then(() => real.request(url, init))
        .catch(() => {});
      return new Response(null, { status: 303, headers: { location: url } });
    },
  };
}
