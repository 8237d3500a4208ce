import { readFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import pino from "pino";

/** What the anchor answers to everything: these headers, and one of these bodies. */
export type Answer = { headers: Record<string, string>; identity: string; br: string };

/*
 * What is measured against: Hono with one route that returns a fixed string (or, for browsers that take it, the same
 * bytes compressed) and one log line for each request.
 */
const { headers, identity, br }: Answer = JSON.parse(readFileSync(process.env.ANSWER ?? "", "utf8"));
const compressed = Buffer.from(br, "base64");
const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 1, sync: false }));

const app = new Hono()
  .use(async (c, next) => {
    const startedAt = performance.now();
    await next();
    const ms = Math.round((performance.now() - startedAt) * 10) / 10;
    log.info({ method: c.req.method, path: c.req.path, status: c.res.status, ms });
  })
  .get("*", (c) =>
    c.req.header("accept-encoding")?.includes("br")
      ? c.body(compressed, 200, { ...headers, "content-encoding": "br" })
      : c.body(identity, 200, headers),
  );

serve({ fetch: app.fetch, hostname: "127.0.0.1", port: Number(process.env.PORT) });
