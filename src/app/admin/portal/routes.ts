import { Hono } from "hono";
import type { Env } from "../../../platform/http/env";
import type { PrivacyPart } from "../../../platform/privacy/part";
import { bannerRoutes } from "./banner/routes";
import { barrierRoutes } from "./barriers/routes";
import { detailsRoutes } from "./details/routes";
import { hostRoutes } from "./hosts/routes";
import { kitRoutes } from "./kit/routes";
import { legalRoutes } from "./legal/routes";
import { liveRoutes } from "./live/routes";
import { lookRoutes } from "./look/routes";
import { menuRoutes } from "./menu/routes";
import { portalOverviewRoutes } from "./overview/routes";
import { portalPeopleRoutes } from "./people/routes";
import { redirectRoutes } from "./redirects/routes";

/** What the owners of a portal do with it. `parts` are what the page on privacy is made of. */
export const portalAdminRoutes = (parts: readonly PrivacyPart[]): Hono<Env> =>
  new Hono<Env>()
    .route("/", portalOverviewRoutes(parts))
    .route("/", liveRoutes)
    .route("/", legalRoutes(parts))
    .route("/", barrierRoutes)
    .route("/", detailsRoutes)
    .route("/", menuRoutes)
    .route("/", portalPeopleRoutes)
    .route("/", hostRoutes)
    .route("/", redirectRoutes)
    .route("/", lookRoutes)
    .route("/", bannerRoutes)
    .route("/", kitRoutes);
