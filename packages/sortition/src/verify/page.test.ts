import assert from "node:assert/strict";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { useChromium } from "../../../../tests/support/chromium";
import { generate } from "../../bench/generate";
import { computeDraw } from "../draw/compute-draw";
import { conclude, publish } from "../public/publish";
import { buildInto } from "../testing/built";

const { visit } = useChromium();
const dist = await buildInto("page");
const problem = generate({ people: 60, seats: 8, values: [2, 4, 3], couples: 0.3, seed: "page" });
const result = await computeDraw(problem, { seed: "spring", panels: 100 });
const { file: open, rows } = publish(problem, result, "a secret of the town hall, 32 letters at least");
const file = conclude(open, "digits", "42");

const save = (name: string, content: unknown): string => {
  const path = join(dist, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
};
const honest = save("result.json", file);
const forged = save("forged.json", { ...file, outcome: { method: "digits", source: "42", index: 43 } });
const address = pathToFileURL(join(dist, "verifier.html")).href;

/** The page itself comes from a file; anything else that it asks for fails the test. */
const OWN_FILE = /^foreign request: file:.*\/verifier\.html$/;

test("the verifier is smaller than 15 KB, as a page and as a module, and loads nothing", () => {
  for (const name of ["verifier.html", "verifier.js"]) {
    assert.ok(statSync(join(dist, name)).size <= 15_000, `${name}: ${statSync(join(dist, name)).size}`);
    assert.doesNotMatch(readFileSync(join(dist, name), "utf8"), /https?:\/\/|\bimport\b|\bfetch\(/);
  }
});

test("opened from a file without a net, the page checks a draw, finds one's own row and says what it does not prove", async (t) => {
  const page = await visit(t, { origin: "http://localhost", tolerate: OWN_FILE });
  await page.goto(address);
  await page.getByLabel("Losdatei").setInputFiles(honest);
  await page.getByLabel("Angekündigte Prüfsumme").fill(file.commitment);
  await page.getByLabel("Ihre eigene Zeile").setInputFiles(save("row.json", rows[3]));
  await page.getByRole("button", { name: "Prüfen", exact: true }).click();
  const list = page.getByRole("list");
  await list.getByText("Keine Prüfung beweist").waitFor();
  const text = (await list.textContent()) ?? "";
  assert.doesNotMatch(text, /✗/);
  assert.match(text, new RegExp(`Sie stehen in ${result.counts[3]} von 100 Gruppen`));
  assert.match(text, /Gezogen ist Gruppe 42/);
});

test("a forged number and opened rows that do not fit are shown as faults in words", async (t) => {
  const page = await visit(t, { origin: "http://localhost", device: "phone", tolerate: OWN_FILE });
  await page.goto(address);
  await page.getByLabel("Losdatei").setInputFiles(forged);
  await page.getByLabel("Ihre eigene Zeile").setInputFiles(save("rows.json", rows.slice(1)));
  await page.getByRole("button", { name: "Prüfen", exact: true }).click();
  const list = page.getByRole("list");
  await list.getByText("folgt nicht aus der Zufallsquelle").waitFor();
  await list.getByText("Zeilen fehlen, kamen dazu oder wurden verändert").waitFor();
});
