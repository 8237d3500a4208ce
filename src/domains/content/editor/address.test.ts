import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { makePage, publish } from "../../../../tests/support/editing";
import { familyPage } from "../../../../tests/support/pages";
import { NOW, openWorld } from "../../../../tests/support/world";
import { savePage } from "../pages/save-page";
import { aliasOf } from "./alias";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const rename = async (url: string, fields: { slug?: string; aliases?: string }) =>
  (await world.rosa.get(`${url}/adresse`)).form("Adresse speichern").fill(fields).submit();

const leads = async (path: string) => {
  const page = await world.visitor.get(path);
  return page.location ?? page.status;
};

test("a page that moves is found at every address it ever had", async () => {
  const url = await makePage(world.rosa);
  await publish(world.rosa, url);
  assert.equal((await rename(url, { slug: "Fest 2026" })).status, 303);
  assert.equal((await rename(url, { slug: "sommer" })).status, 303);
  assert.deepEqual(
    [await leads("/sommerfest"), await leads("/fest-2026"), await leads("/sommer")],
    ["/sommer", "/sommer", 200],
  );
  assert.equal((await rename(url, { slug: "sommerfest" })).status, 303);
  assert.deepEqual([await leads("/sommerfest"), await leads("/sommer")], [200, "/sommerfest"]);
});

test("an address at which the installation itself answers is no page's, as nobody would ever see it", async () => {
  const form = (await world.rosa.get("/redaktion/seiten/neu")).form("Seite anlegen");
  for (const slug of ["healthz", "readyz", "metrics"]) {
    const refused = await form.fill({ title: "Messwerte", slug }).submit();
    assert.equal(refused.status, 422, slug);
    assert.ok(refused.text("#slug-error"), slug);
  }
  assert.equal((await form.fill({ title: "Messwerte", slug: "messwerte" }).submit()).status, 303);
});

test("old addresses of another website lead to the page, whatever they look like", async () => {
  const url = await makePage(world.rosa);
  await publish(world.rosa, url);
  const aliases = "https://alt.example/verein/fest.html?x=1\n/2019/05/fest/\nFest%20alt\nverein/Öffnungszeiten";
  await rename(url, { aliases });
  const old = ["/verein/fest.html", "/2019/05/fest", "/2019/05/fest/", "/verein/%C3%96ffnungszeiten"];
  for (const path of old) assert.equal(await leads(path), "/sommerfest", path);
  assert.equal(await leads("/2019/05/anderes"), 404);
  assert.equal(aliasOf(" http://x.example/ "), "");
  assert.equal(aliasOf("/verein%00/fest"), "verein/fest");
});

test("an address that is taken, empty or none is refused, and the one who may not publish does not move a page", async () => {
  const url = await makePage(world.rosa);
  await makePage(world.rosa, { title: "Flohmarkt" });
  for (const slug of ["flohmarkt", "", "???", "neuigkeiten", "index"]) {
    const answer = await rename(url, { slug });
    assert.deepEqual([answer.status, answer.text("#slug-error") !== undefined], [422, true], slug);
  }
  const many = await rename(url, { aliases: Array.from({ length: 51 }, (_, i) => `alt-${i}`).join("\n") });
  assert.equal(many.status, 422);
});

test("two editors at one address: the second sees what the first saved, and loses no former address", async () => {
  const url = await makePage(world.rosa);
  await publish(world.rosa, url);
  const second = (await world.rosa.get(`${url}/adresse`)).form("Adresse speichern");
  assert.equal((await rename(url, { aliases: "fest-2019\nfest-2020" })).status, 303);
  const refused = await second.fill({ aliases: "kirmes" }).submit();
  assert.equal(refused.status, 409);
  assert.match(refused.text(".difference del") ?? "", /fest-2019\s+fest-2020/);
  assert.equal(refused.form("Adresse speichern").values().aliases, "kirmes", "what was typed is kept");
  assert.deepEqual([await leads("/fest-2019"), await leads("/kirmes")], ["/sommerfest", 404]);
  assert.equal((await refused.form("Adresse speichern").submit()).status, 303, "who has seen it may do it");
  assert.deepEqual([await leads("/fest-2019"), await leads("/kirmes")], [404, "/sommerfest"]);
});

test("a former address tells nobody what a page is called that is not shown, and leads where the owner says", async () => {
  const url = await makePage(world.rosa);
  await publish(world.rosa, url);
  await rename(url, { slug: "streng-geheim" });
  assert.equal(await leads("/sommerfest"), "/streng-geheim");
  await (await world.rosa.get(url)).form("Aus der Öffentlichkeit nehmen").submit();
  assert.equal(await leads("/sommerfest"), 404);
  const { portalId } = world.places.city;
  const redirect = { portalId, path: "/sommerfest", target: "/mitmachen", createdAt: NOW };
  await world.inCity((tx) => tx.insertInto("redirects").values(redirect).execute());
  assert.equal(await leads("/sommerfest"), "/mitmachen");
});

test("no browser keeps for good where a page was: it may move back", async () => {
  const url = await makePage(world.rosa);
  await publish(world.rosa, url);
  await rename(url, { slug: "sommer" });
  const { status, headers } = await world.visitor.get("/sommerfest");
  assert.deepEqual([status, headers.get("cache-control")], [308, "no-cache"]);
});

test("the results of a page move along with it", async () => {
  await world.inCity((tx) => {
    const { portalId, organisationId: ownerOrganisationId } = world.places.city;
    return savePage(tx, { portalId, ownerOrganisationId, page: familyPage("fortschritt.md") }, NOW);
  });
  const list = await world.rosa.get("/redaktion/seiten");
  const url = list.attributes("tbody th a", "href")[0] ?? "";
  await rename(url, { slug: "erreicht" });
  assert.equal(await leads("/fortschritt/nachbarschaftstelefon"), "/erreicht/nachbarschaftstelefon");
  assert.equal(await leads("/fortschritt.atom"), "/erreicht.atom");
  assert.equal(await leads("/fortschritt/druck.pdf"), "/erreicht/druck.pdf");
  assert.equal(await leads("/erreicht/nachbarschaftstelefon"), 200);
  const [object] = await world.inCity((tx) =>
    tx.selectFrom("objects").select("url").where("url", "like", "%nachbarschaftstelefon").execute(),
  );
  assert.equal(object?.url, "/erreicht/nachbarschaftstelefon");
  const removed = await world.rosa.get(url);
  const label = removed.all("button").find((text) => /^entfernen: \d+\. Zeitstrahl/.test(text)) ?? "";
  await removed.form(label).submit();
  assert.equal(await leads("/erreicht/nachbarschaftstelefon"), 200, "a draft takes nothing away");
  await publish(world.rosa, url);
  assert.equal(await leads("/erreicht/nachbarschaftstelefon"), 404);
  const back = await world.rosa.get(`${url}/verlauf/1`);
  await back.form("Diese Fassung zurückholen").submit();
  await publish(world.rosa, url);
  assert.equal(await leads("/erreicht/nachbarschaftstelefon"), 200, "its results come back with a timeline");
});

test("an import is a revision like any other, and what editors had in work stays in the history", async () => {
  const bring = (text: string) =>
    world.inCity((tx) => {
      const { portalId, organisationId: ownerOrganisationId } = world.places.city;
      const page = { ...familyPage("impressum.md"), description: text };
      return savePage(tx, { portalId, ownerOrganisationId, page }, NOW);
    });
  await bring("Erste");
  const url = (await world.rosa.get("/redaktion/seiten")).attributes("tbody th a", "href")[0] ?? "";
  const head = async () => (await world.rosa.get(`${url}/kopf`)).form("Überschrift und Einleitung speichern");
  await (await head()).fill({ description: "Von Rosa" }).submit();
  await bring("Zweite");
  assert.equal((await head()).values().description, "Zweite");
  const history = await world.rosa.get(`${url}/verlauf`);
  assert.match(
    history.text(".history") ?? "",
    /Fassung 3 .*aus einem Import.*Fassung 2 .*Rosa, gespeichert.*Fassung 1/s,
  );
});
