import assert from "node:assert/strict";
import { after, before, type TestContext, test } from "node:test";
import { appoint } from "../../src/domains/organisations";
import { openSession } from "../../src/platform/auth";
import { assertEveryRouteHasPolicy } from "../../src/platform/http/policy";
import type { Browser, Page } from "../support/browser";
import { asSuperuser } from "../support/database";
import { type FurnishedWorld, openFurnishedWorld } from "../support/furnish";
import { HOSTS } from "../support/world";
import { faultsOf } from "./page-faults";
import { type Snapshot, snapshot } from "./snapshot";
import { isPage, type Seen, type Stop, walkRoutes } from "./walk";

/** Who is let through by each policy, in the portal of the city. Everybody else gets 403 or 404. */
const LETS_THROUGH: Record<string, Person[]> = {
  everybody: ["visitor", "member", "editor", "owner", "foreign editor", "editor of another tenant", "administrator"],
  signed_in: ["member", "editor", "owner", "foreign editor", "administrator"],
  admin: ["administrator"],
  staff: ["editor", "owner", "administrator"],
  "content.edit": ["editor", "owner"],
  "portal.administer": ["owner", "administrator"],
  "report.appeal": ["editor", "owner"],
  // Karin's.
  "second_factor.own": ["member"],
  "passkey.own": ["member"],
};

/** The secret is in the address: mail programs send these without having seen a page of ours. */
const FROM_ANYWHERE = /^\/abmelden\/mails/;

/** Exists with demo data only; leads back to its page instead of saying what is wrong. */
const REDIRECTS = /^\/dev\//;

/** The files of the imported pages stay in their folder; only the pages are here. */
const NOT_THERE = /^\/images\//;

/** A link that is no longer good says so with 410. */
const isShown = ({ status }: Page) => status < 400 || status === 410;

/** Mails are pages of their own kind: they carry their styles with them. */
const isOfOurs = (page: Page) => isPage(page) && !/^\/dev\/mails\/.*\/ansicht$/.test(new URL(page.url).pathname);

type Person =
  | "visitor"
  | "member"
  | "editor"
  | "owner"
  | "foreign editor"
  | "editor of another tenant"
  | "administrator";

let world: FurnishedWorld;
let people: Record<Person, Browser>;
let stops: Stop[];
let unreached: string[];
let seen: Seen<Person>[];
let written: { before: Snapshot; after: Snapshot };

before(async () => {
  world = await openFurnishedWorld();
  const tiloInTheCity = { personId: world.tilo.id, portalId: world.places.city.portalId };
  const token = await world.inCity((tx) => openSession(tx, tiloInTheCity, world.clock.now));
  const owner = await world.addResident("Olga");
  const { organisationId } = world.places.city;
  await world.inCity((tx) => appoint(tx, { organisationId, personId: owner.id, role: "owner" }));
  const before = await snapshot(world.database.name);
  const inCity = (token?: string) => world.at(HOSTS.city, token);
  people = {
    visitor: inCity(),
    member: inCity(world.karin.token),
    editor: inCity(world.rosa.token),
    owner: inCity(owner.token),
    "foreign editor": inCity(token),
    "editor of another tenant": inCity(world.hilde.token),
    administrator: inCity(world.amir.token),
  };
  const routes = assertEveryRouteHasPolicy(world.app);
  ({ stops, unreached, seen } = await walkRoutes(routes, everyone(), world.addresses));
  written = { before, after: await snapshot(world.database.name) };
});
after(() => world.close());

const everyone = () => Object.entries(people) as [Person, Browser][];
const pages = () => stops.filter(({ method, address }) => method === "GET" && !NOT_THERE.test(address));
const forms = () => stops.filter(({ method }) => method === "POST");
const mayPass = (stop: Stop, person: Person) => LETS_THROUGH[stop.policy]?.includes(person) ?? false;
const isRefused = ({ status }: Page) => status === 403 || status === 404;

/** Nobody types this fast: the clock of the limits runs ahead, a minute with every look at it. */
function hurry(t: TestContext) {
  const { now } = Date;
  let ahead = 0;
  t.mock.method(Date, "now", () => {
    ahead += 60_000;
    return now() + ahead;
  });
}

test("every route can be reached by a link or a form that somebody sees", () => {
  assert.deepEqual(unreached, []);
});

test("every policy says here whom it lets through", () => {
  const unknown = stops.filter(({ policy }) => LETS_THROUGH[policy] === undefined);
  assert.deepEqual([...new Set(unknown.map(({ policy }) => policy))], []);
});

test("pages open for those who may see them and refuse everybody else", async () => {
  const wrong: string[] = [];
  for (const stop of pages()) {
    for (const { person, page } of seen.filter(({ address }) => address === stop.address)) {
      const isRight = mayPass(stop, person) ? isShown(page) : isRefused(page);
      if (!isRight) wrong.push(`${stop.address} (${stop.policy}) answers ${page.status} to the ${person}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test("forms refuse those who may not send them before they look at what was sent", async (t) => {
  hurry(t);
  const wrong: string[] = [];
  for (const stop of forms()) {
    for (const [name, browser] of everyone().filter(([person]) => !mayPass(stop, person))) {
      const page = await browser.post(stop.address, { title: "" });
      if (!isRefused(page)) wrong.push(`${stop.address} (${stop.policy}) answers ${page.status} to the ${name}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test("a form without its token, or from a foreign page, changes nothing", async (t) => {
  hurry(t);
  const before = await snapshotWithoutRefusals();
  const wrong: string[] = [];
  for (const { address } of forms().filter((stop) => !FROM_ANYWHERE.test(stop.address))) {
    for (const [name, browser] of everyone()) {
      const bare = await browser.post(address, {});
      const isRight = bare.status < 500 && (bare.status >= 400 || REDIRECTS.test(address));
      if (!isRight) wrong.push(`${address} answers ${bare.status} to the ${name} without token`);
      const foreign = await browser.post(address, {}, { origin: "https://boese.example" });
      if (foreign.status !== 403) wrong.push(`${address} answers ${foreign.status} to the ${name} from a foreign page`);
    }
  }
  assert.deepEqual(wrong, []);
  assert.deepEqual(await snapshotWithoutRefusals(), before);
});

test("reading changes nothing", () => {
  assert.deepEqual(written.after, written.before);
});

test("the address of every form answers a reload, too", async () => {
  const wrong: string[] = [];
  for (const stop of forms()) {
    const [, browser] = everyone().find(([name]) => mayPass(stop, name)) ?? [];
    const page = await browser?.get(stop.address);
    if (!page || !isShown(page)) wrong.push(`GET ${stop.address} answers ${page?.status}`);
  }
  assert.deepEqual(wrong, []);
});

test("every page has one heading, a language, and nothing inline or foreign in it", () => {
  const faults = seen.flatMap(({ page }) => (isOfOurs(page) ? faultsOf(page) : []));
  assert.deepEqual([...new Set(faults)], []);
});

test("no two pages have the same title", () => {
  const titles = new Map<string, Set<string>>();
  for (const { page } of seen.filter(({ page }) => page.status === 200 && isOfOurs(page))) {
    const title = page.text("title") ?? "";
    titles.set(title, (titles.get(title) ?? new Set()).add(new URL(page.url).pathname));
  }
  const shared = [...titles].filter(([, addresses]) => addresses.size > 1);
  assert.deepEqual(
    shared.map(([title, addresses]) => `${title}: ${[...addresses].join(", ")}`),
    [],
  );
});

test("who is signed in and sends what they may not send is remembered, by policy and without what they sent", async () => {
  const refusals = `select distinct details, person_id as "personId" from audit_entries where act = 'access.refused'`;
  const rows = await asSuperuser(world.database.name, refusals);
  const policies = new Set(forms().map(({ policy }) => policy));
  assert.ok(rows.some(({ personId }) => personId === world.karin.id));
  for (const { details, personId } of rows) {
    assert.deepEqual(Object.keys(details), ["policy"]);
    assert.ok(policies.has(details.policy) && personId !== null, JSON.stringify(details));
  }
});

/** That somebody was refused is written down, and nothing else. */
async function snapshotWithoutRefusals() {
  const others = "select count(*)::text as count from audit_entries where act <> 'access.refused'";
  const [{ count }] = await asSuperuser(world.database.name, others);
  return { ...(await snapshot(world.database.name)), audit_entries: count };
}
