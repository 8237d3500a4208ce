import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { assertAccessible } from "../support/axe";
import { useChromium } from "../support/chromium";
import { startServer } from "../support/server";
import { countStops, walkByKey } from "./walk-by-key";

const { visit } = useChromium();
const server = await startServer({ after });

const MEDIA = "/redaktion/medien";

const jpeg = (colour: string) =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name }).waitFor();
const wrong = async (page: Page) => (await page.locator(".error-summary").textContent()) ?? "";
const text = async (page: Page, selector: string) => (await page.locator(selector).first().textContent()) ?? "";

async function press(page: Page, name: string) {
  await page.getByRole("button", { name, exact: true }).click();
  await page.waitForLoadState();
}

/** Opens what lies below a button or behind it in a dialog, and presses the button in it. */
async function pressInside(page: Page, label: string, button: string) {
  await page.locator("summary", { hasText: label }).click();
  await assertAccessible(page);
  await page
    .locator(".confirm-body")
    .getByRole("button", { name: button, exact: true })
    .locator("visible=true")
    .click();
  await page.waitForLoadState();
}

async function signIn(page: Page) {
  await page.goto("/anmelden");
  await press(page, "Leyla Arslan");
}

/** Brings a photograph, a web page that is called a picture, and a drawing that does more than be seen. */
async function uploadThree(page: Page, name: string) {
  await page.goto(MEDIA);
  await page.getByRole("link", { name: "Dateien hochladen" }).click();
  await heading(page, "Dateien hochladen");
  await press(page, "Hochladen");
  assert.match(await wrong(page), /wählen Sie eine Datei/);
  await assertAccessible(page);
  const html = Buffer.from("<!doctype html><html><body>Kein Bild</body></html>");
  const svg = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><script>alert(1)</script></svg>");
  await page.locator("input[type=file]").setInputFiles([
    { name: `${name}.jpg`, mimeType: "image/jpeg", buffer: await jpeg("#3a7a55") },
    { name: "falsch.png", mimeType: "image/png", buffer: html },
    { name: `${name}-plan.svg`, mimeType: "image/svg+xml", buffer: svg },
  ]);
  await press(page, "Hochladen");
  await heading(page, "Hochgeladen");
  assert.match(await text(page, ".media-refused"), /falsch\.png: .*Webseite/);
  assert.equal(await page.locator(".media-list > li").count(), 2);
  await assertAccessible(page);
}

/** Forgets what the picture shows, is told so, and says it. */
async function describe(page: Page, javaScript: boolean) {
  await press(page, "Beschreibung speichern");
  assert.match(await wrong(page), /beschreiben Sie, was zu sehen ist/);
  await assertAccessible(page);
  await page.getByRole("textbox", { name: /Was ist zu sehen/ }).fill("Eine Bank am Mühlsteg");
  await page.getByRole("textbox", { name: /Urheberin/ }).fill("Foto: Leyla Arslan");
  await page.getByRole("combobox", { name: "Lizenz" }).selectOption("cc_by");
  if (javaScript) {
    const { width = 0, height = 0 } = (await page.locator(".focus-picture img").boundingBox()) ?? {};
    await page.locator(".focus-picture img").click({ position: { x: width * 0.3, y: height * 0.7 } });
    assert.equal(await page.getByRole("radio", { name: /30 % von links, 70 % von oben/ }).isChecked(), true);
  } else await page.getByRole("radio", { name: "oben links" }).check({ force: true });
  await assertAccessible(page);
  await press(page, "Beschreibung speichern");
  await page.getByText("Gespeichert.").waitFor();
  const focus = await page.locator("input[name=focus]:checked").getAttribute("value");
  assert.equal(focus, javaScript ? "30-70" : "0-0");
}

/** Enters a consent without saying who asked, then with it; then somebody changes their mind. */
async function recordAndWithdraw(page: Page, path: string) {
  await page.getByRole("radio", { name: "Ja, und sie sind einverstanden" }).check({ force: true });
  await press(page, "Angabe speichern");
  assert.match(await wrong(page), /wer gefragt hat/);
  await assertAccessible(page);
  await page.getByRole("textbox", { name: "Wer hat gefragt?" }).fill("Leyla Arslan");
  await page.getByLabel("Wann haben sie zugestimmt?").fill("2026-01-15");
  await press(page, "Angabe speichern");
  await page.getByText("Sie sind einverstanden.").waitFor();
  const status = async () => (await fetch(server.origin + path)).status;
  assert.equal(await status(), 200);
  await pressInside(page, "Jemand möchte nicht mehr zu sehen sein", "Von allen Seiten nehmen");
  await page.getByText("Jemand möchte nicht mehr zu sehen sein. Das Bild steht auf keiner Seite mehr.").waitFor();
  assert.equal(await status(), 404);
  await assertAccessible(page);
}

async function renameReplaceAndDelete(page: Page, name: string) {
  await page.locator("summary", { hasText: "Umbenennen" }).click();
  await page.getByRole("textbox", { name: "Neuer Name" }).fill(`${name} im Frühling`);
  await press(page, "Umbenennen");
  await heading(page, `bilder/${name}-im-fruehling.jpg`);
  await page.locator("summary", { hasText: "Datei austauschen" }).click();
  const buffer = await jpeg("#a04030");
  await page.locator("input[name=file]").setInputFiles([{ name: "neu.jpg", mimeType: "image/jpeg", buffer }]);
  await press(page, "Austauschen");
  await press(page, "Letzten Austausch zurücknehmen");
  await assertAccessible(page);
  await pressInside(page, "In den Papierkorb", "In den Papierkorb");
  await heading(page, "Mediathek");
  await page.getByRole("link", { name: "Papierkorb" }).click();
  await page.getByRole("link", { name: `bilder/${name}-im-fruehling.jpg` }).click();
  await assertAccessible(page);
  await press(page, "Zurückholen");
  await page.getByText("Gespeichert.").waitFor();
}

for (const javaScript of [true, false]) {
  const how = javaScript ? "at a desk" : "on a phone, without JavaScript";

  test(`Leyla uploads, describes, renames, replaces and deletes a picture, ${how}`, async (t) => {
    const page = await visit(t, { origin: server.origin, javaScript, device: javaScript ? "desktop" : "phone" });
    const name = javaScript ? "bank" : "beet";
    await signIn(page);
    await uploadThree(page, name);
    await page.getByRole("link", { name: `bilder/${name}.jpg` }).click();
    await heading(page, `bilder/${name}.jpg`);
    await describe(page, javaScript);
    await recordAndWithdraw(page, `/bilder/${name}.jpg`);
    await renameReplaceAndDelete(page, name);
    await page.goto(`${MEDIA}?suche=${name}`);
    await assertAccessible(page);
    assert.match(await text(page, ".media-list"), /Einwilligung widerrufen/);
  });
}

/** The browser's own field for a day is several stops, which it marks itself. */
const DAYS = ["input givenOn", "input until"];

/** A browser brings the caret of a long field into the window, and not all of the field. */
const LONG_FIELD = /^textarea .* has a mark without bottom$/;

test("who uses only the keyboard gets to everything in the library, and describes a picture", async (t) => {
  const page = await visit(t, { origin: server.origin, device: "phone", colours: "dark" });
  await signIn(page);
  await page.goto(`${MEDIA}/hochladen`);
  const buffer = await jpeg("#224466");
  await page.locator("input[type=file]").setInputFiles([{ name: "taste.jpg", mimeType: "image/jpeg", buffer }]);
  await page.getByRole("button", { name: "Hochladen", exact: true }).press("Enter");
  await heading(page, "Hochgeladen");
  const [item] = await page
    .locator(".media-list a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  for (const path of [MEDIA, item ?? ""]) {
    await page.goto(path);
    const stops = await walkByKey(page, "Tab");
    // A group of radio buttons is one stop, and a day has several.
    if (path === MEDIA) assert.equal(stops.length, await countStops(page));
    const ours = stops.filter(({ name }) => !DAYS.includes(name));
    const faults = ours.flatMap(({ name, faults, order }) => [...faults, ...order].map((fault) => `${name} ${fault}`));
    assert.deepEqual(
      faults.filter((fault) => !LONG_FIELD.test(fault)),
      [],
    );
  }
  await page.getByRole("textbox", { name: /Was ist zu sehen/ }).focus();
  await page.keyboard.type("Eine Bank am Abend");
  await page.getByRole("radio", { name: "Mitte" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("button", { name: "Beschreibung speichern" }).press("Enter");
  await page.getByText("Gespeichert.").waitFor();
  assert.equal(await page.locator("input[name=focus]:checked").getAttribute("value"), "100-50");
});
