import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { familyPage, pageFrom } from "../../../../tests/support/pages";
import { HOSTS, NOW, openWorld } from "../../../../tests/support/world";
import { visitor } from "../../../platform/audience";
import type { TimelinePrint } from "../../../platform/pdf";
import { noFiles } from "../files/resolve";
import { findPage } from "../pages/find-page";
import { savePage } from "../pages/save-page";
import { choiceOf } from "./arrange";
import { timelinePrint } from "./print";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeEach(async () => {
  world = await openWorld();
  await world.inCity(async (tx) => {
    const { portalId, organisationId: ownerOrganisationId } = world.places.city;
    for (const name of ["fortschritt.md", "impressum.md"])
      await savePage(tx, { portalId, ownerOrganisationId, page: familyPage(name) }, NOW);
  });
});
afterEach(() => world.close());

/** Where the timeline offers its document. */
async function printHref(path: string): Promise<string | undefined> {
  const page = await world.visitor.get(path);
  return page.attributes("main .acts a", "href").find((href) => href?.includes("druck.pdf"));
}

const fetchPrint = (path: string) => world.app.request(`http://${HOSTS.city}${path}`);

test("the results are there as a tagged document that says what it is and in which language", async () => {
  const answer = await fetchPrint((await printHref("/fortschritt")) ?? "");
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get("content-type"), "application/pdf");
  assert.equal(answer.headers.get("x-robots-tag"), "noindex", "the page is what is meant to be found");
  assert.match(
    answer.headers.get("content-disposition") ?? "",
    /^inline; filename="?[a-z]+-fortschritt-\d{4}-\d\d-\d\d\.pdf/,
  );
  const text = Buffer.from(await answer.arrayBuffer()).toString("latin1");
  assert.match(text, /^%PDF-/);
  assert.match(text, /\/Marked true/);
  assert.match(text, /\/Lang ?\(de/);
});

test("a year that was chosen is kept on paper, and a page without results has no paper", async () => {
  assert.equal(await printHref("/fortschritt?jahr=2019"), "/fortschritt/druck.pdf?jahr=2019");
  assert.equal((await fetchPrint("/impressum/druck.pdf")).status, 404);
  assert.equal((await fetchPrint("/gibt-es-nicht/druck.pdf")).status, 404);
});

/** What is printed of a timeline with one result a day, beginning on the first of January 2019. */
async function printOf(results: number, query: Record<string, string> = {}) {
  const day = (index: number) => new Date(Date.UTC(2019, 0, 1 + index)).toISOString().slice(0, 10);
  const items = Array.from({ length: results }, (_, index) => `  - title: Tag ${index}\n    date: "${day(index)}"`);
  const text = `---\ntitle: Chronik\ntimeline:\n${items.join("\n")}\n---\n\n<ProgressPage />\n`;
  const { portalId, organisationId: ownerOrganisationId } = world.places.city;
  return world.inCity(async (tx) => {
    await savePage(tx, { portalId, ownerOrganisationId, page: pageFrom("chronik.md", text) }, NOW);
    const page = await findPage(tx, visitor, { portalId, slug: "chronik", locale: "de" });
    assert.ok(page);
    const portal = { name: "Lauterbrück", origin: "https://lauterbrueck.example" };
    const choice = choiceOf((name) => query[name]);
    return timelinePrint({ locale: "de", portal }, { page, title: "Chronik", files: noFiles, choice }, NOW);
  });
}

const countPrinted = ({ years }: TimelinePrint) => years.reduce((sum, { entries }) => sum + entries.length, 0);

test("paper that does not hold all results says so and where the others stand", async () => {
  const whole = await printOf(200);
  assert.deepEqual([countPrinted(whole), whole.lead.includes("Es gibt mehr")], [200, false]);
  const cut = await printOf(201);
  assert.equal(countPrinted(cut), 200);
  assert.match(cut.lead, /Hier stehen 200 Ergebnisse\. Es gibt mehr: .* https:\/\/lauterbrueck\.example\/chronik,/);
});

test("only the year that was chosen is printed, and its title says which", async () => {
  const print = await printOf(400, { jahr: "2020" });
  assert.deepEqual(
    [print.title, print.years.map(({ label }) => label), countPrinted(print)],
    ["Chronik · 2020", ["2020"], 35],
  );
});
