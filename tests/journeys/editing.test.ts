import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible } from "../support/axe";
import { useChromium } from "../support/chromium";
import { startServer } from "../support/server";

const { visit } = useChromium();
const server = await startServer({ after });

const ENTRY = { title: "Die 18. Bank steht am Mühlsteg", date: "28. Mai 2026" };

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name }).waitFor();
/** "Art" is "Art (freiwillig)", and "Titel" not "Titel des Belegs (freiwillig)". */
const field = (page: Page, label: string) => page.getByRole("textbox", { name: new RegExp(`^${label}(?: \\(|$)`) });
const wrong = async (page: Page) => (await page.locator("error-summary").textContent()) ?? "";
const history = (page: Page) => page.locator(".history li").allTextContents();

async function press(page: Page, name: string) {
  await page.getByRole("button", { name, exact: true }).click();
  await page.waitForLoadState();
}

async function fill(page: Page, values: Record<string, string>) {
  for (const [label, value] of Object.entries(values)) await field(page, label).fill(value);
}

const edit = (page: Page, link: "Bearbeiten") => page.getByRole("link", { name: link, exact: true }).first().click();

/** Leaves a date out, and is told so; what was typed stays. */
async function forgetDate(page: Page) {
  await fill(page, { Titel: "Die 18. Bank", Datum: " ", Art: "Notiz" });
  await press(page, "Ergebnis speichern");
  assert.match(await wrong(page), /Bitte geben Sie an, wann das war/);
  const kept = [await field(page, "Titel").inputValue(), await field(page, "Art").inputValue()];
  assert.deepEqual(kept, ["Die 18. Bank", "Notiz"]);
  assert.equal(await field(page, "Datum").getAttribute("aria-invalid"), "true");
  await assertAccessible(page);
}

/** Types title and date into each other's field, and takes the offer to put them back. */
async function swapAndPutBack(page: Page) {
  await fill(page, { Titel: ENTRY.date, Datum: ENTRY.title });
  await press(page, "Ergebnis speichern");
  await heading(page, ENTRY.date);
  await edit(page, "Bearbeiten");
  await page.getByText("Sind Titel und Datum vertauscht?").waitFor();
  await assertAccessible(page);
  await press(page, "Titel und Datum tauschen");
  const values = { title: await field(page, "Titel").inputValue(), date: await field(page, "Datum").inputValue() };
  assert.deepEqual(values, ENTRY);
}

for (const javaScript of [true, false]) {
  const how = javaScript ? "at a desk" : "on a phone, without JavaScript";

  test(`Rosa corrects a result in the browser, and reads there that she did, ${how}`, async (t) => {
    const page = await visit(t, { origin: server.origin, javaScript, device: javaScript ? "desktop" : "phone" });
    await page.goto("/anmelden");
    await press(page, "Rosa Tamm");

    await page.goto("/ergebnisse?jahr=2026");
    await page.getByRole("link", { name: ENTRY.title, exact: true }).first().click();
    await edit(page, "Bearbeiten");
    await heading(page, "Ergebnis bearbeiten");
    const before = await history(page);
    await forgetDate(page);
    if (javaScript) assert.ok(await page.locator("error-summary:focus").isVisible());
    await swapAndPutBack(page);
    const [swapped = "", changed = "", ...earlier] = await history(page);
    for (const line of [swapped, changed]) assert.match(line, /^[A-Z].+ Uhr: Rosa Tamm, geändert$/);
    assert.deepEqual(earlier, before);

    await page.goto("/ergebnisse?jahr=2026");
    const entry = page.locator(".entry", { hasText: ENTRY.title });
    assert.match((await entry.textContent()) ?? "", /28\. Mai 2026/);
    await entry.getByRole("link", { name: ENTRY.title, exact: true }).click();
    await heading(page, ENTRY.title);

    await edit(page, "Bearbeiten");
    await heading(page, "Ergebnis bearbeiten");
    await page.context().clearCookies();
    assert.equal((await page.reload())?.status(), 403);
    assert.deepEqual(await history(page), [], "who edits is no business of strangers");
  });
}
