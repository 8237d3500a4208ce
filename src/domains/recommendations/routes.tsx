import { Hono } from "hono";
import type { Env } from "../../platform/http/env";
import { everybody } from "../../platform/http/policy";
import { shellOf } from "../../platform/http/shell";
import { fillSlots } from "../../platform/objects/slots";
import { threadThrough } from "../../platform/objects/thread";
import { berlinDate } from "../../platform/time/berlin";
import { listFollowed, listRecommendations, recommendationBySlug } from "./queries";
import { recommendationsUrl } from "./urls";
import { RecommendationPage, RecommendationsPage } from "./views";

export const recommendationRoutes = new Hono<Env>()
  .basePath(recommendationsUrl)

  .get("/", everybody, async (c) => {
    const { tx, viewer, portal, now } = c.var;
    const recommendations = await listRecommendations(tx, viewer, portal.id);
    const ids = recommendations.map(({ id }) => id);
    const followed = await listFollowed(tx, viewer, ids, berlinDate(now));
    return c.html(<RecommendationsPage shell={shellOf(c)} recommendations={recommendations} followed={followed} />);
  })

  .get("/:slug{[a-z0-9-]+}", everybody, async (c) => {
    const { tx, viewer } = c.var;
    const recommendation = await recommendationBySlug(tx, viewer, c.req.param("slug"));
    const knots = await threadThrough(tx, viewer, recommendation.id);
    const slots = await fillSlots(c, "recommendation", recommendation.id);
    const end = await fillSlots(c, "recommendation_end", recommendation.id);
    return c.html(<RecommendationPage shell={shellOf(c)} {...{ recommendation, knots, slots, end }} />);
  });
