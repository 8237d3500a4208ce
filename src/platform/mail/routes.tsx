import type { Hono } from "hono";
import type { Env } from "../http/env";
import { everybody } from "../http/policy";
import { shellOf } from "../http/shell";
import { subscriptionOf, unsubscribe } from "./unsubscribe";
import { UNSUBSCRIBE_PATH } from "./urls";
import { UnsubscribedPage, UnsubscribePage } from "./views";

/**
 * Ending a subscription from a mail. Mail programs send the POST by themselves (RFC 8058); people see a page with a
 * button first, because scanners follow links.
 */
export function mailRoutes(app: Hono<Env>): void {
  app.get(`${UNSUBSCRIBE_PATH}:token`, everybody, async (c) => {
    c.header("cache-control", "private, no-store");
    await subscriptionOf(c.var.tx, c.req.param("token"));
    return c.html(<UnsubscribePage shell={shellOf(c)} action={c.req.path} />);
  });
  app.post(`${UNSUBSCRIBE_PATH}:token`, everybody, async (c) => {
    await unsubscribe(c.var.tx, c.req.param("token"), c.var.now);
    return c.html(<UnsubscribedPage shell={shellOf(c)} />);
  });
}
