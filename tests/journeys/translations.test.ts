import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible } from "../support/axe";
import { useChromium } from "../support/chromium";
import { startServer } from "../support/server";

const { visit } = useChromium();
const server = await startServer({ after });

const TITLES = { desktop: "Tauschregal am Markt", phone: "Werkstatt am Kanal" };

async function press(page: Page, name: string | RegExp) {
  await page
    .getByRole("button", { name, exact: typeof name === "string" })
    .first()
    .click();
  await page.waitForLoadState();
  await assertAccessible(page);
}

async function open(page: Page, name: string | RegExp) {
  await page
    .getByRole("link", { name, exact: typeof name === "string" })
    .first()
    .click();
  await page.waitForLoadState();
  await assertAccessible(page);
}

/** What the overview says of the English version of the page. */
async function stateOf(page: Page, title: string): Promise<string> {
  await page.goto("/redaktion/uebersetzungen?in=en");
  const row = page.getByRole("row").filter({ hasText: title });
  return ((await row.locator(".tag").textContent()) ?? "").trim();
}

/** Writes into the text of a page, and shows it to everybody. */
async function writeAndPublish(page: Page, url: string, text: string) {
  await page.goto(url);
  await open(page, /^Bearbeiten ?: 1\. Text/);
  await page.getByRole("textbox", { name: "Text" }).fill(text);
  await press(page, "Abschnitt speichern");
  await page.goto(url);
  await press(page, "Jetzt veröffentlichen");
}

/** The address at which a page is worked on in the language that stands in it. */
const addressOf = (page: Page) => new URL(page.url()).pathname;

async function makePage(page: Page, title: string): Promise<string> {
  await page.goto("/redaktion/seiten/neu");
  await page.getByRole("textbox", { name: "Überschrift" }).fill(title);
  await press(page, "Seite anlegen");
  const german = addressOf(page);
  await writeAndPublish(page, german, "Geöffnet bis fünf.");
  return german;
}

for (const device of ["desktop", "phone"] as const) {
  test(`without JavaScript, on a ${device}, an editor finds what is missing, translates it, and keeps it up to date`, async (t) => {
    const title = TITLES[device];
    const page = await visit(t, { origin: server.origin, javaScript: false, device });
    await page.goto("/anmelden");
    await press(page, "Mechthild Aurich");
    const german = await makePage(page, title);

    await page.goto("/redaktion/seiten");
    await open(page, "Übersetzungen");
    assert.equal(await stateOf(page, title), "fehlt");
    await press(page, new RegExp(`^Englisch anlegen ?: ${title}`));
    const english = addressOf(page);
    assert.equal(await stateOf(page, title), "in Arbeit");
    await writeAndPublish(page, english, "Open until five.");
    assert.equal(await stateOf(page, title), "vorhanden");

    await writeAndPublish(page, german, "Geöffnet bis fünf Uhr.");
    assert.equal(await stateOf(page, title), "veraltet");
    await assertAccessible(page);
    await open(page, new RegExp(`^Unterschied ansehen ?: ${title}`));
    assert.match((await page.locator("ins").first().textContent()) ?? "", /Uhr/);
    await press(page, "Die Übersetzung stimmt noch");
    await page.getByText("Bestätigt. Die Übersetzung gilt als aktuell").waitFor();
    assert.equal(await stateOf(page, title), "vorhanden");

    await writeAndPublish(page, german, "Geöffnet bis sieben Uhr.");
    assert.equal(await stateOf(page, title), "veraltet");
    await open(page, new RegExp(`^Übersetzung ändern ?: ${title}`));
    assert.equal(addressOf(page), english);
    await writeAndPublish(page, english, "Open until seven.");
    assert.equal(await stateOf(page, title), "vorhanden");
  });
}
