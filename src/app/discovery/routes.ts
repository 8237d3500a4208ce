import { Hono } from "hono";
import type { Env } from "../../platform/http/env";
import { everybody } from "../../platform/http/policy";
import { listPublicObjects } from "./queries";
import { robotsText } from "./robots";
import { securityText } from "./security-text";
import { sitemapText } from "./sitemap";
import { robotsUrl, securityTextUrl, sitemapUrl } from "./urls";

/** A sitemap may not be longer (sitemaps.org: 50,000); what is older is reached by links. */
const MOST_PLACES = 10_000;

/** What machines ask of every portal. */
export const discoveryRoutes = new Hono<Env>()
  .get(robotsUrl, everybody, (c) => c.text(robotsText(c.var.portal.origin)))

  .get(securityTextUrl, everybody, (c) => c.text(securityText(c.var.portal)))

  .get(sitemapUrl, everybody, async (c) => {
    const { tx, portal } = c.var;
    const text = sitemapText(portal.origin, await listPublicObjects(tx, portal.id, MOST_PLACES));
    return c.body(text, 200, { "content-type": "application/xml; charset=utf-8" });
  });
