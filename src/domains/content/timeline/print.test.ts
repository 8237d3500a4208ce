import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { familyPage } from "../../../../tests/support/pages";
import { HOSTS, NOW, openWorld } from "../../../../tests/support/world";
import { savePage } from "../pages/save-page";

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
