import type { Hono } from "hono";
import type { Env } from "../platform/http/env";
import { assertEveryRouteHasPolicy } from "../platform/http/policy";
import { openViewCounter, type ViewCounter } from "../platform/statistics";
import { KEPT_OUT } from "./discovery/robots";

type Around = Omit<Parameters<typeof openViewCounter>[0], "places" | "isKeptOut">;

/**
 * Counts views of what this app shows to everybody.
 *
 * @example const views = countViews(app, { database, directory, clock });
 */
export const countViews = (app: Hono<Env>, around: Around): ViewCounter =>
  openViewCounter({ ...around, places: publicPlaces(app), isKeptOut });

/** Lists and other pages with an address of their own, which are no objects. */
const publicPlaces = (app: Hono<Env>): string[] =>
  assertEveryRouteHasPolicy(app)
    .filter(({ method, path, policy }) => method === "GET" && policy === "everybody" && !/[:*.]/.test(path))
    .map(({ path }) => path)
    .filter((path) => !isKeptOut(path));

/** Forms, accounts and offices are no pages that anybody counts, and their addresses may hold keys. */
const isKeptOut = (path: string): boolean => KEPT_OUT.some((prefix) => `${path}/`.startsWith(prefix));
