import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { sql } from "kysely";
import { makePage, publish } from "../../../../../tests/support/editing";
import { HOSTS, openWorld, type World } from "../../../../../tests/support/world";
import type { Section } from "../../../../domains/content";
import { appoint } from "../../../../domains/organisations";
import { changePortal } from "../../../../platform/portals/change-portal";

let world: World;
let owner: Awaited<ReturnType<World["addResident"]>>;
beforeEach(async () => {
  world = await openWorld();
  owner = await addOwner(world);
  await prepare(world);
});
afterEach(() => world.close());

/** Olga, who owns the organisation behind the city's portal. */
async function addOwner({ addResident, inCity, places }: World) {
  const olga = await addResident("Olga");
  const { organisationId } = places.city;
  await inCity((tx) => appoint(tx, { organisationId, personId: olga.id, role: "owner" }));
  return olga;
}

async function prepare({ inCity, places, directory }: World) {
  await inCity((tx) => changePortal(tx, places.city.portalId, { state: "preparing" }));
  directory.noteChange("portals");
}

const LIVE = "/verwaltung/portal/freischalten";
const fill = async (path: string, button: string, values: Record<string, string>) => {
  const page = await owner.get(`/verwaltung/portal/${path}`);
  return page.form(button).fill(values).submit();
};

const imprint = {
  ...{
    provider: "Stadt Lauterbrück",
    represented: "Oberbürgermeisterin Maren Voss",
    address: "Markt 1\n99999 Lauterbrück",
  },
  ...{ email: "rathaus@lauterbrueck.example", answering: "Maren Voss\nMarkt 1" },
};
const privacy = { responsible: "Stadt Lauterbrück", officer: "Markt 1", authority: "Landesbeauftragte" };
const accessibility = {
  ...{ method: "self", evaluatedOn: "2026-05-04", conformity: "partial", gaps: "Alte PDFs sind ohne Überschriften." },
  ...{ contact: "rathaus@lauterbrueck.example", enforcement: "Schlichtungsstelle, Markt 2" },
};

async function fillAll() {
  assert.equal((await fill("impressum", "Impressum speichern", imprint)).location, "/impressum");
  assert.equal((await fill("datenschutz", "Datenschutz-Seite speichern", privacy)).location, "/datenschutz");
  assert.equal((await fill("barrierefreiheit", "Erklärung speichern", accessibility)).location, "/barrierefreiheit");
}

const goLive = async () => {
  const answer = await (await owner.get(LIVE)).form("Portal jetzt freischalten").submit();
  world.directory.noteChange("portals");
  return answer;
};

test("visitors read that the portal is being set up, and no search engine keeps that", async () => {
  for (const browser of [world.visitor, world.karin]) {
    const page = await browser.get("/");
    assert.equal(page.status, 503);
    assert.equal(page.text("h1"), "Dieses Portal wird gerade eingerichtet");
    assert.deepEqual(page.attributes('meta[name="robots"]', "content"), ["noindex"]);
    assert.ok(Number(page.headers.get("retry-after")) > 3_600);
    assert.equal((await browser.get("/neuigkeiten")).status, 503);
  }
  assert.equal((await world.visitor.get("/sitemap.xml")).status, 503);
});

test("the owner finds the administration of the portal from every page", async () => {
  const ways = (await owner.get("/konto")).attributes("header a", "href");
  assert.ok(ways.includes("/verwaltung"));
  assert.ok((await owner.get("/verwaltung")).attributes(".link-rows a", "href").includes("/verwaltung/portal"));
  for (const way of (await owner.get("/verwaltung/portal")).attributes(".link-rows a", "href"))
    assert.equal((await owner.get(way ?? "")).status, 200, way);
  assert.ok(!(await world.rosa.get("/verwaltung")).attributes("main a", "href").includes("/verwaltung/portal"));
});

test("who makes the portal sees all of it, other portals are as they were, and everybody can sign in", async () => {
  for (const browser of [owner, world.rosa, world.amir]) assert.equal((await browser.get("/")).status, 200);
  assert.equal((await world.at(HOSTS.town).get("/")).status, 200);
  assert.equal((await world.visitor.get("/anmelden")).status, 200);
});

test("going live is refused while a page is missing that the law asks for, and the list leads to each form", async () => {
  const refused = await goLive();
  assert.equal(refused.status, 409);
  assert.match(refused.text(".error-summary h2") ?? "", /geht noch nicht an die Öffentlichkeit/);
  const links = refused.attributes(".check--missing a", "href");
  assert.deepEqual(
    links,
    ["impressum", "datenschutz", "barrierefreiheit"].map((word) => `/verwaltung/portal/${word}`),
  );
  for (const link of links) assert.equal((await owner.get(link ?? "")).status, 200);
  assert.equal((await world.visitor.get("/")).status, 503);
  await fill("impressum", "Impressum speichern", imprint);
  assert.equal((await goLive()).status, 409);
});

test("with all three pages the portal goes live, warns of what is advised, and can be taken back", async () => {
  await fillAll();
  const list = await owner.get(LIVE);
  assert.deepEqual(list.attributes(".check--missing a", "href"), []);
  assert.equal(list.all(".check--advised").length, 4);
  assert.equal((await goLive()).status, 303);
  assert.equal((await world.visitor.get("/")).status, 200);
  assert.ok(!(await owner.get(LIVE)).body.includes("Portal jetzt freischalten"));
  const back = await (await owner.get(LIVE)).form("Portal zurücknehmen").submit();
  assert.equal(back.status, 303);
  world.directory.noteChange("portals");
  assert.equal((await world.visitor.get("/")).status, 503);
  const acts = await world.inCity((tx) =>
    tx.selectFrom("auditEntries").select(["act", "personId"]).where("act", "like", "portal.%").orderBy("id").execute(),
  );
  assert.deepEqual(
    acts.slice(-2).map(({ act, personId }) => [act, personId === owner.id]),
    [
      ["portal.went_live", true],
      ["portal.taken_down", true],
    ],
  );
});

test("two people go live at once: one does, the other is told", async () => {
  await fillAll();
  const forms = await Promise.all(
    [owner, world.amir].map(async (browser) => (await browser.get(LIVE)).form("Portal jetzt freischalten")),
  );
  const answers = await Promise.all(forms.map((form) => form.submit()));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409]);
});

/** Replaces what the imprint says by these sections. */
const imprintSays = (kind: Section["kind"], body: object) =>
  world.inCity((tx) => {
    const ofImprint = sql<boolean>`page_id = (select id from pages where slug = 'impressum')`;
    const change = { kind, body: JSON.stringify(body) };
    return tx.updateTable("sections").set(change).where(ofImprint).execute();
  });

test("an imprint that holds a heading only, or a form that nobody filled, does not count", async () => {
  await fillAll();
  const EMPTY: [kind: Section["kind"], body: object][] = [
    ["text", { title: "Impressum", text: "" }],
    ["text", { title: "", text: "## Impressum\n\n---" }],
    ["contact", { title: "Impressum", name: "", role: "", phone: "", email: "", hours: "", address: "", extra: {} }],
    ["downloads", { title: "Impressum", items: [{ title: "Satzung", url: "/satzung.pdf", description: "" }] }],
    ["hero", { title: "Impressum", description: "Willkommen bei uns" }],
  ];
  for (const [kind, body] of EMPTY) {
    await imprintSays(kind, body);
    assert.equal((await goLive()).status, 409, JSON.stringify(body));
  }
  await imprintSays("contact", { title: "", name: "Stadt Lauterbrück", address: "Markt 1" });
  assert.equal((await goLive()).status, 303);
});

test("an imprint that an editor publishes untouched does not count", async () => {
  await fillAll();
  await world.inCity((tx) =>
    tx.updateTable("pages").set({ deletedAt: world.clock.now }).where("slug", "=", "impressum").execute(),
  );
  const url = await makePage(owner, { title: "Impressum", slug: "impressum", kind: "imprint" });
  assert.equal((await publish(owner, url)).status, 303);
  assert.equal((await world.rosa.get("/impressum")).status, 200);
  assert.equal((await goLive()).status, 409);
});

test("a page in the trash, or taken back in German, does not count", async () => {
  await fillAll();
  const both = async (withdrawnAt: Date | null, deletedAt: Date | null) => {
    await world.inCity((tx) => tx.updateTable("pageVariants").set({ withdrawnAt }).execute());
    await world.inCity((tx) => tx.updateTable("pages").set({ deletedAt }).where("slug", "=", "impressum").execute());
    return (await goLive()).status;
  };
  assert.equal(await both(world.clock.now, null), 409);
  assert.equal(await both(null, world.clock.now), 409);
  assert.equal(await both(null, null), 303);
});

test("nobody but owners and administrators goes live", async () => {
  assert.equal((await world.rosa.post(LIVE)).status, 403);
  assert.equal((await world.karin.post(LIVE)).status, 503);
  await fillAll();
  await goLive();
  for (const browser of [world.rosa, world.karin, world.visitor, world.hilde]) {
    assert.equal((await browser.get(LIVE)).status, 403);
    assert.equal((await browser.post(LIVE)).status, 403);
  }
  assert.equal((await world.amir.get(LIVE)).status, 200);
});

test("the draft of a start page is none, and the published one is", async () => {
  const says = async () =>
    (await owner.get(LIVE)).all(".checklist li").some((line) => /Startseite hat noch/.test(line));
  const form = (await owner.get("/redaktion/seiten/neu")).form("Seite anlegen");
  const made = await form.fill({ title: "Willkommen", kind: "landing" }).submit();
  assert.equal(await says(), true);
  await (await owner.get(made.location ?? "")).form("Jetzt veröffentlichen").submit();
  assert.equal(await says(), false);
});
