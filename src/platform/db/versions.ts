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

const CHECK_MS = 5_000;

/**
 * Listens to the changes that triggers announce after each commit (`watch_versions`). A lost connection switches
 * `isListening` off until it is back; then every version is new.
 *
 * @example const versions = listenForVersions(appUrl, { onChange: (topic) => topic === "portals" && directory.forget() });
 */
export function listenForVersions(url: string, { onChange = (_topic: string) => {} } = {}): Versions {
  const counts = new Map<string, number>();
  let epoch = newEpoch();
  let client: Client | undefined;
  let isStopped = false;

  const bump = (tenantId: string, portalId = "*", topic = "*") => {
    const key = `${tenantId} ${portalId}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    onChange(topic);
  };

  const running = (async () => {
    while (!isStopped) {
      const lost = await connect().catch(() => undefined);
      if (lost) await lost;
      client = undefined;
      if (!isStopped) await wait(500);
    }
  })();

  /** Resolves when the connection stands, with a promise that resolves when it is lost. */
  async function connect() {
    const fresh = new Client({ connectionString: url, connectionTimeoutMillis: 4_000, keepAlive: true });
    const lost = new Promise<void>((resolve) => {
      fresh.on("error", () => resolve());
      fresh.on("end", () => resolve());
    });
    fresh.on("notification", ({ payload = "" }) => {
      const [tenantId = "", portalId, topic] = payload.split(" ");
      bump(tenantId, portalId, topic);
    });
    await fresh.connect();
    await fresh.query("listen versions");
    epoch = newEpoch();
    onChange("*");
    client = fresh;
    const check = setInterval(() => assertAnswers(fresh), CHECK_MS);
    check.unref();
    return lost.then(() => {
      clearInterval(check);
      if (!isStopped) log.warn("the listener lost its connection: nothing is cached until it is back");
    });
  }

  return {
    isListening: () => client !== undefined,
    of: (tenantId, portalId) =>
      `${epoch}.${counts.get(`${tenantId} *`) ?? 0}.${counts.get(`${tenantId} ${portalId}`) ?? 0}`,
    bump,
    stop: async () => {
      isStopped = true;
      await client?.end().catch(() => {});
      await running;
    },
  };
}

const newEpoch = () => randomBytes(4).toString("hex");

/** A connection whose other end is gone without a word counts as lost. */
async function assertAnswers(client: Client) {
  const answer = client.query("select 1").then(
    () => true,
    () => false,
  );
  if (!(await Promise.race([answer, wait(CHECK_MS - 1_000, false, { ref: false })]))) client.emit("end");
}
