import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { contrast, parseHex, toHex, toOklch } from "./colour";
import { themeOf, themeSentence } from "./theme";
import { guardedPairs } from "./theme-tokens";

const anyColour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);
const house = { main: "#0d4a5b", sun: "#ffcc4d", warm: "#f6c1b0" };

test("Jeder Text ist auf jeder Fläche lesbar, oder die Farben werden abgelehnt", () => {
  fc.assert(
    fc.property(anyColour, anyColour, anyColour, (main, sun, warm) => {
      const theme = themeOf({ main, sun, warm });
      if (!theme.ok) return;
      for (const pair of guardedPairs(theme.day, theme.night))
        assert.ok(pair.contrast >= pair.least, `${pair.name} auf ${pair.on}: ${pair.contrast}`);
    }),
    { numRuns: 300 },
  );
});

test("Die vorgeschlagene nächste Farbe wird angenommen", () => {
  fc.assert(
    fc.property(anyColour, (main) => {
      const first = themeOf({ ...house, main });
      if (first.ok) return;
      assert.equal(first.refusal.colour, "main");
      assert.ok(themeOf({ ...house, main: first.refusal.nearest ?? "" }).ok, `${main} → ${first.refusal.nearest}`);
    }),
    { numRuns: 200 },
  );
  for (const colour of ["sun", "warm"] as const) {
    const first = themeOf({ ...house, [colour]: "#301008" });
    assert.ok(!first.ok && first.refusal.colour === colour && first.refusal.nearest);
    assert.ok(themeOf({ ...house, [colour]: first.refusal.nearest }).ok);
  }
});

test("Die Farben des Hauses gehen unverändert durch", () => {
  const theme = themeOf(house, "https://lauterbrueck.example");
  assert.ok(theme.ok);
  assert.equal(theme.day["color-action-default"], "#0d4a5b");
  assert.match(theme.css, /^@layer tenant\{.*--gs-origin:"https:\/\/lauterbrueck\.example"/s);
});

test("Was keine Farbe ist, wird mit einem Beispiel abgelehnt", () => {
  const theme = themeOf({ ...house, main: "petrol;} body{display:none" });
  assert.ok(!theme.ok);
  assert.equal(themeSentence("de", theme.refusal), "Die Hauptfarbe ist keine Farbe. Schreiben Sie sie so: #0d4a5b.");
  assert.ok(!themeOf({ ...house, sun: "gelb" }).ok && !themeOf({ ...house, warm: "#12345" }).ok);
});

test("Ein helles Gelb als Hauptfarbe wird mit der nächsten dunkleren abgelehnt", () => {
  const theme = themeOf({ ...house, main: "#ffe14d" });
  assert.ok(!theme.ok && theme.refusal.nearest);
  assert.match(themeSentence("de", theme.refusal), /^Die Hauptfarbe ist zu hell .* Am nächsten liegt #[0-9a-f]{6}\.$/);
});

test("Die Umrechnung nach OKLCH und zurück trifft dieselbe Farbe", () => {
  fc.assert(
    fc.property(anyColour, (colour) => {
      const hex = parseHex(colour);
      assert.ok(hex);
      assert.equal(toHex(toOklch(hex)), hex);
    }),
  );
  assert.equal(contrast("#ffffff", "#000000"), 21);
});

/** The values of one `:root` block of a style sheet. */
const tokensOf = (file: string) =>
  Object.fromEntries(
    [...readFileSync(`src/styles/${file}`, "utf8").matchAll(/--gs-([\w-]+): (#[0-9a-f]{6});/g)].map(
      ([, name, value]) => [name ?? "", value as `#${string}`],
    ),
  );

test("Auch die Farben im Stylesheet selbst halten jedes Paar", () => {
  for (const pair of guardedPairs(tokensOf("tokens.css"), tokensOf("tokens-dark.css")))
    assert.ok(pair.contrast >= pair.least, `${pair.name} auf ${pair.on}: ${pair.contrast}`);
});
