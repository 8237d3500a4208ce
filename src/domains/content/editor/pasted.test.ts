import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { firstSection, makePage, publish, write } from "../../../../tests/support/editing";
import { openWorld } from "../../../../tests/support/world";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

test("hostile Markdown stays text in the preview, in the differences and on the page", async () => {
  const url = await makePage(world.rosa);
  await write(world.rosa, url, '<script>alert(1)</script> [x](javascript:alert(1)) "><img src=x onerror=alert(1)>');
  await publish(world.rosa, url);
  for (const path of [`${url}/vorschau`, `${url}/verlauf/2`, url, "/sommerfest"]) {
    const page = await world.rosa.get(path);
    assert.equal(page.document.querySelectorAll("main script, main img[onerror], main a[href^=javascript]").length, 0);
  }
});

test("tables in tables, embeds in embeds and markup without an end are saved and shown as text, and soon", async () => {
  const table = "<table><tr><td>".repeat(200);
  const corpus = [
    `${table}innen${"</td></tr></table>".repeat(200)}`,
    "| a | b |\n|---|---|\n| | c | d | |\n|---|---|\n| | e | |",
    "<iframe srcdoc='<iframe src=https://boese.example><iframe>'></iframe><object><embed src=//boese.example></object>",
    `${"> ".repeat(2_000)}tief`,
    `${"[".repeat(5_000)}x${"](".repeat(5_000)}`,
    `${"*_".repeat(5_000)}`,
    `${"- ".repeat(2_000)}Liste`,
    "<svg><style><img src=x onerror=alert(1)></style></svg><math><mtext></table><script>",
  ];
  const url = await makePage(world.rosa);
  for (const text of corpus) {
    assert.equal((await write(world.rosa, url, text)).status, 303, text.slice(0, 30));
    const begun = performance.now();
    const page = await world.rosa.get(`${url}/vorschau`);
    assert.equal(page.status, 200, text.slice(0, 30));
    assert.ok(performance.now() - begun < 5_000, `${text.slice(0, 30)} takes too long`);
    const acting =
      "main script, main iframe, main object, main embed, main svg style, main [onerror], main table table";
    assert.equal(page.document.querySelectorAll(acting).length, 0, text.slice(0, 30));
    assert.equal((await firstSection(world.rosa, url)).values().text, text.trimEnd(), "nothing is lost");
  }
});

test("tables within tables, pasted from Word as markup or as text, keep their words and make no table", async () => {
  const cell = (inner: string) =>
    `<table class=MsoTableGrid><tr><td style='mso-x:1'><o:p></o:p>${inner}</td></tr></table>`;
  const markup = cell(cell(cell("Kuchen<script>alert(1)</script>")));
  const asText = "Wann\tWas\r\n\tUhr\tOrt\r\n\t\tinnen\taußen\r\nSamstag\tFlohmarkt";
  const url = await makePage(world.rosa);
  assert.equal((await write(world.rosa, url, `Vorher\n\n${markup}\n\n${asText}`)).status, 303);
  await publish(world.rosa, url);
  const page = await world.visitor.get("/sommerfest");
  assert.equal(page.all("main table").length, 0);
  assert.equal(page.all("main script").length, 0);
  for (const word of ["Vorher", "Kuchen", "innen", "außen", "Samstag", "Flohmarkt"])
    assert.ok(page.text("main")?.includes(word), word);
  const again = (await firstSection(world.rosa, url)).values().text;
  assert.ok(typeof again === "string" && again.includes(markup), "and whoever pasted it finds it as it was");
});
