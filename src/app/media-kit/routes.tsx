import { Hono } from "hono";
import { listKit, mediaKitUrl } from "../../domains/content";
import type { Env } from "../../platform/http/env";
import { everybody } from "../../platform/http/policy";
import { shellOf } from "../../platform/http/shell";

import { MediaKitPage } from "./views";

export const mediaKitRoutes = new Hono<Env>().get(mediaKitUrl, everybody, async (c) => {
  const { tx, portal, locale } = c.var;
  const files = await listKit(tx, portal.id, locale);
  return c.html(<MediaKitPage shell={shellOf(c)} {...{ portal, files }} />);
});
