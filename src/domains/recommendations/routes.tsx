import { Hono } from "hono";
import type { Env } from "../../platform/http/env";
import { everybody } from "../../platform/http/policy";
import { shellOf } from "../../platform/http/shell";
import { threadThrough } from "../../platform/objects/thread";
import { listRecommendations, recommendationBySlug } from "./queries";
import { recommendationsUrl } from "./urls";
import { RecommendationPage, RecommendationsPage } from "./views";

export const recommendationRoutes = new Hono<Env>()
  .basePath(recommendationsUrl)

  .get("/", everybody, async (c) => {
    const { tx, viewer, portal } = c.var;
    const recommendations = await listRecommendations(tx, viewer, portal.id);
    return c.html(<RecommendationsPage shell={shellOf(c)} recommendations={recommendations} />);
  })

  .get("/:slug{[a-z0-9-]+}", everybody, async (c) => {
    const { tx, viewer } = c.var;
    const recommendation = await recommendationBySlug(tx, viewer, c.req.param("slug"));
    const knots = await threadThrough(tx, viewer, recommendation.id);
    return c.html(<RecommendationPage shell={shellOf(c)} recommendation={recommendation} knots={knots} />);
  });
