import { Hono } from "hono";
import { csrf } from "hono/csrf";
import { findPortalOfRequest, oneTransaction, requestId, type Surroundings } from "../platform/http/context";
import type { Env } from "../platform/http/env";
import { assertEveryRouteHasPolicy } from "../platform/http/policy";
import { showError, showMissing } from "../platform/http/show-error";
import { addRoutes } from "./routes";
import { slots } from "./slots";

/**
 * The product as one function from request to response. Throws when a route names no policy.
 *
 * @example const app = createApp({ database, directory, formKey, clock: () => new Date() });
 */
export function createApp(given: Omit<Surroundings, "slots">) {
  const surroundings = { ...given, slots };
  const app = new Hono<Env>();
  app.onError(showError);
  app.notFound(showMissing);
  app.use(requestId);
  app.use(findPortalOfRequest(surroundings));
  app.use(csrf());
  app.use(oneTransaction(surroundings));
  addRoutes(app);
  assertEveryRouteHasPolicy(app);
  return app;
}
