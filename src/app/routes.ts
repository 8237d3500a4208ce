import type { Hono } from "hono";
import { hourRoutes } from "../domains/hours";
import { measureRoutes } from "../domains/measures";
import { opportunityRoutes } from "../domains/opportunities";
import { peopleRoutes } from "../domains/people";
import { recommendationRoutes } from "../domains/recommendations";
import { deviceRoutes, devSignInRoutes, handoverRoutes, signInRoutes } from "../platform/auth";
import type { Env } from "../platform/http/env";
import { adminPeopleRoutes } from "./admin/people/routes";

export type RouteOptions = {
  /** Adds "Anmelden als …" and what else only the demo town on a loopback address has. */
  isDev: boolean;
};

/** One line per domain. */
export function addRoutes(app: Hono<Env>, { isDev }: RouteOptions): void {
  app.route("/", signInRoutes({ isDev }));
  app.route("/", handoverRoutes);
  app.route("/", deviceRoutes);
  app.route("/", peopleRoutes);
  app.route("/", adminPeopleRoutes);
  app.route("/", recommendationRoutes);
  app.route("/", measureRoutes);
  app.route("/", opportunityRoutes);
  app.route("/", hourRoutes);
  if (isDev) app.route("/", devSignInRoutes);
}
