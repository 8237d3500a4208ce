import { Hono } from "hono";
import type { Env } from "../../platform/http/env";
import { everybody } from "../../platform/http/policy";
import { shellOf } from "../../platform/http/shell";
import { mediaKitUrl } from "../admin/portal/urls";
import { MediaKitPage } from "./views";

export const mediaKitRoutes = new Hono<Env>().get(mediaKitUrl, everybody, (c) =>
  c.html(<MediaKitPage shell={shellOf(c)} portal={c.var.portal} />),
);
