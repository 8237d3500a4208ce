import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { familyPage, pageFrom } from "../../../../tests/support/pages";
import { NOW, openWorld, type World } from "../../../../tests/support/world";
import type { Page } from "../page";
import { savePage } from "../pages/save-page";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

/** The markup that a page offers to other websites, by the labels of its fields. */
async function embedsOf(page: Page): Promise<Map<string, string>> {
  const { portalId, organisationId: ownerOrganisationId } = world.places.city;
  await world.inCity((tx) => savePage(tx, { portalId, ownerOrganisationId, page }, NOW));
  const { id } = await world.inCity((tx) =>
    tx.selectFrom("pages").select("id").where("slug", "=", page.slug).executeTakeFirstOrThrow(),
  );
  const share = await world.visitor.get(`/weitersagen/${id}`);
  assert.equal(share.status, 200);
  const labels = share.all(".field label").slice(1);
  const fields = share.document.querySelectorAll("textarea").map(({ textContent }) => unescaped(textContent));
  return new Map(labels.map((label, index) => [label, fields[index] ?? ""]));
}

/** As a browser reads the text of a field; "&" comes last. */
const unescaped = (text: string) =>
  [
    ["&lt;", "<"],
    ["&gt;", ">"],
    ["&quot;", '"'],
    ["&#39;", "'"],
    ["&amp;", "&"],
  ].reduce((known, [entity = "", letter = ""]) => known.replaceAll(entity, letter), text);

test("the newest results of a timeline can be put into another website, with addresses that lead here", async () => {
  const embeds = await embedsOf(familyPage("fortschritt.md"));
  const markup = embeds.get("Abschnitt „Was daraus wurde“") ?? [...embeds.values()].at(-1) ?? "";
  const links = [...markup.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => href);
  assert.equal(links.length, 6);
  assert.ok(links.every((href) => href.startsWith("http://localhost:3000/fortschritt")));
  assert.match(markup, /^<section lang="de">\n<h2>/);
});

test("what an editor wrote stays text in the markup, and nothing in it runs or loads", async () => {
  const text = 'title: "<script>alert(1)</script>"\nlayout: page';
  const body = "Ein [Weg](/fragen), [Falle](javascript:alert) <img src=x onerror=alert(1)>";
  const embeds = await embedsOf(pageFrom("seite.md", `---\n${text}\n---\n${body}\n`));
  const markup = [...embeds.values()].at(-1) ?? "";
  assert.match(markup, /href="http:\/\/localhost:3000\/fragen"/);
  assert.doesNotMatch(markup, /<script|<img|onerror=alert\(1\)>|href="javascript/);
});

test("markup for other websites that is put into a page stays text, there and in the markup of that page", async () => {
  const inner = [...(await embedsOf(familyPage("fortschritt.md"))).values()].at(-1) ?? "";
  assert.match(inner, /<section/);
  const body = inner.replace(/\n+/g, " ");
  const embeds = await embedsOf(pageFrom("seite.md", `---\ntitle: Seite\nlayout: page\n---\n${body}\n`));
  const outer = [...embeds.values()].at(-1) ?? "";
  assert.equal(outer.match(/<section/g)?.length, 1, "one section, that of the page itself");
  assert.equal(unescaped(outer).match(/<section/g)?.length, 2, "the other one can be read");
  assert.doesNotMatch(outer, /<(iframe|script|img)/);
  const page = await world.visitor.get("/seite");
  assert.equal(page.all("main section section").length, 0);
});
