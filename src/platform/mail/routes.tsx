import type { Hono } from "hono";
import type { Env, Visit } from "../http/env";
import { everybody } from "../http/policy";
import { PRIVATE } from "../http/security-headers";
import { shellOf } from "../http/shell";
import { subscriptionOf, unsubscribe } from "./unsubscribe";
import { UNSUBSCRIBE_PATH, unsubscribeUrl } from "./urls";
import { UnsubscribedPage, UnsubscribePage } from "./views";

/**
 * Ending a subscription from a mail. Mail programs send the POST by themselves (RFC 8058); people see a page with a
 * button first, because scanners follow links.
 */
export function mailRoutes(app: Hono<Env>): void {
  app.get(UNSUBSCRIBE_PATH, everybody, async (c) => {
    c.header("cache-control", PRIVATE);
    const token = tokenOf(c);
    await subscriptionOf(c.var.tx, token);
    return c.html(<UnsubscribePage shell={shellOf(c)} action={unsubscribeUrl(token)} />);
  });
  app.post(UNSUBSCRIBE_PATH, everybody, async (c) => {
    await unsubscribe(c.var.tx, tokenOf(c), c.var.now);
    return c.html(<UnsubscribedPage shell={shellOf(c)} />);
  });
}

const tokenOf = (c: Visit): string => c.req.query("schluessel") ?? "";
