import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible } from "../support/axe";
import { useChromium } from "../support/chromium";
import { startServer } from "../support/server";

const { visit } = useChromium();
const { origin } = await startServer({ after });

async function press(page: Page, name: string) {
  await page.getByRole("button", { name, exact: true }).first().click();
  await page.waitForLoadState();
}

/** A page in German and in Leichte Sprache, both published. */
async function makeBoth(page: Page, title: string) {
  await page.goto("/anmelden");
  await press(page, "Mechthild Aurich");
  await page.goto("/redaktion/seiten/neu");
  await page.getByRole("textbox", { name: "Überschrift", exact: true }).fill(title);
  await press(page, "Seite anlegen");
  await press(page, "Jetzt veröffentlichen");
  await press(page, "Leichte Sprache anlegen");
  await press(page, "Jetzt veröffentlichen");
  await page.context().clearCookies();
}

for (const [device, javaScript] of [
  ["desktop", false],
  ["phone", false],
] as const) {
  test(`a visitor gets to the same page in Leichte Sprache and back, without JavaScript, on a ${device}`, async (t) => {
    const page = await visit(t, { origin, device, javaScript });
    const path = `/freibad-${device}`;
    await makeBoth(page, `Freibad ${device}`);
    const follow = async (name: string) => {
      if (device === "phone") await page.locator("header summary").click();
      const place = device === "phone" ? "header details" : "header .util";
      await page.locator(place).getByRole("link", { name, exact: true }).click();
      await page.waitForLoadState();
      await assertAccessible(page);
    };
    await page.goto(path);
    await follow("Leichte Sprache");
    assert.equal(new URL(page.url()).pathname, path);
    assert.equal(await page.locator("html").getAttribute("lang"), "de-simple");
    await follow("Deutsch");
    assert.equal(new URL(page.url()).pathname, path);
    assert.equal(await page.locator("html").getAttribute("lang"), "de");
  });
}
