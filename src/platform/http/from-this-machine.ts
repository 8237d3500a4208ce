import type { Context } from "hono";
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
  if (!isFromThisMachine(c)) throw new Missing(c.req.path);
  await next();
});

/** Whether nobody stands between this process and who asks. @example if (isFromThisMachine(c)) return listSomePeople(tx); */
export const isFromThisMachine = ({ req, env }: Pick<Context<Env>, "req" | "env">): boolean =>
  !isForwarded({ headers: req.header(), ...(env?.incoming && { httpVersion: env.incoming.httpVersion }) });
