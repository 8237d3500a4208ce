import { createMiddleware } from "hono/factory";
import { Missing } from "../errors";
import { isForwarded } from "./client-address";
import type { Env } from "./env";

/**
 * For pages that are there for trying things out: a proxy on this machine that speaks for others finds nothing.
 *
 * @example app.use("/dev/*", fromThisMachine);
 */
export const fromThisMachine = createMiddleware<Env>(async (c, next) => {
  if (isForwarded(c.req.header())) throw new Missing(c.req.path);
  await next();
});
