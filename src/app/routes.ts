import type { Hono } from "hono";
import { contentEditRoutes, contentRoutes } from "../domains/content";
import { hourRoutes } from "../domains/hours";
import { measureRoutes } from "../domains/measures";
import { opportunityRoutes } from "../domains/opportunities";
import { recommendationRoutes } from "../domains/recommendations";
import { deviceRoutes, devSignInRoutes, handoverRoutes, signInRoutes } from "../platform/auth";
import type { Env } from "../platform/http/env";
import { devMailRoutes, mailAdminRoutes, mailRoutes } from "../platform/mail";
import { devRoutes } from "./dev/routes";
import { previews } from "./previews";

/** One line per domain. */
export function addRoutes(app: Hono<Env>, { isDev }: { isDev: boolean }): void {
  app.route("/", signInRoutes({ isDev }));
  app.route("/", deviceRoutes);
  app.route("/", handoverRoutes);
  mailRoutes(app);
  mailAdminRoutes(app);
  app.route("/", recommendationRoutes);
  app.route("/", measureRoutes);
  app.route("/", opportunityRoutes);
  app.route("/", hourRoutes);
  app.route("/", contentEditRoutes);
  if (isDev) {
    app.route("/", devSignInRoutes);
    app.route("/", devRoutes);
    devMailRoutes(app, previews);
  }
  // Whatever nobody else answers may be the name of a page.
  app.route("/", contentRoutes);
}
