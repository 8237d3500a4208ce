import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { log } from "../log";

/** How often public pages changed, per tenant and portal, as far as this process has heard. */
export type Versions = {
  /** False while nothing can be heard: then nothing may be cached. */
  isListening: () => boolean;
  /** Another text after each change that pages of the portal may show. */
  of: (tenantId: string, portalId: string) => string;
  /** Says at once what the database will say in a moment, so that who wrote reads what they wrote. */
  bump: (tenantId: string, portalId?: string, topic?: string) => void;
  stop: () => Promise<void>;
};

type Options = { onChange?: (topic: string) => void; checkMs?: number };

const RETRY_MS = 500;

/**
 * Listens to the changes that triggers announce after each commit (`watch_versions`). A lost connection switches
 * `isListening` off until it is back; then every version is new. One that says nothing for twice `checkMs` is lost.
 *
 * @example const versions = listenForVersions(appUrl, { onChange: (topic) => topic === "portals" && directory.forget() });
 */
export function listenForVersions(url: string, { onChange = () => {}, checkMs = 4_000 }: Options = {}): Versions {
  const counts = new Map<string, number>();
  const end = new AbortController();
  let epoch = newEpoch();
  let isListening = false;

  const bump = (tenantId: string, portalId = "*", topic = "*") => {
    const key = `${tenantId} ${portalId}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    onChange(topic);
  };

  function hear({ payload = "" }: { payload?: string | undefined }) {
    const [tenantId = "", portalId, topic] = payload.split(" ");
    bump(tenantId, portalId, topic);
  }

  /** Until the connection is lost or nobody wants to hear any more. */
  async function listen() {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: checkMs, query_timeout: checkMs });
    const lost = new Promise<void>((resolve) => {
      client.on("error", () => resolve()).on("end", () => resolve());
      end.signal.addEventListener("abort", () => resolve(), { once: true });
    });
    client.on("notification", hear);
    try {
      await client.connect();
      await client.query("listen versions");
      epoch = newEpoch();
      onChange("*");
      isListening = !end.signal.aborted;
      await Promise.race([lost, answers(client)]);
    } finally {
      const wasListening = isListening;
      isListening = false;
      if (wasListening && !end.signal.aborted) log.warn("the listener lost its connection: nothing is cached for now");
      // A silent other end would be waited for.
      await Promise.race([client.end().catch(() => {}), wait(RETRY_MS, undefined, { ref: false })]);
    }
  }

  /** Rejects when the other end is gone without a word. */
  async function answers(client: Client): Promise<void> {
    for (;;) {
      await wait(checkMs, undefined, { signal: end.signal });
      await client.query("select 1");
    }
  }

  const running = (async () => {
    while (!end.signal.aborted) {
      await listen().catch(() => {});
      await wait(RETRY_MS, undefined, { signal: end.signal }).catch(() => {});
    }
  })();

  return {
    isListening: () => isListening,
    of: (tenantId, portalId) =>
      `${epoch}.${counts.get(`${tenantId} *`) ?? 0}.${counts.get(`${tenantId} ${portalId}`) ?? 0}`,
    bump,
    stop: async () => {
      end.abort();
      await running;
    },
  };
}

const newEpoch = () => randomBytes(4).toString("hex");
