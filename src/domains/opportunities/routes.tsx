import { Hono } from "hono";
import type { Env } from "../../platform/http/env";
import { everybody } from "../../platform/http/policy";
import { shellOf } from "../../platform/http/shell";
import { fillSlots } from "../../platform/objects/slots";
import { threadThrough } from "../../platform/objects/thread";
import { listOpportunities, opportunityBySlug } from "./queries";
import { opportunitiesUrl } from "./urls";
import { OpportunitiesPage, OpportunityPage } from "./views";

export const opportunityRoutes = new Hono<Env>()
  .basePath(opportunitiesUrl)

  .get("/", everybody, async (c) => {
    const opportunities = await listOpportunities(c.var.tx, c.var.viewer, c.var.portal.id);
    return c.html(<OpportunitiesPage shell={shellOf(c)} opportunities={opportunities} />);
  })

  .get("/:slug{[a-z0-9-]+}", everybody, async (c) => {
    const { tx, viewer } = c.var;
    const opportunity = await opportunityBySlug(tx, viewer, c.req.param("slug"));
    const knots = await threadThrough(tx, viewer, opportunity.id);
    const slots = await fillSlots(c, "opportunity", opportunity.id);
    return c.html(<OpportunityPage shell={shellOf(c)} {...{ opportunity, knots, slots }} />);
  });
