import type { Hono } from "hono";
import type { Env } from "../platform/http/env";

/** One line per domain. */
export function addRoutes(_app: Hono<Env>): void {}
