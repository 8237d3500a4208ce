import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { appointOwner } from "../../../tests/support/editing";
import { familyPage } from "../../../tests/support/pages";
import { connectTelephone, PHONE } from "../../../tests/support/telephone";
import { NOW, openWorld } from "../../../tests/support/world";
import { sectionOf } from "./page";
import { savePage } from "./pages/save-page";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeEach(async () => {
  world = await openWorld();
  await world.inCity(async (tx) => {
    const { portalId, organisationId: ownerOrganisationId } = world.places.city;
    for (const name of ["fortschritt.md", "impressum.md"]) {
      await savePage(tx, { portalId, ownerOrganisationId, page: familyPage(name) }, NOW);
    }
  });
});
afterEach(() => world.close());

/** The address at which Rosa edits the entry with this slug. */
async function editUrl(slug: string) {
  const page = await world.rosa.get(`/fortschritt/${slug}`);
  return page.attributes("main .acts a", "href")[0] ?? "";
}

const titles = async () => (await world.visitor.get("/fortschritt")).all(".entry h3");

const acts = () =>
  world.inCity((tx) => tx.selectFrom("auditEntries").select(["act", "details", "personId"]).orderBy("id").execute());

test("Rosa corrects an entry, and it is written down who changed what", async () => {
  const form = (await world.rosa.get(await editUrl("nachbarschaftstelefon"))).form("Ergebnis speichern");
  assert.equal(form.values().date, "2020 - 2022");
  const saved = await form.fill({ title: "Das Nachbarschaftstelefon", date: "2020 bis 2023" }).submit();
  assert.equal(saved.status, 303);
  const page = await saved.follow();
  assert.deepEqual([page.text("h1"), page.text(".facts dd")], ["Das Nachbarschaftstelefon", "2020 bis 2023"]);
  assert.ok(page.url.endsWith("/fortschritt/nachbarschaftstelefon"), "the address stays");
  const [entry] = await acts();
  assert.deepEqual(
    [entry?.act, entry?.personId, entry?.details],
    ["content.entry_changed", world.rosa.id, { fields: ["title", "date"] }],
  );
  const again = await world.rosa.get(await editUrl("nachbarschaftstelefon"));
  assert.match(again.text(".history li") ?? "", /Rosa, geändert$/);
});

test("Rosa enters a result with figures and evidence, and it stands in its year", async () => {
  const start = await world.rosa.get("/fortschritt");
  const formPage = await world.rosa.get(start.attributes(".tl-grid .acts a", "href")[0] ?? "");
  const fields = {
    title: "18. Bank",
    date: "28. Mai 2026",
    kind: "Gebaut",
    description: "Am **Mühlsteg**.",
    figures: "18 | Bänke",
    evidence: "Bericht | https://zeitung.example/bank",
  };
  const saved = await formPage.form("Ergebnis eintragen").fill(fields).submit();
  assert.equal(saved.location, "/fortschritt/18-bank");
  const page = await world.visitor.get("/fortschritt");
  assert.deepEqual([page.all(".tl-year")[0], page.all(".entry h3")[0]], ["2026", "18. Bank"]);
  assert.equal(page.text(".entry .nums dd"), "18");
  assert.deepEqual(page.attributes(".entry .proof", "href"), ["https://zeitung.example/bank"]);
  assert.equal((await acts())[0]?.act, "content.entry_created");
});

test("wrong input comes back with what was typed", async () => {
  const form = (await world.rosa.get(await editUrl("nachbarschaftstelefon"))).form("Ergebnis speichern");
  const answer = await form.fill({ title: "", evidence: "Bericht | javascript:alert(1)", kind: "Notiz" }).submit();
  assert.equal(answer.status, 422);
  assert.deepEqual(answer.all(".error-summary a").length, 2);
  const values = answer.form("Ergebnis speichern").values();
  assert.deepEqual([values.title, values.evidence, values.kind], ["", "Bericht | javascript:alert(1)", "Notiz"]);
  assert.ok((await titles()).includes("Nachbarschaftstelefon"));
});

test("an address that leads nowhere is refused in the form", async () => {
  for (const address of ["https://", "http:", "https://a b.example", "http://[1"]) {
    const form = (await world.rosa.get(await editUrl("nachbarschaftstelefon"))).form("Ergebnis speichern");
    const answer = await form.fill({ evidence: `Bericht | ${address}` }).submit();
    assert.equal(answer.status, 422, address);
  }
});

test("an imported entry whose address leads nowhere takes no page down", async () => {
  await world.inCity((tx) => {
    const { portalId, organisationId: ownerOrganisationId } = world.places.city;
    const page = structuredClone(familyPage("fortschritt.md"));
    for (const { evidence } of sectionOf(page, "timeline")?.items ?? []) {
      evidence.push({ title: "Bericht", url: "https://", extra: {} });
    }
    return savePage(tx, { portalId, ownerOrganisationId, page }, NOW);
  });
  for (const path of ["", "/nachbarschaftstelefon"]) {
    assert.equal((await world.visitor.get(`/fortschritt${path}`)).status, 200, path);
  }
});

test("Rosa's session ended while she wrote: what she wrote is shown, and whom she can call", async () => {
  await connectTelephone(world);
  const page = await world.rosa.get(await editUrl("nachbarschaftstelefon"));
  await (await world.rosa.get("/abmelden")).form("Abmelden").submit();
  const answer = await page.form("Ergebnis speichern").fill({ description: "Zwei Stunden Arbeit." }).submit();
  assert.equal(answer.status, 403);
  assert.match(answer.text(".lead") ?? "", /^Sie sind nicht mehr angemeldet/);
  assert.ok(answer.all(".as-written").includes("Zwei Stunden Arbeit."));
  assert.match(answer.text("main") ?? "", new RegExp(`Rufen Sie uns an: ${PHONE}`));
});

test("who is signed in is not told to sign in", async () => {
  const page = await world.karin.get(await editUrl("nachbarschaftstelefon"));
  assert.deepEqual([page.status, page.attributes("main .acts a", "href")], [403, ["/"]]);
  assert.match(page.text(".lead") ?? "", /^Sie sind angemeldet als Karin/);
});

test("two editors at once: the second sees both versions and loses nothing", async () => {
  const url = await editUrl("nachbarschaftstelefon");
  const first = (await world.rosa.get(url)).form("Ergebnis speichern");
  const second = (await world.rosa.get(url)).form("Ergebnis speichern");
  assert.equal((await first.fill({ title: "Telefon A" }).submit()).status, 303);
  const answer = await second.fill({ title: "Telefon B" }).submit();
  assert.equal(answer.status, 409);
  assert.equal(answer.text(".error-summary h2"), "Inzwischen hat jemand anderes gespeichert");
  assert.equal(answer.text(".version dd"), "Telefon A");
  const again = answer.form("Ergebnis speichern");
  assert.equal(again.values().title, "Telefon B");
  assert.equal((await again.submit()).status, 303, "who saves once more means it");
  assert.ok((await titles()).includes("Telefon B"));
});

test("a mistake in the form does not make an editor overwrite what somebody else saved", async () => {
  const url = await editUrl("nachbarschaftstelefon");
  const slow = (await world.rosa.get(url)).form("Ergebnis speichern");
  await (await world.rosa.get(url)).form("Ergebnis speichern").fill({ title: "Telefon A" }).submit();
  const wrong = await slow.fill({ title: "", date: "2020" }).submit();
  assert.equal(wrong.status, 422);
  assert.equal((await wrong.form("Ergebnis speichern").fill({ title: "Telefon B" }).submit()).status, 409);
});

test("twenty editors save at once, and exactly one of them is the first", async () => {
  const url = await editUrl("nachbarschaftstelefon");
  const forms = await Promise.all(
    Array.from({ length: 20 }, async () => (await world.rosa.get(url)).form("Ergebnis speichern")),
  );
  const answers = await Promise.all(forms.map((form, i) => form.fill({ title: `Telefon ${i}` }).submit()));
  assert.equal(answers.filter(({ status }) => status === 303).length, 1);
  assert.equal(answers.filter(({ status }) => status === 409).length, 19);
});

test("the same form sent twice is saved once", async () => {
  const form = (await world.rosa.get(await editUrl("nachbarschaftstelefon")))
    .form("Ergebnis speichern")
    .fill({ title: "Telefon" });
  const answers = await Promise.all([form.submit(), form.submit()]);
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303],
  );
  assert.equal((await acts()).length, 1);
});

test("an entry that was deleted while it was edited can be copied and brought back", async () => {
  const url = await editUrl("nachbarschaftstelefon");
  const form = (await world.rosa.get(url)).form("Ergebnis speichern").fill({ description: "Mein langer Text" });
  const deleted = await (await world.rosa.get(url)).form("Ergebnis löschen").submit();
  assert.equal(deleted.location, "/fortschritt");
  assert.equal((await world.visitor.get("/fortschritt/nachbarschaftstelefon")).status, 404);
  const answer = await form.submit();
  assert.equal(answer.status, 409);
  assert.ok(answer.all(".version dd").includes("Mein langer Text"));
  const back = await (await world.rosa.get("/redaktion/papierkorb")).form("Zurückholen").submit();
  assert.equal(back.location, "/fortschritt/nachbarschaftstelefon");
  assert.equal((await world.visitor.get("/fortschritt/nachbarschaftstelefon")).status, 200);
  assert.deepEqual(
    (await acts()).map(({ act }) => act),
    ["content.entry_deleted", "content.entry_restored"],
  );
});

test("results are not reviewed, also where pages are: their form says so, and the record names who entered them", async () => {
  await appointOwner(world);
  const start = await world.rosa.get("/fortschritt");
  const page = await world.rosa.get(start.attributes(".tl-grid .acts a", "href")[0] ?? "");
  assert.match(page.text("form .muted") ?? "", /keine Prüfung.*sofort zu sehen/);
  const saved = await page.form("Ergebnis eintragen").fill({ title: "18. Bank", date: "2026" }).submit();
  assert.equal(saved.status, 303);
  assert.ok((await titles()).includes("18. Bank"));
  const [created] = await acts();
  assert.deepEqual([created?.act, created?.personId], ["content.entry_created", world.rosa.id]);
});

/** Takes the timeline from the page, as whoever publishes a page without it does. */
async function removeTimeline() {
  const url = (await world.rosa.get("/redaktion/seiten")).attributes("tbody th a", "href");
  for (const page of url) {
    const shown = await world.rosa.get(page ?? "");
    const label = shown.all("button").find((text) => /^entfernen: \d+\. Zeitstrahl/.test(text));
    if (!label) continue;
    await shown.form(label).submit();
    assert.equal((await (await world.rosa.get(page ?? "")).form("Jetzt veröffentlichen").submit()).status, 303);
  }
}

test("a result whose timeline was removed does not come back without it", async () => {
  const url = await editUrl("nachbarschaftstelefon");
  await (await world.rosa.get(url)).form("Ergebnis löschen").submit();
  const trash = (await world.rosa.get("/redaktion/papierkorb")).form("Zurückholen");
  await removeTimeline();
  const refused = await trash.submit();
  assert.deepEqual([refused.status, /Zeitstrahl/.test(refused.text(".error-summary") ?? "")], [409, true]);
  const objects = await world.inCity((tx) =>
    tx.selectFrom("objects").select("audience").where("url", "like", "%nachbarschaftstelefon").execute(),
  );
  assert.ok(objects.every(({ audience }) => audience.startsWith("role:editor:")));
});

test("a timeline that is removed while a result is written takes none of the words away", async () => {
  const start = await world.rosa.get("/fortschritt");
  const form = (await world.rosa.get(start.attributes(".tl-grid .acts a", "href")[0] ?? "")).form("Ergebnis eintragen");
  await removeTimeline();
  const wrong = await form.fill({ title: "18. Bank", description: "Am Mühlsteg." }).submit();
  assert.deepEqual([wrong.status, wrong.form("Ergebnis eintragen").values().description], [422, "Am Mühlsteg."]);
  const refused = await wrong.form("Ergebnis eintragen").fill({ date: "2026" }).submit();
  assert.deepEqual([refused.status, refused.form("Ergebnis eintragen").values().description], [409, "Am Mühlsteg."]);
});

test("twenty results of one title at once all find a place", async () => {
  const start = await world.rosa.get("/fortschritt");
  const url = start.attributes(".tl-grid .acts a", "href")[0] ?? "";
  const forms = await Promise.all(
    Array.from({ length: 20 }, async () => (await world.rosa.get(url)).form("Ergebnis eintragen")),
  );
  const saved = await Promise.all(forms.map((form) => form.fill({ title: "Bank", date: "2026" }).submit()));
  assert.deepEqual(new Set(saved.map(({ status }) => status)), new Set([303]));
  assert.equal(new Set(saved.map(({ location }) => location)).size, 20);
});

test("title and date that were swapped are found and put back with one click", async () => {
  const page = await world.rosa.get(await editUrl("02-07-2024"));
  assert.equal(page.text(".notice-title"), "Sind Titel und Datum vertauscht?");
  const swapped = await page.form("Titel und Datum tauschen").submit();
  assert.equal(swapped.status, 303);
  const entry = await world.visitor.get("/fortschritt/02-07-2024");
  assert.deepEqual([entry.text("h1"), entry.text(".facts dd")], ["Gespräch mit den Bankpaten", "02.07.2024"]);
});

test("an editor finds the way from a page to its sections, and what is saved is not shown yet", async () => {
  const start = await world.rosa.get("/impressum");
  const url = start.attributes("main .acts a", "href")[0] ?? "";
  const saved = await (await world.rosa.get(url)).form("Abschnitt speichern").fill({ text: "Neuer Text" }).submit();
  assert.match(saved.location ?? "", /^\/redaktion\/seiten\//);
  assert.notEqual((await world.visitor.get("/impressum")).text(".prose p"), "Neuer Text");
  await (await saved.follow()).form("Jetzt veröffentlichen").submit();
  assert.equal((await world.visitor.get("/impressum")).text(".prose p"), "Neuer Text");
});

test("a text that an import took away while it was edited is not lost", async () => {
  const start = await world.rosa.get("/impressum");
  const form = (await world.rosa.get(start.attributes("main .acts a", "href")[0] ?? "")).form("Abschnitt speichern");
  await world.inCity((tx) => {
    const { portalId, organisationId: ownerOrganisationId } = world.places.city;
    return savePage(tx, { portalId, ownerOrganisationId, page: { ...familyPage("impressum.md"), sections: [] } }, NOW);
  });
  const answer = await form.fill({ text: "Mein langer Text" }).submit();
  assert.equal(answer.status, 409);
  assert.ok(answer.all(".version dd").includes("Mein langer Text"));
});

test("only editors of the city change its pages", async () => {
  const url = await editUrl("nachbarschaftstelefon");
  const section = (await world.rosa.get("/fortschritt")).attributes(".tl-grid .acts a", "href")[0] ?? "";
  const strangers = [world.visitor, world.karin, world.amir];
  for (const stranger of strangers) {
    for (const path of [url, section, "/redaktion/papierkorb"]) assert.equal((await stranger.get(path)).status, 403);
  }
  assert.equal((await world.karin.post(url, { title: "x", date: "2020" })).status, 403);
  const offered = (await world.karin.get("/fortschritt")).attributes(".tl-grid .acts a", "href");
  assert.deepEqual(offered, ["/fortschritt/druck.pdf"], "nothing but the document that everybody may have");
});

test("an editor of the town does not reach an entry of the city through the own portal", async () => {
  const url = await editUrl("nachbarschaftstelefon");
  assert.equal((await world.tilo.get(url)).status, 404);
  assert.equal((await world.tilo.post(`${url}/loeschen`, { revision: "1" })).status, 404);
});
