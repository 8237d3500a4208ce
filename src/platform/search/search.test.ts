import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { HOSTS, NOW, openWorld, type World } from "../../../tests/support/world";
import { searchables } from "../../app/searchable";
import { createMeasure } from "../../domains/measures";
import { type Audience, grantAudience } from "../audience";
import { listIn, registerObject, removeObject } from "../objects";
import { hideObject, showAgain } from "../objects/hide";
import { indexStale, noteEverything, searchWordsDue } from ".";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

/** What the job does after each commit. */
const index = () =>
  world.inCity(async (tx) => {
    while (await indexStale(tx, searchables));
  });

const titles = async (browser: { get: World["visitor"]["get"] }, q: string, rest = "") =>
  (await browser.get(`/suche?q=${encodeURIComponent(q)}${rest}`)).all(".found h3");

let number = 0;
const addMeasure = (title: string, summary = "") =>
  world.inCity((tx) => {
    const { organisationId: ownerOrganisationId, portalId } = world.places.city;
    const words = { slug: `massnahme-${++number}`, title, summary, lead: "Grünamt" };
    return createMeasure(tx, { ...words, ownerOrganisationId, portalId, status: "running", dueOn: null }, NOW);
  });

const addObject = (title: string, audience: Audience, kind = "measure_note") =>
  world.inCity(async (tx) => {
    const id = crypto.randomUUID();
    const { organisationId: ownerOrganisationId, portalId } = world.places.city;
    await registerObject(tx, { id, kind, url: `/notizen/${++number}`, title, audience, ownerOrganisationId }, NOW);
    await listIn(tx, portalId, id);
    return id;
  });

test("what is written is found after its commit, by each of its words, and with a passage around them", async () => {
  await addMeasure("Vierzig Bänke am Mühlbach", "Die **Schreinerei** liefert das Holz. [Plan](/plan)");
  await index();
  const page = await world.visitor.get("/suche?q=schreinerei");
  assert.deepEqual(page.all(".found h3"), ["Vierzig Bänke am Mühlbach"]);
  assert.deepEqual(page.all(".found mark"), ["Schreinerei"]);
  assert.equal(page.text("title"), "schreinerei: 1 Treffer – Lauterbrück");
  assert.equal(page.text("main h2"), "1 Treffer");
  assert.equal(page.attributes('meta[name="robots"]', "content")[0], "noindex");
});

test("everybody finds what they may see: visitor, member, editor, foreign editor, another tenant", async () => {
  const { organisationId } = world.places.city;
  const group: Audience = `group:${crypto.randomUUID()}`;
  await addObject("Quitten für alle", "public");
  await addObject("Quitten für Angemeldete", "signed_in");
  await addObject("Quitten der Gruppe", group);
  await addObject("Quitten der Redaktion", `role:editor:${organisationId}`);
  await addObject("Quitten mit Adresse", "unlisted");
  await world.inCity((tx) => grantAudience(tx, world.karin.id, group));
  await index();
  const sorted = async (browser: { get: World["visitor"]["get"] }) => (await titles(browser, "Quitten")).sort();
  assert.deepEqual(await sorted(world.visitor), ["Quitten für alle"]);
  assert.deepEqual(
    await sorted(world.karin),
    ["Quitten der Gruppe", "Quitten für Angemeldete", "Quitten für alle"].sort(),
  );
  assert.deepEqual(
    await sorted(world.rosa),
    ["Quitten der Redaktion", "Quitten für Angemeldete", "Quitten für alle"].sort(),
  );
  const elsewhere = [world.tilo, world.at(HOSTS.town), world.at(HOSTS.network), world.hilde, world.at(HOSTS.foreign)];
  for (const browser of elsewhere) assert.deepEqual(await sorted(browser), []);
});

test("counts and words that are put right tell nobody of what they may not see", async () => {
  await addObject("Geheimplan Quittenhain", "signed_in");
  await index();
  const member = await world.karin.get("/suche?q=Quittenhian");
  assert.match(member.text(".notice") ?? "", /Meinten Sie Quittenhain/);
  const visitor = await world.visitor.get("/suche?q=Quittenhian");
  assert.equal(visitor.text(".notice"), undefined);
  assert.doesNotMatch(visitor.body, /Quittenhain/);
  assert.deepEqual((await world.visitor.get("/suche?q=Geheimplan")).all(".pill"), []);
});

test("what is hidden, removed or taken off the portal is gone at once, before any job has run", async () => {
  const hidden = await addMeasure("Verborgener Brunnen");
  const removed = await addObject("Entfernter Brunnen", "public");
  const unlisted = await addObject("Abgehängter Brunnen", "public");
  await index();
  assert.equal((await titles(world.visitor, "Brunnen")).length, 3);
  await world.inCity(async (tx) => {
    await hideObject(tx, hidden);
    await removeObject(tx, removed);
    await tx.deleteFrom("listings").where("objectId", "=", unlisted).execute();
  });
  const page = await world.visitor.get("/suche?q=Brunnen");
  assert.deepEqual([page.all(".found h3"), page.all(".pill")], [[], []]);
  assert.deepEqual(await titles(world.rosa, "Brunnen"), []);
  await world.inCity((tx) => showAgain(tx, hidden));
  assert.deepEqual(await titles(world.visitor, "Brunnen"), ["Verborgener Brunnen"]);
});

test("another text makes the old words unfindable, and a transaction that is taken back changes nothing", async () => {
  const id = await addMeasure("Brunnen am Markt", "mit Sockel");
  await index();
  const rename = (summary: string) => (tx: Parameters<Parameters<World["inCity"]>[0]>[0]) =>
    tx.updateTable("measures").set({ summary }).where("id", "=", id).execute();
  await assert.rejects(
    world.inCity(async (tx) => {
      await rename("mit Becken")(tx);
      throw new Error("no");
    }),
  );
  await index();
  assert.equal((await titles(world.visitor, "Sockel")).length, 1);
  await world.inCity(rename("mit Becken"));
  await index();
  assert.deepEqual([await titles(world.visitor, "Sockel"), (await titles(world.visitor, "Becken")).length], [[], 1]);
});

test("hits are narrowed by kind, and the counts stay those of all kinds", async () => {
  await addMeasure("Linden pflanzen");
  await addMeasure("Linden gießen");
  await addObject("Linden zählen", "public", "counting");
  await index();
  const all = await world.visitor.get("/suche?q=Linden");
  assert.deepEqual(all.all(".pill"), ["Alle 3", "Maßnahmen 2", "Sonstiges 1"]);
  const one = await world.visitor.get(all.attributes(".pill", "href")[1] ?? "");
  assert.deepEqual(one.all(".found h3").sort(), ["Linden gießen", "Linden pflanzen"]);
  assert.deepEqual(one.all(".pill"), ["Alle 3", "Maßnahmen 2", "Sonstiges 1"]);
  assert.equal(one.text('.pill[aria-current="true"]'), "Maßnahmen 2");
  assert.equal(one.text("main h2"), "2 Treffer in Maßnahmen");
  const none = await world.visitor.get("/suche?q=Linden&art=pledge");
  assert.match(none.text(".empty") ?? "", /Davon ist nichts dabei/);
});

test("forty-five hits are read in three parts, each once, also when their scores are the same", async () => {
  for (let count = 0; count < 45; count++) await addObject("Kastanie", "public", "tree");
  await index();
  const seen: (string | undefined)[] = [];
  let page = await world.visitor.get("/suche?q=Kastanie");
  assert.equal(page.text("main h2"), "45 Treffer");
  for (let part = 1; part <= 3; part++) {
    seen.push(...page.attributes(".found a", "href"));
    const [next] = page.attributes('.pages a[rel="next"]', "href");
    assert.equal(next !== undefined, part < 3);
    if (next) page = await world.visitor.get(next);
  }
  assert.equal(new Set(seen).size, 45);
  assert.deepEqual(page.attributes('.pages a[rel="prev"]', "href"), ["/suche?q=Kastanie"]);
});

test("of very many hits those with the word in the title come, and the page says that there are more", async () => {
  const { organisationId, portalId } = world.places.city;
  await world.inCity(async (tx) => {
    const rows = Array.from({ length: 400 }, (_, index) => ({ id: crypto.randomUUID(), index }));
    const object = { kind: "tree", url: "/baum", audience: "public", ownerOrganisationId: organisationId } as const;
    const titleOf = (at: number) => (at < 15 ? "Erle" : "Baum Erle und vieles mehr am Wasser");
    for (const { id, index: at } of rows) {
      await registerObject(tx, { ...object, id, title: titleOf(at) }, NOW);
      await listIn(tx, portalId, id);
    }
  });
  await index();
  const page = await world.visitor.get("/suche?q=Erle");
  assert.equal(page.text("main h2"), "Mehr als 300 Treffer");
  assert.match(page.text(".notice") ?? "", /zweiten Wort/);
  assert.ok(page.all(".pill").every((pill) => pill.endsWith("+")));
});

test("whatever is typed, the page answers and says what it could read", async () => {
  await addMeasure("Linden pflanzen");
  await index();
  const ask = async (q: string) => {
    const page = await world.visitor.get(`/suche?q=${encodeURIComponent(q)}`);
    assert.equal(page.status, 200, q.slice(0, 50));
    return page.text("main .empty h2") ?? page.text("main h2");
  };
  assert.equal(await ask("x".repeat(2_000)), "Das konnten wir nicht lesen");
  assert.equal(await ask("linden ".repeat(280)), "1 Treffer");
  assert.equal(await ask("🎈👩‍👩‍👧🎈"), "Das konnten wir nicht lesen");
  assert.equal(await ask("🎈 linden"), "1 Treffer");
  assert.equal(await ask("und der die das"), "Wonach suchen Sie?");
  assert.equal(await ask("'; drop table objects; -- linden"), "1 Treffer");
  assert.equal(await ask("' | & ! ( ) :* <-> \\"), "Das konnten wir nicht lesen");
  assert.equal(await ask("linden:* & !pflanzen"), "1 Treffer");
  assert.equal(await ask("\u202elinden\u202c \u200f"), "1 Treffer");
  assert.equal(await ask("lin\u00adden"), "1 Treffer");
  assert.equal(await ask("%_%"), "Das konnten wir nicht lesen");
  assert.equal((await world.visitor.get("/suche?q=a%00b")).status, 400);
  assert.equal((await world.visitor.get("/suche?q=%ff%fe")).status, 200);
  assert.equal((await world.visitor.get("/suche?q=%ed%a0%bc%20linden")).status, 200);
  for (const rest of ["&art=../x", "&nach=1.2", "&nach=999999999999.x", "&art=pledge&nach=x", "&q=zwei"])
    assert.equal((await world.visitor.get(`/suche?q=linden${rest}`)).status, 200, rest);
});

test("markup in a question and in a title stays text", async () => {
  await addMeasure("<script>alert(1)</script> Linden");
  await index();
  const page = await world.visitor.get(`/suche?q=${encodeURIComponent('"><script>alert(2)</script> linden')}`);
  assert.equal(page.all("main script").length, 0);
  assert.deepEqual(page.attributes("#q", "value"), ['"><script>alert(2)</script> linden']);
});

test("a page is found in each of its languages, and shown in the one in which it was found", async () => {
  await world.inCity(async (tx) => {
    const { savePage } = await import("../../domains/content");
    const { pageFrom } = await import("../../../tests/support/pages");
    const { organisationId: ownerOrganisationId, portalId } = world.places.city;
    for (const [name, text] of [
      ["vorhaben.md", "---\ntitle: Das Vorhaben\n---\nWir pflanzen Bäume.\n"],
      ["en/vorhaben.md", "---\ntitle: The project\n---\nWe are planting trees.\n"],
    ] as const)
      await savePage(tx, { portalId, ownerOrganisationId, page: pageFrom(name, text) }, NOW);
  });
  await index();
  const english = await world.visitor.get("/suche?q=tree");
  assert.deepEqual([english.all(".found h3"), english.attributes(".found h3", "lang")], [["The project"], ["en"]]);
  const german = await world.visitor.get("/suche?q=Baum");
  assert.deepEqual([german.all(".found h3"), german.attributes(".found h3", "lang")], [["Das Vorhaben"], [undefined]]);
});

test("a compound that was written before its parts is found by them after the night", async () => {
  await addMeasure("Lindwurmgehege");
  await index();
  assert.deepEqual(await titles(world.visitor, "Gehege"), []);
  await addMeasure("Das Gehege und der Lindwurm");
  await index();
  assert.equal((await titles(world.visitor, "Gehege")).length, 1);
  await world.inCity(searchWordsDue);
  await index();
  assert.equal((await titles(world.visitor, "Gehege")).length, 2);
});

test("words that stand nowhere any more are forgotten by night, the others stay", async () => {
  const id = await addObject("Zwetlana Quittenbaum", "public");
  await addMeasure("Linden pflanzen");
  await index();
  await world.inCity((tx) => removeObject(tx, id));
  await world.inCity(searchWordsDue);
  const words = await world.inCity((tx) => tx.selectFrom("searchWords").select("written").execute());
  const written = words.map((row) => row.written);
  assert.ok(!written.includes("Zwetlana") && !written.includes("Quittenbaum"), `${written}`);
  assert.ok(written.includes("Linden"));
});

test("everything indexed anew is the same index", async () => {
  await addMeasure("Linden pflanzen", "am Mühlbach");
  await index();
  const entries = () => world.inCity((tx) => tx.selectFrom("searchTexts").selectAll().execute());
  const before = await entries();
  assert.ok((await world.inCity(noteEverything)) >= 1);
  await index();
  assert.deepEqual(await entries(), before);
  assert.equal((await titles(world.visitor, "Linden")).length, 1);
});

test("without a question the index shows nothing to anybody, whatever tenant", async () => {
  await addMeasure("Linden pflanzen");
  await index();
  const rows = await world.inCity((tx) => tx.selectFrom("searchEntries").select("objectId").execute());
  assert.deepEqual(rows, []);
});

test("the field in the header leads to the search, on each page but that of the search", async () => {
  await addMeasure("Linden pflanzen");
  const page = await world.visitor.get("/massnahmen");
  assert.deepEqual(page.attributes("header search form", "action"), ["/suche", "/suche"]);
  const search = await world.visitor.get("/suche");
  assert.equal(search.all(".head-search").length, 0);
  assert.equal(search.all("#q").length, 1);
  assert.deepEqual(search.all("main h2"), []);
});
