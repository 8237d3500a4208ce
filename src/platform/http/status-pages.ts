import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "../log";
import type { Metrics } from "../metrics";
import type { Secrets } from "../secrets";
import { isForwarded } from "./client-address";
import { patternOf } from "./route-pattern";

export type StatusPages = ReturnType<typeof statusPages>;

type Options = {
  metrics: Metrics;
  database: { listMigrations: () => Promise<string[]> };
  /** The migrations that this program was built with; with others applied it cannot be trusted to read right. */
  migrations: readonly string[];
  jobs: { isAlive: () => boolean };
  /** Lets others than this machine read the metrics: "Authorization: Bearer …". */
  metricsToken: string;
};

/** They are answered before any portal is looked for. */
export const STATUS_PATHS: readonly string[] = ["/healthz", "/readyz", "/metrics"];

/**
 * `/healthz` says that the process runs, `/readyz` that it can work, `/metrics` is for Prometheus on this machine or
 * with the token. They need no portal and no database.
 *
 * @example const status = statusPages({ metrics, metricsToken, database, migrations, jobs });
 */
export function statusPages({ metrics, metricsToken, database, migrations, jobs }: Options) {
  let isStopping = false;

  async function showReadiness(response: ServerResponse) {
    const troubles = isStopping ? ["stopping"] : await listTroubles();
    send(response, troubles.length ? 503 : 200, troubles.join("\n") || "ready");
  }

  /** What is missing before requests can be answered. */
  async function listTroubles(): Promise<string[]> {
    const applied = await database.listMigrations().catch((error) => {
      log.warn({ reason: error.message }, "the database cannot be asked");
      return undefined;
    });
    const isKnown = applied?.join() === migrations.join();
    const ofDatabase = applied === undefined ? ["database"] : isKnown ? [] : ["schema"];
    return [...ofDatabase, ...(jobs.isAlive() ? [] : ["jobs"])];
  }

  async function showMetrics(request: IncomingMessage, response: ServerResponse) {
    if (!isLocal(request) && !bears(request, metricsToken)) return send(response, 403, "forbidden");
    send(response, 200, await metrics.text(), metrics.contentType);
  }

  const pages = new Map<string, (request: IncomingMessage, response: ServerResponse) => Promise<void>>([
    ["/healthz", async (_, response) => send(response, 200, "ok")],
    ["/readyz", (_, response) => showReadiness(response)],
    ["/metrics", showMetrics],
  ]);

  return {
    answer: (request: IncomingMessage, response: ServerResponse): boolean => {
      const page = pages.get(request.url?.split("?", 1)[0] ?? "");
      if (!page) return false;
      page(request, response).catch((error) => {
        log.error({ err: error }, "a status page failed");
        send(response, 500, "error");
      });
      return true;
    },
    /** One log line for each request, without query, address or person. */
    count: (request: IncomingMessage, { statusCode }: ServerResponse, milliseconds: number) => {
      const { method, url = "/" } = request;
      metrics.request({ method: method ?? "", route: patternOf(request), status: statusCode }, milliseconds);
      log.info({ method, path: url.split("?", 1)[0], status: statusCode, ms: Math.round(milliseconds * 10) / 10 });
    },
    /** From now on `/readyz` sends load balancers elsewhere. */
    sayStopping: () => {
      isStopping = true;
    },
  };
}

/** What lets other machines read the metrics; another one after the keys were rotated. */
export const metricsToken = (secrets: Secrets): string => secrets.keyFor("metrics").toString("base64url");

const PLAIN = "text/plain; charset=utf-8";

const send = (response: ServerResponse, status: number, text: string, type = PLAIN) =>
  void response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(`${text}\n`);

/** A proxy on this machine speaks for others: what it forwarded, or calls by a name of the town, is not local. */
const isLocal = (request: IncomingMessage) =>
  /^(::1|(::ffff:)?127\.)/.test(request.socket.remoteAddress ?? "") &&
  /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i.test(request.headers.host ?? "") &&
  !isForwarded(request);

function bears({ headers }: IncomingMessage, token: string): boolean {
  const given = Buffer.from(headers.authorization ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
