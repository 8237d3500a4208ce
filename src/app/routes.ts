import type { Hono } from "hono";
import { hourRoutes } from "../domains/hours";
import { measureRoutes } from "../domains/measures";
import { opportunityRoutes } from "../domains/opportunities";
import { recommendationRoutes } from "../domains/recommendations";
import type { Env } from "../platform/http/env";

/** One line per domain. */
export function addRoutes(app: Hono<Env>): void {
  app.route("/", recommendationRoutes);
  app.route("/", measureRoutes);
  app.route("/", opportunityRoutes);
  app.route("/", hourRoutes);
}
