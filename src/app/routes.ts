import type { Hono } from "hono";
import {
  contentEditorRoutes,
  contentEditRoutes,
  contentRoutes,
  mediaRoutes,
  translationRoutes,
} from "../domains/content";
import { hourRoutes } from "../domains/hours";
import { measureRoutes } from "../domains/measures";
import { opportunityRoutes } from "../domains/opportunities";
import { peopleRoutes } from "../domains/people";
import { recommendationRoutes } from "../domains/recommendations";
import {
  deviceRoutes,
  devSignInRoutes,
  handoverRoutes,
  passkeyRoutes,
  secondFactorRoutes,
  signInRoutes,
  stepUpRoutes,
} from "../platform/auth";
import { fileRoutes, type Storage } from "../platform/files";
import type { Env } from "../platform/http/env";
import { fromThisMachine } from "../platform/http/from-this-machine";
import { STATUS_PATHS } from "../platform/http/status-pages";
import { jobAdminRoutes } from "../platform/jobs/admin/routes";
import { devMailRoutes, mailAdminRoutes, mailRoutes } from "../platform/mail";
import { privacyRecordRoutes } from "../platform/privacy/record";
import { appealRoutes, reportAdminRoutes, reportRoutes } from "../platform/reports";
import { searchRoutes } from "../platform/search";
import { shareRoutes } from "../platform/share";
import { statisticsRoutes } from "../platform/statistics";
import { adminOverviewRoutes } from "./admin/overview/routes";
import { adminPeopleRoutes } from "./admin/people/routes";
import { portalAdminRoutes } from "./admin/portal/routes";
import { menuUrl } from "./admin/portal/urls";
import type { MovableClock } from "./dev/clock";
import { devRoutes } from "./dev/routes";
import { discoveryRoutes } from "./discovery/routes";
import { handbookRoutes } from "./handbook/routes";
import { mediaKitRoutes } from "./media-kit/routes";
import { previews } from "./previews";
import { privacyParts } from "./privacy";
import { searchables } from "./searchable";

/** Given with demo data on this machine: pages for those who build this, and signing in as somebody of the demo. */
export type Dev = { clock: Pick<MovableClock, "forward" | "reset"> } | undefined;

/** One line per domain. */
export function addRoutes(app: Hono<Env>, { dev, storage }: { dev: Dev; storage: Storage }): void {
  const isDev = dev !== undefined;
  app.route("/", discoveryRoutes);
  app.route("/", signInRoutes({ isDev }));
  app.route("/", handoverRoutes);
  app.route("/", deviceRoutes);
  app.route("/", secondFactorRoutes);
  app.route("/", passkeyRoutes);
  app.route("/", stepUpRoutes);
  app.route("/", peopleRoutes);
  app.route("/", adminOverviewRoutes);
  app.route("/", adminPeopleRoutes);
  app.route("/", statisticsRoutes);
  app.route("/", portalAdminRoutes(privacyParts));
  app.route("/", mediaKitRoutes);
  app.route("/", handbookRoutes);
  mailRoutes(app);
  mailAdminRoutes(app);
  app.route("/", fileRoutes(storage));
  jobAdminRoutes(app);
  privacyRecordRoutes(app, privacyParts);
  app.route("/", searchRoutes(searchables));
  app.route("/", reportRoutes);
  app.route("/", appealRoutes);
  app.route("/", reportAdminRoutes);
  app.route("/", shareRoutes);
  app.route("/", recommendationRoutes);
  app.route("/", measureRoutes);
  app.route("/", opportunityRoutes);
  app.route("/", hourRoutes);
  app.route("/", contentEditRoutes);
  app.route("/", contentEditorRoutes({ leadsSomewhere: (path) => hasPage(app, path) }));
  app.route("/", translationRoutes({ menuUrl }));
  app.route("/", mediaRoutes);
  if (dev) {
    app.use("/dev/*", fromThisMachine);
    app.route("/", devSignInRoutes);
    app.route("/", devRoutes(dev.clock));
    devMailRoutes(app, previews);
  }
  // Whatever nobody else answers may be the name of a page.
  app.route("/", contentRoutes);
}

/** Whether something else than a page of the portal answers at an address. Addresses with parameters are objects. */
const hasPage = (app: Hono<Env>, path: string): boolean =>
  STATUS_PATHS.includes(path) || app.routes.some((route) => route.method === "GET" && route.path === path);
