import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible } from "../support/axe";
import { useChromium } from "../support/chromium";
import { startServer } from "../support/server";

const { visit } = useChromium();
const { origin } = await startServer({ after });

const ways = [
  { how: "at a desk", device: "desktop", javaScript: true },
  { how: "on a phone, without JavaScript", device: "phone", javaScript: false },
] as const;

async function press(page: Page, name: string | RegExp) {
  await page
    .getByRole("button", { name, exact: typeof name === "string" })
    .first()
    .click();
  await page.waitForLoadState();
  await assertAccessible(page);
}

async function follow(page: Page, name: string | RegExp) {
  await page
    .getByRole("link", { name, exact: typeof name === "string" })
    .first()
    .click();
  await page.waitForLoadState();
  await assertAccessible(page);
}

async function signIn(page: Page, name: string) {
  await page.context().clearCookies();
  await page.goto("/anmelden");
  await page.getByRole("button", { name, exact: true }).click();
  await page.waitForLoadState();
}

const fill = (page: Page, label: string, text: string) =>
  page.getByRole("textbox", { name: label, exact: true }).fill(text);
const shown = async (page: Page) => (await page.locator("main").textContent()) ?? "";
const open = async (page: Page, summary: string) => page.locator("summary", { hasText: summary }).click();

/** Rosa makes a page with a text and a question. Returns where it is worked on. */
async function make(page: Page, title: string): Promise<string> {
  await page.goto("/redaktion/seiten");
  await assertAccessible(page);
  await follow(page, "Neue Seite");
  await press(page, "Seite anlegen");
  assert.match(await shown(page), /Bitte geben Sie eine Überschrift ein/);
  await fill(page, "Überschrift", title);
  await press(page, "Seite anlegen");
  const url = page.url().replace(/\?.*/, "");
  await follow(page, /^Bearbeiten ?: 1\. Text/);
  await fill(page, "Text", "Am **Samstag** um drei.");
  await press(page, "Abschnitt speichern");
  await follow(page, "Abschnitt hinzufügen");
  await page.locator("main label", { hasText: "Fragen und Antworten" }).click();
  await press(page, "Hinzufügen");
  await press(page, "Eintrag hinzufügen");
  await fill(page, "Frage", "Kostet das etwas?");
  await fill(page, "Antwort", "Nein.");
  await page.getByRole("button", { name: "Abschnitt speichern" }).last().click();
  await press(page, /^nach oben ?: 2\. Fragen und Antworten/);
  return url;
}

async function askAndPublish(page: Page, url: string) {
  await fill(page, "Nachricht dazu (freiwillig)", "Stimmt die Uhrzeit?");
  await press(page, "Zur Prüfung geben");
  assert.match(await shown(page), /in Prüfung/);
  await signIn(page, "Mechthild Aurich");
  await page.goto("/redaktion/seiten?stand=in_review");
  await assertAccessible(page);
  await page.goto(url);
  assert.match(await shown(page), /Rosa Tamm bittet seit .+Stimmt die Uhrzeit\?/s);
  await follow(page, "Vorschau");
  assert.match(await shown(page), /Kostet das etwas\?.+Samstag/s);
  await follow(page, "Zurück zum Bearbeiten");
  await press(page, "Jetzt veröffentlichen");
  assert.match(await shown(page), /Die Seite ist veröffentlicht/);
}

/** The page in Leichte Sprache: it begins with the German texts, and is published by itself. */
async function translate(page: Page, url: string, path: string) {
  await page.goto(url);
  await press(page, "Leichte Sprache anlegen");
  await follow(page, /^Bearbeiten ?: \d\. Text/);
  await fill(page, "Text", "Es ist am Samstag. Es beginnt um 3 Uhr.");
  await press(page, "Abschnitt speichern");
  await press(page, "Jetzt veröffentlichen");
  await page.goto(`${path}?sprache=de-simple`);
  assert.match(await shown(page), /Es beginnt um 3 Uhr/);
  await assertAccessible(page);
  await page.goto(`${path}?sprache=de`);
  assert.doesNotMatch(await shown(page), /Es beginnt um 3 Uhr/);
}

async function tabTo(page: Page, what: string) {
  for (let stops = 0; stops < 90; stops++) {
    await page.keyboard.press("Tab");
    if (await page.locator(what).and(page.locator(":focus")).count()) return;
  }
  assert.fail(`${what} is not reached`);
}

/** Goes to something with the keyboard, and uses it there. */
async function enter(page: Page, what: string, next: RegExp) {
  await tabTo(page, what);
  await page.keyboard.press("Enter");
  await page.waitForURL(next);
  await assertAccessible(page);
}

for (const { how, device, javaScript } of ways) {
  test(`a new editor makes a page, has it reviewed and published, changes, schedules and restores it, ${how}`, async (t) => {
    const page = await visit(t, { origin, device, javaScript });
    const title = `Sommerfest ${device}`;
    await signIn(page, "Rosa Tamm");
    const url = await make(page, title);
    await askAndPublish(page, url);
    await page.goto(`/sommerfest-${device}`);
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await assertAccessible(page);

    await follow(page, "Text bearbeiten");
    await fill(page, "Text", "Am **Sonntag** um vier.");
    await press(page, "Abschnitt speichern");
    await open(page, "Zu einem Termin");
    await page.getByLabel("Tag", { exact: true }).fill("2030-05-01");
    await page.getByLabel("Uhrzeit", { exact: true }).fill("08:00");
    await press(page, "Termin speichern");
    assert.match(await shown(page), /erscheint am Mittwoch, 1\. Mai 2030, 08:00 Uhr/);
    await press(page, "Termin streichen");
    await follow(page, "Verlauf");
    await follow(page, /^Fassung 7$/);
    assert.match(await shown(page), /Samstag.+Sonntag|Sonntag.+Samstag/s);
    await page.goto(`${url}/verlauf/6`);
    await press(page, "Diese Fassung zurückholen");
    await press(page, "Jetzt veröffentlichen");
    await page.goto(`/sommerfest-${device}`);
    assert.match(await shown(page), /Samstag/);
    await translate(page, url, `/sommerfest-${device}`);
  });
}

test("a page is made, reviewed, published, withdrawn, restored and translated with the keyboard alone", async (t) => {
  const page = await visit(t, { origin, device: "desktop" });
  await signIn(page, "Rosa Tamm");
  await page.goto("/redaktion/seiten/neu");
  await tabTo(page, "#title");
  await page.keyboard.type("Mit Tasten");
  await page.keyboard.press("Enter");
  await page.waitForURL(/seiten\/[0-9a-f-]{36}\/de/);
  await tabTo(page, 'a:has-text("Bearbeiten: 1. Text")');
  await page.keyboard.press("Enter");
  await page.waitForURL(/abschnitte/);
  await tabTo(page, "#text");
  await page.keyboard.type("Geschrieben ohne Maus.");
  await tabTo(page, 'button:has-text("Abschnitt speichern")');
  await page.keyboard.press("Enter");
  await page.waitForURL(/getan=saved/);
  await tabTo(page, 'button:has-text("entfernen: 1. Text")');
  await page.keyboard.press("Space");
  await page.waitForURL(/getan=removed/);
  await tabTo(page, 'summary:has-text("Entfernte Abschnitte")');
  await page.keyboard.press("Enter");
  await tabTo(page, 'button:has-text("Zurückholen: Text")');
  await page.keyboard.press("Enter");
  await page.waitForURL(/#abschnitt-/);
  assert.match(await shown(page), /Geschrieben ohne Maus/);
  await assertAccessible(page);
  const url = page.url().replace(/[?#].*/, "");
  await enter(page, 'button:has-text("Zur Prüfung geben")', /getan=submitted/);
  await signIn(page, "Mechthild Aurich");
  await page.goto(url);
  await enter(page, 'button:has-text("Jetzt veröffentlichen")', /getan=published/);
  await tabTo(page, 'summary:has-text("Aus der Öffentlichkeit nehmen")');
  await page.keyboard.press("Enter");
  await enter(page, 'button:has-text("Aus der Öffentlichkeit nehmen")', /getan=archived/);
  await page.goto(`${url}/verlauf/1`);
  await enter(page, 'button:has-text("Diese Fassung zurückholen")', /getan=restored/);
  await enter(page, 'button:has-text("Leichte Sprache anlegen")', /\/de-simple/);
});
