import { Hono } from "hono";
import type { Env } from "../../platform/http/env";
import { everybody } from "../../platform/http/policy";
import { shellOf } from "../../platform/http/shell";
import { fillSlots } from "../../platform/objects/slots";
import { threadThrough } from "../../platform/objects/thread";
import { hourSumBySlug } from "./queries";
import { HourSumPage } from "./views";

export const hourRoutes = new Hono<Env>().get("/stunden/:slug{[a-z0-9-]+}", everybody, async (c) => {
  const { tx, viewer } = c.var;
  const hourSum = await hourSumBySlug(tx, viewer, c.req.param("slug"));
  const knots = await threadThrough(tx, viewer, hourSum.id);
  const slots = await fillSlots(c, "hour_sum", hourSum.id);
  return c.html(<HourSumPage shell={shellOf(c)} {...{ hourSum, knots, slots }} />);
});
