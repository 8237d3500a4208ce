import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { firstSection, makePage, press, publish, sectionUrls, write } from "../../../../tests/support/editing";
import { openWorld } from "../../../../tests/support/world";
import { newSection, readSnapshot, storedSnapshot } from "./snapshot";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const shownText = async (path = "/sommerfest") => (await world.visitor.get(path)).text(".prose p");
const revisions = async () =>
  (await world.inCity((tx) => tx.selectFrom("pageRevisions").select("number").execute())).length;

test("Rosa makes a page, writes and publishes it; before that nobody else sees it", async () => {
  const url = await makePage(world.rosa);
  assert.equal((await world.visitor.get("/sommerfest")).status, 404);
  assert.equal((await write(world.rosa, url, "Am **Samstag**.")).status, 303);
  assert.equal((await world.visitor.get("/sommerfest")).status, 404);
  assert.doesNotMatch((await world.visitor.get("/sitemap.xml")).body, /sommerfest/);
  const published = await publish(world.rosa, url);
  assert.equal((await published.follow()).text(".notice--success"), "Die Seite ist veröffentlicht.");
  const shown = await world.visitor.get("/sommerfest");
  assert.deepEqual([shown.text("h1"), shown.text(".prose strong")], ["Sommerfest", "Samstag"]);
  assert.match((await world.visitor.get("/sitemap.xml")).body, /sommerfest/);
});

test("a draft beside a published page changes nothing for visitors until it is published", async () => {
  const url = await makePage(world.rosa);
  await write(world.rosa, url, "Um drei.");
  await publish(world.rosa, url);
  await write(world.rosa, url, "Um vier.");
  assert.equal(await shownText(), "Um drei.");
  assert.match((await world.rosa.get("/redaktion/seiten")).text(".states .tag") ?? "", /Entwurf offen/);
  assert.equal((await world.rosa.get(`${url}/vorschau`)).text(".prose p"), "Um vier.");
  await write(world.rosa, url, "Um fünf.");
  const compare = (await world.rosa.get(url)).attributes(".work p a", "href")[0] ?? "";
  assert.match((await world.rosa.get(compare)).text(".difference") ?? "", /gestrichen: drei\..*neu: fünf\./);
  await publish(world.rosa, url);
  assert.equal(await shownText(), "Um fünf.");
});

test("the list shows the pages, filters them by state, and only editors of the portal see it", async () => {
  const url = await makePage(world.rosa);
  await makePage(world.rosa, { title: "Flohmarkt" });
  await publish(world.rosa, url);
  const titles = async (query = "") => (await world.rosa.get(`/redaktion/seiten${query}`)).all("tbody th a");
  assert.deepEqual((await titles()).sort(), ["Flohmarkt", "Sommerfest"]);
  assert.deepEqual(await titles("?stand=published"), ["Sommerfest"]);
  assert.deepEqual(await titles("?stand=archived"), []);
  assert.deepEqual((await titles("?stand=quatsch")).length, 2);
  for (const stranger of [world.visitor, world.karin, world.amir]) {
    assert.equal((await stranger.get("/redaktion/seiten")).status, 403);
    assert.equal((await stranger.get(url)).status, 403);
  }
  assert.equal((await world.tilo.get(url)).status, 404, "not through the portal of the town");
});

test("an address is made of the title, and one that is taken is refused", async () => {
  await makePage(world.rosa, { title: "Über uns" });
  assert.match(await makePage(world.rosa, { title: "Über uns" }), /seiten/);
  const pages = await world.inCity((tx) => tx.selectFrom("pages").select("slug").orderBy("slug").execute());
  assert.deepEqual(
    pages.map(({ slug }) => slug),
    ["ueber-uns", "ueber-uns-2"],
  );
  for (const slug of ["ueber-uns", "/Über uns", "anmelden", "neuigkeiten"]) {
    const form = (await world.rosa.get("/redaktion/seiten/neu")).form("Seite anlegen");
    const answer = await form.fill({ title: "Neu", slug }).submit();
    assert.deepEqual([answer.status, answer.text("#slug-error")?.includes("schon etwas")], [422, true], slug);
    assert.equal(answer.form("Seite anlegen").values().title, "Neu");
  }
});

test("twenty pages of one title at once: each gets an address of its own", async () => {
  const forms = await Promise.all(
    Array.from({ length: 20 }, async () => (await world.rosa.get("/redaktion/seiten/neu")).form("Seite anlegen")),
  );
  const made = await Promise.all(forms.map((form) => form.fill({ title: "Sommerfest" }).submit()));
  assert.deepEqual(new Set(made.map(({ status }) => status)), new Set([303]));
  const slugs = await world.inCity((tx) => tx.selectFrom("pages").select("slug").execute());
  assert.equal(new Set(slugs.map(({ slug }) => slug)).size, 20);
});

test("of twenty who ask for the same address one gets it, and the others keep what they typed", async () => {
  const forms = await Promise.all(
    Array.from({ length: 20 }, async () => (await world.rosa.get("/redaktion/seiten/neu")).form("Seite anlegen")),
  );
  const made = await Promise.all(forms.map((form, i) => form.fill({ title: `Fest ${i}`, slug: "fest" }).submit()));
  assert.equal(made.filter(({ status }) => status === 303).length, 1);
  for (const page of made.filter(({ status }) => status !== 303))
    assert.deepEqual([page.status, page.form("Seite anlegen").values().slug], [422, "fest"]);
});

test("a portal without pages gets its start page, and gets only one", async () => {
  const first = (await world.rosa.get("/")).attributes("main .acts a", "href")[0] ?? "";
  assert.equal(first, "/redaktion/seiten/neu");
  const url = await makePage(world.rosa, { title: "Willkommen", kind: "landing" });
  await publish(world.rosa, url);
  assert.equal((await world.visitor.get("/")).text("h1"), "Willkommen");
  const kinds = (await world.rosa.get("/redaktion/seiten/neu")).attributes(".choice input", "value");
  assert.ok(kinds.includes("page") && !kinds.includes("landing"));
});

test("sections are added, moved, removed and brought back by buttons", async () => {
  const url = await makePage(world.rosa);
  await (await world.rosa.get(`${url}/abschnitt`)).form("Hinzufügen").fill({ kind: "contact" }).submit();
  const rows = async () => (await world.rosa.get(url)).all(".edit-rows form h2, form .edit-rows h2");
  assert.deepEqual(await rows(), ["1. Text", "2. Ansprechperson"]);
  await press(world.rosa, url, "nach oben: 2.");
  assert.deepEqual(await rows(), ["1. Ansprechperson", "2. Text"]);
  await press(world.rosa, url, "nach unten: 1.");
  const removed = await press(world.rosa, url, "entfernen: 1. Text");
  assert.match((await removed.follow()).text(".notice--success") ?? "", /zurückholen/);
  assert.deepEqual(await rows(), ["1. Ansprechperson"]);
  await press(world.rosa, url, "Zurückholen: Text");
  assert.deepEqual(await rows(), ["1. Ansprechperson", "2. Text"]);
});

test("every kind of section can be added, filled in, saved and seen in the preview", async () => {
  const url = await makePage(world.rosa);
  const kinds = (await world.rosa.get(`${url}/abschnitt`)).attributes(".choice input", "value");
  assert.equal(kinds.length, 13);
  for (const kind of kinds) {
    const added = await (await world.rosa.get(`${url}/abschnitt`))
      .form("Hinzufügen")
      .fill({ kind: kind ?? "" })
      .submit();
    if (kind === "timeline") continue;
    let page = await added.follow();
    const item = page.all("button").find((label) => /^(Eintrag|Zahl) hinzufügen$/.test(label));
    if (item) page = await (await page.form(item).submit()).follow();
    const form = page.form("Abschnitt speichern");
    const texts = Object.keys(form.values()).filter((name) => !/^_|revision|count|image|url|^items.0.link$/.test(name));
    const saved = await form.fill(Object.fromEntries(texts.map((name) => [name, `Wort zu ${kind}`]))).submit();
    assert.equal(saved.status, 303, kind);
    const again = (await world.rosa.get(added.location ?? "")).form("Abschnitt speichern").values();
    for (const name of texts) assert.equal(again[name], `Wort zu ${kind}`, `${kind}.${name}`);
  }
  const preview = (await world.rosa.get(`${url}/vorschau`)).text("main") ?? "";
  for (const kind of kinds.filter((one) => !["timeline", "picture", "hero"].includes(one ?? ""))) {
    assert.match(preview, new RegExp(`Wort zu ${kind}`), kind);
  }
  assert.equal((await world.rosa.get(url)).all("form .edit-rows h2").length, 14);
  assert.equal((await publish(world.rosa, url)).status, 303);
});

test("items of a section are added, moved and removed by buttons, and what was typed is kept", async () => {
  const url = await makePage(world.rosa);
  const add = (await world.rosa.get(`${url}/abschnitt`)).form("Hinzufügen").fill({ kind: "questions" });
  const { location } = await add.submit();
  const section = location ?? "";
  await (await world.rosa.get(section)).form("Eintrag hinzufügen").submit();
  const form = (await world.rosa.get(section)).form("Eintrag hinzufügen");
  await form.fill({ "items.0.question": "Wann?", "items.0.answer": "Um drei." }).submit();
  const second = (await world.rosa.get(section)).form("Abschnitt speichern");
  await second.fill({ "items.1.question": "Wo?", "items.1.answer": "Am Steg." }).submit();
  const questions = async () => {
    const values = (await world.rosa.get(section)).form("Abschnitt speichern").values();
    return [values["items.0.question"], values["items.1.question"]];
  };
  assert.deepEqual(await questions(), ["Wann?", "Wo?"]);
  await press(world.rosa, section, "nach oben: Eintrag 2");
  assert.deepEqual(await questions(), ["Wo?", "Wann?"]);
  await press(world.rosa, section, "entfernen: Eintrag 1");
  assert.deepEqual(await questions(), ["Wann?", undefined]);
});

test("wrong input comes back with what was typed; links that lead nowhere are named, and nobody is asked", async () => {
  const url = await makePage(world.rosa);
  const add = (await world.rosa.get(`${url}/abschnitt`)).form("Hinzufügen").fill({ kind: "callToAction" });
  const section = (await add.submit()).location ?? "";
  for (const address of ["javascript:alert(1)", "https://", "//boese.example"]) {
    const form = (await world.rosa.get(section)).form("Abschnitt speichern");
    const answer = await form.fill({ title: "Kommen Sie", "link.url": address }).submit();
    assert.deepEqual([answer.status, answer.attributes(".error-summary a", "href")], [422, ["#link.url"]], address);
    assert.equal(answer.form("Abschnitt speichern").values().title, "Kommen Sie");
  }
  const fine = (await world.rosa.get(section)).form("Abschnitt speichern");
  await fine.fill({ title: "Kommen Sie", "link.url": "/gibt-es-nicht" }).submit();
  await write(
    world.rosa,
    url,
    "[Los](/redaktion/seiten) [hier](/sommerfest#unten) [da](fehlt) [dort](https://) ![x](/a.png)",
  );
  const named = (await world.rosa.get(url)).all(".notice--warn li");
  assert.deepEqual(
    named.map((line) => line.replace(/^[^:]+: /, "")),
    [
      "Dieser Verweis führt ins Leere: fehlt",
      "Das ist keine vollständige Adresse: https://",
      "Dieser Verweis führt ins Leere: /a.png",
      "Kommen Sie: Dieser Verweis führt ins Leere: /gibt-es-nicht",
    ],
  );
});

test("a paste that is too long is refused and kept; a page may not grow without end", async () => {
  const url = await makePage(world.rosa);
  const paste = `<p class="MsoNormal">${"x".repeat(60_000)}</p>`;
  const answer = await write(world.rosa, url, paste);
  assert.equal(answer.status, 422);
  assert.equal(answer.form("Abschnitt speichern").values().text, paste);
  const [section = ""] = sectionUrls(await world.rosa.get(url));
  assert.equal((await world.rosa.post(section, { text: "x".repeat(20_000_000) })).status, 413);
  const count = await revisions();
  for (const body of [{}, { do: "add:-1" }, { "items.count": "1e9" }, { revision: "x", text: ["a"].join() }]) {
    assert.ok((await world.rosa.post(section, body as Record<string, string>)).status < 500);
  }
  assert.equal(await revisions(), count, "without its token a form saves nothing");
});

test("saving what was not changed is no revision, and the same form sent twice is one", async () => {
  const url = await makePage(world.rosa);
  await write(world.rosa, url, "Um drei.");
  await write(world.rosa, url, "Um drei.");
  assert.equal(await revisions(), 2);
  const form = (await firstSection(world.rosa, url)).fill({ text: "Um vier." });
  await Promise.all([form.submit(), form.submit()]);
  assert.equal(await revisions(), 3);
});

test("a translation begins with the texts that are there and is published by itself", async () => {
  const url = await makePage(world.rosa);
  await write(world.rosa, url, "Um drei.");
  await publish(world.rosa, url);
  const added = await (await world.rosa.get(url)).form("Englisch anlegen").submit();
  const english = (added.location ?? "").replace(/\?.*/, "");
  assert.ok(english.endsWith("/en"));
  await write(world.rosa, english, "At three.");
  assert.equal(await shownText("/sommerfest?sprache=en"), "Um drei.");
  await publish(world.rosa, english);
  assert.equal(await shownText("/sommerfest?sprache=en"), "At three.");
});

test("a page of 500 sections can still be worked on, and takes no more", async () => {
  const url = await makePage(world.rosa);
  await world.inCity(async (tx) => {
    const [row] = await tx.selectFrom("pageRevisions").select("content").execute();
    const content = readSnapshot(row?.content);
    const sections = Array.from({ length: 500 }, () => newSection("text"));
    await tx
      .updateTable("pageRevisions")
      .set({ content: storedSnapshot({ ...content, sections }) })
      .execute();
  });
  const page = await world.rosa.get(url);
  assert.equal(page.all("form .edit-rows h2").length, 500);
  assert.equal((await press(world.rosa, url, "nach oben: 500.")).status, 303);
  assert.equal((await write(world.rosa, url, "Um drei.")).status, 303);
  const more = await (await world.rosa.get(`${url}/abschnitt`)).form("Hinzufügen").submit();
  assert.deepEqual([more.status, /zu lang/.test(more.text(".error-summary") ?? "")], [409, true]);
});
