import assert from "node:assert/strict";
import { test } from "node:test";
import { useChromium } from "../support/chromium";
import { sightFaults } from "./sight-faults";

const { visit } = useChromium();

const LETTER = "Wir treffen uns am Samstag um zehn Uhr am Badweg.";

const TINY = '<button class="tiny" aria-label="Los" style="width: 20px; height: 20px; padding: 0"></button>';

/** Parts with one fault each, and how it is told. */
const BAD: [what: string, part: string, faults: string[]][] = [
  [
    "a box is wider than the smallest phone",
    '<div class="plan"><p class="wide" style="width: 400px">Plan</p></div>',
    ["320 px wide: 80 px wider than the screen by p.wide in plan"],
  ],
  [
    "a box grows out of the screen with its text",
    '<p class="grows" style="width: calc((1rem - 16px) * 100)">Plan</p>',
    ["text at 200 %: 320 px wider than the screen by p.grows in "],
  ],
  [
    "two small buttons lie beside each other",
    `${TINY.repeat(2)}<p style="margin-top: 40px">${TINY}</p><p>Mehr im <a href="/plan">Plan</a>.</p>`,
    [320, 768, 1600].flatMap((width) =>
      [1, 2].map(() => `${width} px wide: button.tiny is 20 × 20 px, and the next one is near`),
    ),
  ],
  [
    "a part moves although somebody asked for less motion",
    "<style>.on::after { content: ''; transition: opacity 0.2s } html { scroll-behavior: smooth }</style><p class='on'>Plan</p>",
    ["less motion: html. moves", "less motion: p.on moves"],
  ],
  [
    "text does not grow when somebody asks for it",
    "<style>html { font-size: 16px }</style><p>Plan</p>",
    ["text at 200 %: text stays at 16 px"],
  ],
  [
    "a box of fixed height cuts its text off",
    `<p class="low" style="width: 20rem; max-width: 100%; height: 60px; overflow: hidden">${LETTER}</p>`,
    ["text at 200 %: p.low hides some of its text"],
  ],
  [
    "a button, a field and a link are known by their colour alone",
    `<button class="flat" style="border: 0">Los</button><input class="bare" style="border: 0" aria-label="Ort">
      <a href="/plan" class="word" style="text-decoration: none">Plan</a>`,
    ["button.flat", "input.bare", "a.word"].map((part) => `forced colours: nothing shows that ${part} can be used`),
  ],
  [
    "a menu is printed, and evidence without its address",
    '<nav class="nav"><a href="/plan">Plan</a></nav><p><a class="proof" href="/plan">Beleg</a></p>',
    ["on paper: nav.nav is printed", "on paper: no address for Beleg"],
  ],
];

for (const [what, part, faults] of BAD)
  test(`it is seen that ${what}`, async (t) => {
    const page = await visit(t, { origin: "http://localhost" });
    await page.setContent(pageOf(part));
    assert.deepEqual(await sightFaults(page), faults);
  });

test("a page that can be used everywhere has no fault", async (t) => {
  const page = await visit(t, { origin: "http://localhost" });
  await page.setContent(
    pageOf(`
    <style>
      .nav { border: 1px solid }
      @media print { .nav { display: none } .proof::after { content: " " attr(href) } }
    </style>
    <nav class="nav"><a href="/plan">Plan</a></nav>
    <div style="overflow-x: auto"><table style="width: 2000px"><tr><td>Breit</td></tr></table></div>
    <p style="width: 20rem; max-width: 100%; min-height: 60px; overflow: hidden">${LETTER}</p>
    <button>Los</button><input aria-label="Ort"><input type="checkbox" aria-label="Ja" style="width: 24px; height: 24px"><select><option>1</select>
    <p>Im <a href="/plan">Plan</a> und im <a href="/plan">Bericht</a></p><p><a class="proof" href="/plan">Beleg</a></p>
    <a href="/plan" style="text-decoration: none"><h2>Plan</h2></a>`),
  );
  assert.deepEqual(await sightFaults(page), []);
});

const STYLE = "body { margin: 0 } @media print { button { display: none } }";

const pageOf = (content: string) =>
  `<!doctype html><html lang="de"><meta name="viewport" content="width=device-width"><style>${STYLE}</style><title>Seite</title><main>${content}</main></html>`;
