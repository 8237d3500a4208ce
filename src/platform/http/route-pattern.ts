import type { IncomingMessage } from "node:http";
import { createMiddleware } from "hono/factory";
import { routePath } from "hono/route";
import type { Env } from "./env";

const patterns = new WeakMap<IncomingMessage, string>();

/** Notes which route answered, so that metrics count "/orte/:slug" and not every place. @example app.use(rememberPattern); */
export const rememberPattern = createMiddleware<Env>(async (c, next) => {
  await next();
  // Tests call the app without a server under it. The route that answered is the last one that was tried.
  if (c.env?.incoming) patterns.set(c.env.incoming, routePath(c));
});

/** The pattern of the route that answered; "cache" when none was asked. */
export const patternOf = (request: IncomingMessage): string => patterns.get(request) ?? "cache";
