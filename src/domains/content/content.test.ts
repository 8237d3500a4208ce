import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { familyPage, pageFrom } from "../../../tests/support/pages";
import { HOSTS, NOW, openWorld } from "../../../tests/support/world";
import { link, registerObject } from "../../platform/objects";
import type { Page } from "./page";
import { savePage } from "./pages/save-page";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

/** Puts pages of the fixtures on the portal of the city. */
const publish = (...pages: Page[]) =>
  world.inCity(async (tx) => {
    const { portalId, organisationId: ownerOrganisationId } = world.places.city;
    for (const page of pages) await savePage(tx, { portalId, ownerOrganisationId, page }, NOW);
  });

test("the start page shows hero, highlights, sponsors and the call", async () => {
  await publish(familyPage("index.md"));
  const page = await world.visitor.get("/");
  assert.equal(page.status, 200);
  assert.equal(page.text("h1"), "Lauterbrück macht mit");
  assert.deepEqual(page.all(".card h3"), ["Ergebnisse", "Das Vorhaben"]);
  assert.deepEqual(page.all(".sponsors li"), ["Sparverein Lauterbrück", "Freunde der Alten Weberei"]);
  assert.equal(page.text("title"), "Lauterbrück");
});

test("the project page shows its paragraphs, goals and plan; the contribute page its groups", async () => {
  await publish(familyPage("projekt.md"), familyPage("mitmachen.md"), familyPage("impressum.md"));
  const project = await world.visitor.get("/projekt");
  assert.deepEqual(project.all("h2").slice(0, 2), ["Ziele", "Aufbau"]);
  assert.equal(project.text(".prose strong"), "leichter finden");
  assert.deepEqual((await world.visitor.get("/mitmachen")).all(".groups h3"), ["AG Räume", "AG Öffentlichkeit"]);
  assert.equal((await world.visitor.get("/impressum")).text(".prose h2"), "Angaben zum Anbieter");
});

test("the timeline stands newest first, year by year, each date as it was written", async () => {
  await publish(familyPage("fortschritt.md"));
  const page = await world.visitor.get("/fortschritt");
  assert.equal(page.text("h1"), "Was daraus wurde");
  assert.deepEqual(page.all(".tl-year"), ["2023", "2020", "2019", "2017"]);
  assert.equal(page.all(".entry").length, 7);
  assert.deepEqual(page.all(".entry-date").slice(-3), ["22. Februar 2019", "2019", "23.06.2017"]);
  assert.deepEqual(page.attributes(".years a", "href"), ["#j2023", "#j2020", "#j2019", "#j2017"]);
  assert.deepEqual(page.attributes(".entry-date time", "datetime"), ["2019-02-22", "2019", "2017-06-23"]);
});

test("a visitor sees one year or one kind, and what is not there is said plainly", async () => {
  const entries =
    "timeline:\n  - {title: Bank, date: 2026, kind: Gebaut}\n  - {title: Fachtag, date: 2017, kind: Treffen}\n";
  await publish(pageFrom("ergebnisse.md", `---\ntitle: Ergebnisse\n${entries}---\n<ProgressPage />\n`));
  const all = await world.visitor.get("/ergebnisse");
  assert.deepEqual(all.all(".filter .pill").slice(0, 4), ["Alle 2", "Gebaut 1", "Treffen 1", "Älteste zuerst"]);
  assert.deepEqual((await world.visitor.get("/ergebnisse?jahr=2017")).all(".entry h3"), ["Fachtag"]);
  assert.deepEqual((await world.visitor.get("/ergebnisse?art=gebaut")).all(".entry h3"), ["Bank"]);
  assert.deepEqual((await world.visitor.get("/ergebnisse?reihenfolge=aelteste")).all(".entry h3"), ["Fachtag", "Bank"]);
  const nothing = await world.visitor.get("/ergebnisse?jahr=1999");
  assert.equal(nothing.text(".empty h2"), "Dazu steht hier noch nichts");
});

test("every entry has a permalink with its text, and leads to its neighbours", async () => {
  await publish(familyPage("fortschritt.md"));
  const page = await world.visitor.get("/fortschritt/nachbarschaftstelefon");
  assert.equal(page.text("h1"), "Nachbarschaftstelefon");
  assert.equal(page.text(".facts dd"), "2020 - 2022");
  const around = ["/fortschritt/raumteiler-eroeffnet", "/fortschritt/zweiter-fachtag"];
  assert.deepEqual(page.attributes(".link-rows a", "href"), around);
  assert.equal((await world.visitor.get("/fortschritt/gibt-es-nicht")).status, 404);
});

test("where something came from stands on the page of the result", async () => {
  await publish(familyPage("fortschritt.md"));
  await world.inCity(async (tx) => {
    const entry = await tx
      .selectFrom("timelineEntries")
      .select("id")
      .where("slug", "=", "nachbarschaftstelefon")
      .executeTakeFirstOrThrow();
    const { organisationId: ownerOrganisationId } = world.places.city;
    const measure = {
      id: "6f9619ff-8b86-4011-b42d-00c04fc964ff",
      kind: "measure",
      url: "/massnahmen/telefon",
      title: "Telefonkette",
      audience: "public",
    } as const;
    await registerObject(tx, { ...measure, ownerOrganisationId }, NOW);
    await link(tx, { from: measure.id, relation: "leads_to", to: entry.id }, NOW);
  });
  const page = await world.visitor.get("/fortschritt/nachbarschaftstelefon");
  assert.deepEqual(page.all(".stop-title"), ["Telefonkette", "Nachbarschaftstelefon"]);
});

test("feed readers and search engines read the same timeline", async () => {
  await publish(familyPage("fortschritt.md"));
  const feed = await world.visitor.get("/fortschritt.atom");
  assert.equal(feed.headers.get("content-type"), "application/atom+xml; charset=utf-8");
  assert.match(feed.body, /<title>Raumteiler eröffnet<\/title><id>urn:uuid:/);
  const page = await world.visitor.get("/fortschritt");
  assert.deepEqual(page.attributes('link[type="application/atom+xml"]', "href"), ["/fortschritt.atom"]);
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page.body)?.[1] ?? "";
  const data = JSON.parse(json);
  assert.equal(data.hasPart.length, 7);
  assert.equal(
    data.hasPart.find(({ headline }: { headline: string }) => headline === "Raumteiler eröffnet").temporalCoverage,
    "2023-09-01/2023-11-30",
  );
  const days = data.hasPart.flatMap(({ temporalCoverage }: { temporalCoverage?: string }) => temporalCoverage ?? []);
  assert.deepEqual(days, [...days].sort().reverse(), "the newest come first");
  assert.equal((await world.visitor.get("/gibt-es-nicht.atom")).status, 404);
});

test("posts stand newest first, and each has its page and a place in the feed", async () => {
  const post = (day: string, title: string) =>
    pageFrom(`posts/${day}-${title.toLowerCase()}.md`, `---\nlayout: post\ntitle: ${title}\n---\nEs gibt Neues.\n`);
  await publish(
    familyPage("posts/2025-03-14-bankpaten-gesucht.md"),
    post("2026-01-02", "Jahresbeginn"),
    post("2024-05-01", "Fest"),
  );
  const news = await world.visitor.get("/neuigkeiten");
  assert.deepEqual(news.all(".hit h2"), ["Jahresbeginn", "Bankpaten gesucht", "Fest"]);
  assert.deepEqual(news.all(".hit time").slice(0, 2), ["2. Januar 2026", "14. März 2025"]);
  const page = await world.visitor.get("/neuigkeiten/bankpaten-gesucht");
  assert.equal(page.text(".prose em"), "ölt");
  assert.match((await world.visitor.get("/neuigkeiten.atom")).body, /Es gibt Neues/);
  assert.equal((await world.visitor.get("/bankpaten-gesucht")).location, "/neuigkeiten/bankpaten-gesucht");
});

test("twenty-one posts are read in two parts, and none is lost between them", async () => {
  const posts = Array.from({ length: 21 }, (_, i) =>
    pageFrom(
      `posts/2025-01-${String(i + 1).padStart(2, "0")}-tag-${i}.md`,
      `---\nlayout: post\ntitle: Tag ${i}\n---\nText\n`,
    ),
  );
  await publish(...posts);
  const first = await world.visitor.get("/neuigkeiten");
  assert.equal(first.all(".hit").length, 20);
  const older = await world.visitor.get(first.attributes(".pages a", "href")[0] ?? "");
  assert.deepEqual(older.all(".hit h2"), ["Tag 0"]);
});

test("a name with an umlaut and a former name lead to the page", async () => {
  await publish(familyPage("ag-öffentlichkeit.md"), familyPage("fortschritt.md"));
  assert.equal((await world.visitor.get(encodeURI("/ag-öffentlichkeit"))).location, "/ag-oeffentlichkeit");
  assert.equal((await world.visitor.get("/ergebnisse")).location, "/fortschritt");
  assert.equal(
    (await world.visitor.get("/ergebnisse/nachbarschaftstelefon")).location,
    "/fortschritt/nachbarschaftstelefon",
  );
  assert.equal((await world.visitor.get("/gibt-es-nicht")).status, 404);
});

test("who reads English gets the English page, and the German one with a word about it otherwise", async () => {
  await publish(familyPage("projekt.md"), familyPage("en/projekt.md"), familyPage("impressum.md"));
  const english = await world.visitor.get("/projekt", { "accept-language": "en" });
  assert.equal(english.text("h1"), "The project");
  const imprint = await world.visitor.get("/impressum", { "accept-language": "en" });
  assert.equal(imprint.text("h1"), "Impressum");
  assert.equal(imprint.text(".notice"), "This page is available in German only.");
  assert.equal((await world.visitor.get("/projekt")).text("h1"), "Das Vorhaben");
});

test("the header leads to the same page in Leichte Sprache where it has one", async () => {
  const plan = pageFrom("projekt.md", "---\ntitle: Das Vorhaben\n---\nWir bauen um.\n");
  await publish(plan, { ...plan, locale: "de-simple", title: "Das planen wir" }, familyPage("impressum.md"));
  const simple = "/projekt?jahr=2024&sprache=de-simple";
  const page = await world.visitor.get("/projekt?jahr=2024");
  assert.ok(page.attributes(".util a", "href").includes(simple));
  assert.deepEqual(page.attributes("link[hreflang]", "hreflang"), ["de", "en", "de-simple"]);
  const there = await world.visitor.get(simple);
  assert.equal(there.text("h1"), "Das planen wir");
  const back = "/projekt?jahr=2024&sprache=de";
  assert.ok(there.attributes(".util a", "href").includes(back));
  const other = await world.visitor.get("/impressum?sprache=de");
  assert.deepEqual(other.attributes("link[hreflang]", "hreflang"), ["de", "en"]);
  assert.ok(!other.attributes(".util a", "href").some((href) => href?.includes("de-simple")));
});

test("a page of the city is not there for the town, the network or another tenant", async () => {
  await publish(familyPage("fortschritt.md"), familyPage("impressum.md"));
  for (const host of [HOSTS.town, HOSTS.network, HOSTS.foreign]) {
    const browser = world.at(host);
    for (const path of [
      "/fortschritt",
      "/fortschritt/nachbarschaftstelefon",
      "/impressum",
      "/fortschritt.atom",
      "/ergebnisse",
    ]) {
      assert.equal((await browser.get(path)).status, 404, `${host}${path}`);
    }
  }
});

test("text that wants to be markup stays text", async () => {
  const text =
    "---\ntitle: <script>alert(1)</script>\ntimeline:\n  - {title: '</script><b>', date: 2017, description: '<img src=x onerror=alert(1)>'}\n---\n[x](javascript:alert(1))\n";
  await publish(pageFrom("ergebnisse.md", text));
  const page = await world.visitor.get("/ergebnisse");
  assert.equal(page.text("h1"), "<script>alert(1)</script>");
  assert.equal(page.all("script").length, 1, "only the data for search engines");
  assert.deepEqual([page.all("main img").length, page.all("main b").length], [0, 0]);
  assert.equal(
    page.attributes("main a", "href").some((href) => href?.startsWith("javascript:")),
    false,
  );
});

test("the language switch keeps the place: a page in Leichte Sprache is one link away, with what was chosen", async () => {
  const german = pageFrom("fest.md", "---\ntitle: Fest\n---\nUm drei.\n");
  const simple: Page = { ...german, locale: "de-simple", title: "Das Fest" };
  await publish(german, simple, familyPage("projekt.md"));
  const links = (page: Awaited<ReturnType<typeof world.visitor.get>>) => page.attributes(".util a", "href");
  assert.ok(links(await world.visitor.get("/fest?jahr=2026")).includes("/fest?jahr=2026&sprache=de-simple"));
  const chosen = await world.visitor.get("/fest?sprache=de-simple");
  assert.equal(chosen.text("h1"), "Das Fest");
  assert.deepEqual(
    links(chosen).filter((href) => href?.includes("sprache=")),
    ["/fest?sprache=de", "/fest?sprache=en"],
  );
  const without = links(await world.at(HOSTS.city).get("/projekt"));
  assert.ok(!without.some((href) => href?.includes("de-simple")), "no promise of a page that is not there");
});

test("whoever reads in another language is told so in their own, and the text says in which it is written", async () => {
  const entries = "timeline:\n  - {title: Bank, date: 2026}\n";
  await publish(pageFrom("fortschritt.md", `---\ntitle: Fortschritt\n${entries}---\n<ProgressPage />\n`));
  const page = await world.visitor.get("/fortschritt?sprache=en");
  assert.equal(page.text(".notice"), "This page is available in German only.");
  assert.deepEqual(page.attributes("html", "lang"), ["en"]);
  assert.equal(page.text('main [lang="de"] h1'), "Fortschritt");
  const entry = await world.visitor.get("/fortschritt/bank?sprache=en");
  assert.equal(entry.text(".notice"), "This page is available in German only.");
  assert.equal(entry.attributes('main [lang="de"]', "lang").length > 0, true);
  const inGerman = await world.visitor.get("/fortschritt?sprache=de");
  assert.deepEqual([inGerman.text(".notice"), inGerman.all("main [lang]")], [undefined, []]);
});
