import type { Hono } from "hono";
import { hourRoutes } from "../domains/hours";
import { measureRoutes } from "../domains/measures";
import { opportunityRoutes } from "../domains/opportunities";
import { recommendationRoutes } from "../domains/recommendations";
import { deviceRoutes, devSignInRoutes, handoverRoutes, signInRoutes } from "../platform/auth";
import { fileRoutes, type Storage } from "../platform/files";
import type { Env } from "../platform/http/env";
import { mailRoutes } from "../platform/mail/routes";
import { devRoutes } from "./dev/routes";

/** One line per domain. */
export function addRoutes(app: Hono<Env>, { isDev, storage }: { isDev: boolean; storage: Storage }): void {
  app.route("/", signInRoutes({ isDev }));
  app.route("/", deviceRoutes);
  app.route("/", handoverRoutes);
  mailRoutes(app);
  app.route("/", fileRoutes(storage));
  app.route("/", recommendationRoutes);
  app.route("/", measureRoutes);
  app.route("/", opportunityRoutes);
  app.route("/", hourRoutes);
  if (!isDev) return;
  app.route("/", devSignInRoutes);
  app.route("/", devRoutes);
}
