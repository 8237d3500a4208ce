import { BlockList } from "node:net";
import type { Hono } from "hono";
import { createApp } from "../../src/app/app";
import { countViews } from "../../src/app/statistics";
import { createMeasure } from "../../src/domains/measures";
import { listenForVersions, type Versions } from "../../src/platform/db/versions";
import { loadAssets } from "../../src/platform/http/assets";
import type { Env } from "../../src/platform/http/env";
import { openMicroCache } from "../../src/platform/http/micro-cache";
import type { Limits } from "../../src/platform/http/rate-limit";
import { startServer } from "../../src/platform/http/server";
import { statusPages } from "../../src/platform/http/status-pages";
import { log } from "../../src/platform/log";
import { createMetrics } from "../../src/platform/metrics";
import { openDirectory } from "../../src/platform/portals/directory";
import { addressOf } from "../../src/platform/portals/portal";
import { slugOf } from "../../src/platform/text/slug";
import { openBrowser } from "./browser";
import { urlOf } from "./database";
import { overHttp } from "./over-http";
import { FORM_KEY, NOW, openWorld } from "./world";

type Wish = {
  proxies?: BlockList;
  /** Adds routes for what no page of ours does. Their paths have three parts: shorter ones may be pages. */
  addRoutes?: (app: Hono<Env>) => void;
  /** What readiness misses, "database" and "jobs". */
  troubles?: string[];
  limits?: Limits;
  /** How long the listener waits for a word of the database before it takes the connection for lost. */
  checkMs?: number;
};

export const METRICS_TOKEN = "metrics-token";

/** The world of openWorld behind a real server, with the page cache and the listener as in the product. */
export async function openHttpWorld({
  proxies = new BlockList(),
  addRoutes,
  troubles = [],
  limits,
  checkMs = 500,
}: Wish = {}) {
  log.level = "silent";
  const world = await openWorld();
  const { database, storage, clock } = world;
  const directory = openDirectory(database, addressOf("http://localhost:3000"));
  const versions = listenForVersions(urlOf("app", database.name), { onChange: directory.noteChange, checkMs });
  const outcomes = { hit: 0, miss: 0, bypass: 0 };
  const metrics = createMetrics();
  const cache = openMicroCache({
    ...{ directory, versions },
    onOutcome: (outcome) => {
      outcomes[outcome]++;
      metrics.cache(outcome);
    },
  });
  const assets = loadAssets(".build/none");
  const app = createApp({
    ...{ database, directory, versions, cache, assets, storage, proxies, secrets: world.secrets, formKey: FORM_KEY },
    ...(limits && { limits }),
    clock: () => clock.now,
    onWrite: ({ tenantId, id }) => versions.bump(tenantId, id),
  });
  addRoutes?.(app);
  const status = statusPages({ metrics, metricsToken: METRICS_TOKEN, ...healthOf(troubles) });
  const views = countViews(app, { database, directory, clock: () => clock.now });
  const server = await startServer({ app, cache, assets, status, views, host: "127.0.0.1", port: 0 });
  await hears(versions);
  const at = (host: string, token?: string) => {
    const browser = openBrowser(overHttp(server.port), `http://${host}:3000`);
    if (token) browser.setCookie("session", token);
    return browser;
  };
  return {
    ...{ ...world, directory, versions, cache, outcomes, views, server, port: server.port, at },
    close: async () => {
      await server.stop();
      await views.stop();
      await versions.stop();
      await world.close();
    },
  };
}

const healthOf = (troubles: string[]) => ({
  database: {
    listMigrations: async () => {
      if (troubles.includes("database")) throw new Error("away");
      return ["0001.sql", ...(troubles.includes("schema") ? ["0002.sql"] : [])];
    },
  },
  migrations: ["0001.sql"],
  jobs: { isAlive: () => !troubles.includes("jobs") },
});

/** Until the listener is there, or is there again. */
export async function hears(versions: Versions, expected = true): Promise<void> {
  for (let attempt = 0; attempt < 1_000 && versions.isListening() !== expected; attempt++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  if (versions.isListening() !== expected) throw new Error(`The listener is ${expected ? "not " : ""}there.`);
}

type Places = Pick<Awaited<ReturnType<typeof openWorld>>, "inCity" | "places">;

/** Somebody enters a measure for the city on another connection, as another process would. */
export const addMeasure = ({ inCity, places: { city } }: Places, title: string) =>
  inCity((tx) => {
    const place = { ownerOrganisationId: city.organisationId, portalId: city.portalId };
    const words = { title, summary: title, lead: "Grünflächenamt", dueOn: "2026-06-30", status: "running" as const };
    return createMeasure(tx, { ...place, ...words, slug: slugOf(title) }, NOW);
  });
