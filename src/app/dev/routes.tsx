import { Hono } from "hono";
import type { Env } from "../../platform/http/env";
import { everybody } from "../../platform/http/policy";
import { shellOf } from "../../platform/http/shell";
import { PartsPage } from "../../platform/ui/parts-page";

/** Pages for those who build this. Only with demo data, and only on this machine. */
export const devRoutes = new Hono<Env>().get("/dev/teile", everybody, (c) => c.html(<PartsPage shell={shellOf(c)} />));
