import { Hono } from "hono";
import type { Versions } from "../platform/db/versions";
import { type Storage, takeUploads } from "../platform/files";
import { findPortalOfRequest, oneTransaction, requestId, type Surroundings } from "../platform/http/context";
import { deliver } from "../platform/http/deliver";
import type { Env } from "../platform/http/env";
import { leadOn } from "../platform/http/lead-on";
import type { MicroCache } from "../platform/http/micro-cache";
import { assertEveryRouteHasPolicy, everybody } from "../platform/http/policy";
import { type Limits, limitPerAccount, limitPerAddress } from "../platform/http/rate-limit";
import { rememberPattern } from "../platform/http/route-pattern";
import { sameOrigin } from "../platform/http/same-origin";
import { securityHeaders } from "../platform/http/security-headers";
import { showError, showMissing } from "../platform/http/show-error";
import { showPreparing } from "../platform/http/show-preparing";
import { showTheme } from "../platform/http/show-theme";
import { soundAddress, soundForm, soundHost } from "../platform/http/sound-request";
import { firstRun } from "./first-run/first-run";
import { addRoutes, type Dev } from "./routes";
import { slots } from "./slots";

type Given = Omit<Surroundings, "slots"> & {
  cache: MicroCache;
  versions: Versions;
  storage: Storage;
  dev?: Dev;
  /** Given when the installation may be empty: whoever has it founds the first tenant. */
  setUpCode?: string | undefined;
  /** How often somebody may ask and send; LIMITS when not given. */
  limits?: Limits;
};

/**
 * The product as one function from request to response. Throws when a route names no policy.
 *
 * @example const app = createApp({ database, directory, formKey, cache, versions, proxies, clock, onWrite });
 */
export function createApp({ cache, versions, storage, dev, setUpCode, limits, ...given }: Given) {
  const surroundings = { ...given, slots };
  const app = new Hono<Env>();
  app.onError(showError);
  app.notFound(showMissing);
  app.use(rememberPattern);
  app.use(soundHost);
  app.use(deliver({ cache, versions }));
  app.use(securityHeaders);
  app.use(requestId);
  if (setUpCode !== undefined) app.use(firstRun({ ...given, setUpCode }));
  app.use(findPortalOfRequest(surroundings));
  app.use(soundAddress);
  app.get("/theme/:name", everybody, showTheme);
  app.use(limitPerAddress(limits));
  app.use(sameOrigin);
  app.use(soundForm);
  app.use(takeUploads({ ...given, storage }));
  app.use(oneTransaction(surroundings));
  app.use(limitPerAccount(limits));
  app.use(showPreparing);
  app.use(leadOn);
  addRoutes(app, { dev, storage });
  assertEveryRouteHasPolicy(app);
  return app;
}
