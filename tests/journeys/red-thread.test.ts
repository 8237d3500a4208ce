import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { assertAccessible } from "../support/axe";
import { useChromium } from "../support/chromium";
import { startServer } from "../support/server";

const { visit } = useChromium();
const server = await startServer({ after });

/** From the concern to the result: what one presses, and where one then stands. */
const STOPS = [
  { kind: "Empfehlung", link: "Alle 300 Meter eine Bank im Schatten", heading: "Alle 300 Meter eine Bank im Schatten" },
  {
    kind: "Zusage",
    link: "Schreinerei Kolb: Holz und Zuschnitt für zwölf Bänke",
    heading: "Holz und Zuschnitt für zwölf Bänke",
  },
  { kind: "Maßnahme", link: "40 Bänke bis Ende 2026", heading: "40 Bänke bis Ende 2026" },
  { kind: "Mithelfen", link: "Bankpatinnen und Bankpaten gesucht", heading: "Bankpatinnen und Bankpaten gesucht" },
  { kind: "Stunden", link: "312 Stunden an 18 Bänken", heading: "312 Stunden an 18 Bänken" },
  { kind: "Ergebnis", link: "Die 18. Bank steht am Mühlsteg", heading: "Die 18. Bank steht am Mühlsteg" },
] as const;

const textOf = async (locator: Locator) => (await locator.textContent()) ?? "";

/** Presses the knot on the thread, and stands on a page that names it as the place where one is. */
async function walkTo(page: Page, { kind, link, heading }: (typeof STOPS)[number]) {
  await page.locator(".thread").getByRole("link", { name: link, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: heading, exact: true }).waitFor();
  const here = page.locator(".thread .stop", { hasText: "Sie sind hier." });
  assert.ok((await textOf(here)).startsWith(kind), `${page.url()} is shown as ${kind}`);
}

/** From the start page to the result. */
async function walkThere(page: Page) {
  for (const stop of STOPS) await walkTo(page, stop);
}

const ways = [
  { device: "phone", javaScript: true },
  { device: "phone", javaScript: false },
  { device: "desktop", javaScript: true },
] as const;

for (const { device, javaScript } of ways) {
  const how = `${device === "phone" ? "on a phone" : "at a desk"}, ${javaScript ? "with" : "without"} JavaScript`;

  test(`a resident walks from the recommendation to the result and back, ${how}`, async (t) => {
    const page = await visit(t, { origin: server.origin, device, javaScript });
    await page.goto("/");
    await walkThere(page);
    for (const stop of [...STOPS].reverse().slice(1)) await walkTo(page, stop);
    await page.locator("a.brand").click();
    await page.getByRole("heading", { level: 1, name: /18 Bänke im Schatten/ }).waitFor();
  });
}

test("by night the start page and the whole thread can be read", async (t) => {
  const page = await visit(t, { origin: server.origin, device: "phone", colours: "dark" });
  await page.goto("/");
  await assertAccessible(page);
  for (const stop of STOPS) {
    await walkTo(page, stop);
    await assertAccessible(page);
  }
});

test("what somebody pledged and whether it was kept stands on the page of the recommendation", async (t) => {
  const page = await visit(t, { origin: server.origin, javaScript: false });
  await page.goto("/empfehlungen/bank-im-schatten");
  const rows = page.locator(".pledge");
  assert.equal(await rows.count(), 4);
  assert.match(await textOf(rows.filter({ hasText: "Schreinerei Kolb" })), /gehalten am Freitag, 14\. November 2025/);
  assert.match(await textOf(rows.filter({ hasText: "Städtischer Bauhof" })), /verzögert/);
  await page.getByRole("link", { name: "Fundamente für 40 Standorte", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Fundamente für 40 Standorte" }).waitFor();
});

test("the tracker says of each recommendation how far its thread reaches", async (t) => {
  const page = await visit(t, { origin: server.origin, device: "phone" });
  await page.goto("/empfehlungen");
  const row = (name: string) => page.locator(".loom tr", { hasText: name });
  assert.match(await textOf(row("Langer Tisch in jedem Stadtteil")), /umgesetzt/);
  assert.match(await textOf(row("Wohnungstausch")), /steht still/);
  assert.match(await textOf(row("Winterdienst auf Fußwegen")), /nicht übernommen/);
  await assertAccessible(page);
});
