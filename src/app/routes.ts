import type { Hono } from "hono";
import type { Env } from "../platform/http/env";
import { mailAdminRoutes, mailRoutes } from "../platform/mail";

/** One line per domain. */
export function addRoutes(app: Hono<Env>): void {
  mailRoutes(app);
  mailAdminRoutes(app);
}
