import { mkdtempSync, rmSync } from "node:fs";
import { BlockList } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "../../src/app/app";
import type { Dev } from "../../src/app/routes";
import { appoint, createOrganisation } from "../../src/domains/organisations";
import { addPerson, makeAdmin } from "../../src/domains/people";
import { openSession } from "../../src/platform/auth/session";
import type { Database, TenantTx } from "../../src/platform/db";
import type { Versions } from "../../src/platform/db/versions";
import { openStorage } from "../../src/platform/files";
import { loadAssets } from "../../src/platform/http/assets";
import { openMicroCache } from "../../src/platform/http/micro-cache";
import { openDirectory } from "../../src/platform/portals/directory";
import { addressOf, createPortal } from "../../src/platform/portals/portal";
import { openSecrets } from "../../src/platform/secrets";
import { openBrowser } from "./browser";
import { asSuperuser, openTestDatabase } from "./database";

export const NOW = new Date("2026-06-12T10:00:00Z");
export const FORM_KEY = Buffer.alloc(32, "form");

/** Hears of no change, so nothing is cached. */
const deaf: Versions = { isListening: () => false, of: () => "", bump: () => {}, stop: async () => {} };

/** Hosts of the world: the city signs people in for its tenant; Nordhafen is a foreign tenant. */
export const HOSTS = {
  city: "localhost",
  town: "erlach.localhost",
  network: "netz.localhost",
  foreign: "nordhafen.localhost",
};

type More = { setUpCode?: string; dev?: Dev; baseUrl?: string };

/** The product on a database, with the pages of the demo town. */
export function openApp(
  database: Database,
  clock: { now: Date },
  { baseUrl = "http://localhost:3000", ...more }: More = {},
) {
  const directory = openDirectory(database, addressOf(baseUrl));
  const filesFolder = mkdtempSync(join(tmpdir(), "files-"));
  const storage = openStorage({ dataDir: filesFolder });
  const secrets = openSecrets(join(filesFolder, "secret"));
  const app = createApp({
    ...{ database, directory, storage, versions: deaf, cache: openMicroCache({ directory, versions: deaf }) },
    ...{
      formKey: FORM_KEY,
      secrets,
      proxies: new BlockList(),
      assets: loadAssets(".build/none"),
      clock: () => clock.now,
      onWrite: () => {},
      dev: { clock: { forward: () => {}, reset: () => {} } },
    },
    ...more,
  });
  return { app, directory, filesFolder, storage, secrets };
}

/**
 * Two tenants in a database of their own. Lauterbrück (city, small town and network, one portal each) with Rosa who
 * edits for the city, Tilo who edits for the town, Karin who has no role, and Amir who runs the installation;
 * Nordhafen with Hilde who edits there.
 */
export async function openWorld() {
  const database = await openTestDatabase();
  const clock = { now: NOW };
  const { app, directory, filesFolder, storage, secrets } = openApp(database, clock);
  const at = (host: string, token?: string) => {
    const browser = openBrowser(app, `http://${host}:3000`);
    if (token) browser.setCookie("session", token);
    return browser;
  };
  const middle = await openTenant(database, "mittelland");
  const north = await openTenant(database, "nordhafen");
  const places = await middle.inside(addPlaces);
  const foreign = await north.inside((tx) => addPlace(tx, "municipality", "nordhafen", "Nordhafen", HOSTS.foreign));
  type Home = { portalId: string; organisationId?: string };
  const person = async (tenant: typeof middle, host: string, name: string, { portalId, organisationId }: Home) => {
    const { id, token } = await tenant.inside(async (tx) => {
      const personId = await addPerson(tx, { name, email: `${name.toLowerCase()}@example.org` });
      if (organisationId) await appoint(tx, { organisationId, personId, role: "editor" });
      return { id: personId, token: await openSession(tx, { personId, portalId }, clock.now) };
    });
    return { id, name, token, ...at(host, token) };
  };
  const rosa = await person(middle, HOSTS.city, "Rosa", places.city);
  const tilo = await person(middle, HOSTS.town, "Tilo", places.town);
  const { portalId } = places.city;
  const karin = await person(middle, HOSTS.city, "Karin", { portalId });
  const amir = await person(middle, HOSTS.city, "Amir", { portalId });
  await middle.inside((tx) => makeAdmin(tx, amir.id));
  const hilde = await person(north, HOSTS.foreign, "Hilde", foreign);
  const visitor = at(HOSTS.city);
  const addResident = (name: string) => person(middle, HOSTS.city, name, { portalId });
  return {
    ...{
      database,
      directory,
      storage,
      filesFolder,
      secrets,
      app,
      clock,
      visitor,
      rosa,
      tilo,
      karin,
      amir,
      hilde,
      at,
      addResident,
    },
    ...{ places: { ...places, foreign }, inCity: middle.inside, inNorth: north.inside },
    tenantId: middle.id,
    foreignTenantId: north.id,
    close: async () => {
      await database.close();
      rmSync(filesFolder, { recursive: true });
    },
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

async function openTenant(database: Awaited<ReturnType<typeof openTestDatabase>>, slug: string) {
  const insert = "insert into tenants (slug, name) values ($1, $1) returning id";
  const [{ id }] = await asSuperuser(database.name, insert, [slug]);
  const inside = <T>(work: (tx: TenantTx) => Promise<T>) => database.transaction({ tenantId: id }, work);
  return { id: id as string, inside };
}

async function addPlaces(tx: TenantTx) {
  return {
    city: await addPlace(tx, "municipality", "lauterbrueck", "Lauterbrück", HOSTS.city, true),
    town: await addPlace(tx, "municipality", "erlach", "Erlach", HOSTS.town),
    network: await addPlace(tx, "network", "staedtenetz", "Städtenetz Mittelland", HOSTS.network),
  };
}

async function addPlace(
  tx: TenantTx,
  ...[kind, slug, name, host, isSignInHost = false]: ["municipality" | "network", string, string, string, boolean?]
) {
  const organisationId = await createOrganisation(tx, { slug, kind, name });
  const portalId = await createPortal(tx, {
    state: "live",
    ownerOrganisationId: organisationId,
    name,
    host,
    isSignInHost,
  });
  return { organisationId, portalId };
}
