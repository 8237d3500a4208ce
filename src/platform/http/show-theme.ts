import { Missing } from "../errors";
import { styleOf } from "../portals/theme";
import type { Visit } from "./env";

/** The colours of the portal. Their address changes with them, so browsers keep them for good. */
export function showTheme(c: Visit): Response {
  const style = styleOf(c.var.portal);
  if (style?.href !== c.req.path) throw new Missing("theme");
  c.header("content-type", "text/css; charset=utf-8");
  c.header("cache-control", "public, max-age=31536000, immutable");
  return c.body(style.css);
}
