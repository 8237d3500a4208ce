import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { StartError } from "../start-error";
import type { Assets } from "./assets";
import type { Env } from "./env";
import type { MicroCache } from "./micro-cache";
import type { StatusPages } from "./status-pages";

type ServerOptions = {
  app: Hono<Env>;
  cache: MicroCache;
  assets: Assets;
  status: StatusPages;
  views: { note: (request: IncomingMessage, status: number) => void };
  host: string;
  port: number;
};

const STOP_MS = 6_000;

/**
 * Listens. Pages in memory and status pages are answered before anything else is asked. `stop` takes no new requests,
 * lets running ones finish and cuts off what is still open after six seconds.
 *
 * @example const server = await startServer({ app, cache, assets, status, views, host: "127.0.0.1", port: 3000 });
 */
export async function startServer({ app, cache, assets, status, views, host, port }: ServerOptions) {
  const listener = getRequestListener(app.fetch);
  let isStopping = false;
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 20_000 }, (request, response) => {
    const startedAt = performance.now();
    response.on("close", () => {
      status.count(request, response, performance.now() - startedAt);
      views.note(request, response.statusCode);
      // A browser would keep it open and ask on.
      if (isStopping) setImmediate(() => server.closeIdleConnections());
    });
    if (isStopping) return turnAway(response);
    if ([status, assets, cache].some((first) => first.answer(request, response))) return;
    void listener(request, response);
  });
  await listen(server, host, port);
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    stop: async () => {
      isStopping = true;
      status.sayStopping();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), STOP_MS);
      await closed;
      clearTimeout(timer);
    },
  };
}

/** For what comes by a connection that is still open. */
const turnAway = (response: ServerResponse) =>
  void response.writeHead(503, { connection: "close", "retry-after": "10", "content-type": "text/plain" }).end("503\n");

function listen(server: ReturnType<typeof createServer>, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, resolve);
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === "EADDRINUSE") return new StartError(`Der Anschluss ${port} ist schon belegt. Bitte PORT ändern.`);
  if (error.code === "EACCES")
    return new StartError(`Der Anschluss ${port} braucht besondere Rechte. Bitte PORT ändern.`);
  if (error.code === "ENOTFOUND" || error.code === "EAI_AGAIN")
    return new StartError(`Einen Rechner ${host} gibt es hier nicht. Bitte HOST ändern.`);
  if (error.code === "EADDRNOTAVAIL") return new StartError(`Die Adresse ${host} gehört nicht zu diesem Rechner.`);
  return error;
}
