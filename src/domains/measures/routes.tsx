import { Hono } from "hono";
import type { Env } from "../../platform/http/env";
import { everybody } from "../../platform/http/policy";
import { shellOf } from "../../platform/http/shell";
import { fillSlots } from "../../platform/objects/slots";
import { threadThrough } from "../../platform/objects/thread";
import { berlinDate } from "../../platform/time/berlin";
import { listMeasures, measureBySlug, pledgeBySlug } from "./queries";
import { measuresUrl } from "./urls";
import { MeasurePage, MeasuresPage, PledgePage } from "./views";

export const measureRoutes = new Hono<Env>()
  .get(measuresUrl, everybody, async (c) => {
    const measures = await listMeasures(c.var.tx, c.var.viewer, c.var.portal.id);
    return c.html(<MeasuresPage shell={shellOf(c)} measures={measures} today={berlinDate(c.var.now)} />);
  })

  .get(`${measuresUrl}/:slug{[a-z0-9-]+}`, everybody, async (c) => {
    const { tx, viewer, now } = c.var;
    const measure = await measureBySlug(tx, viewer, c.req.param("slug"));
    const knots = await threadThrough(tx, viewer, measure.id);
    const slots = await fillSlots(c, "measure", measure.id);
    return c.html(<MeasurePage shell={shellOf(c)} {...{ measure, knots, slots }} today={berlinDate(now)} />);
  })

  .get("/zusagen/:slug{[a-z0-9-]+}", everybody, async (c) => {
    const { tx, viewer, now } = c.var;
    const pledge = await pledgeBySlug(tx, viewer, c.req.param("slug"));
    const knots = await threadThrough(tx, viewer, pledge.id);
    const slots = await fillSlots(c, "pledge", pledge.id);
    return c.html(<PledgePage shell={shellOf(c)} {...{ pledge, knots, slots }} today={berlinDate(now)} />);
  });
