import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible } from "../support/axe";
import { useChromium } from "../support/chromium";
import { startServer } from "../support/server";

const { visit } = useChromium();
const server = await startServer({ after });

const PORTAL = "/verwaltung/portal";
const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name }).waitFor();
const field = (page: Page, label: string) => page.getByRole("textbox", { name: label });

async function press(page: Page, name: string) {
  await page.getByRole("button", { name, exact: true }).click();
  await page.waitForLoadState();
}

/** With nothing but a keyboard. */
async function pressByKey(page: Page, name: string) {
  await page.getByRole("button", { name, exact: true }).first().focus();
  const next = page.waitForEvent("domcontentloaded");
  await page.keyboard.press("Enter");
  await next;
}

/** Takes the portal back, by the question that asks once more. */
async function takeDown(page: Page) {
  await page.goto(`${PORTAL}/freischalten`);
  await heading(page, "Das Portal ist öffentlich");
  await page.locator("summary", { hasText: "Portal zurücknehmen" }).click();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Portal zurücknehmen", exact: true }).last().click();
  await page.waitForLoadState();
  await heading(page, "Portal freischalten");
  await assertAccessible(page);
}

/** Forgets the gaps, is told so, and agrees that the page that somebody wrote is replaced. */
async function makeStatement(page: Page, gap: string) {
  await page.goto(`${PORTAL}/barrierefreiheit`);
  await page.getByText("Das Portal ist zum größten Teil barrierefrei").click();
  await field(page, "Was ist noch nicht barrierefrei?").fill("");
  await field(page, "Durchsetzungs- oder Schlichtungsstelle").fill("Schlichtungsstelle des Landes\nMarkt 2");
  await press(page, "Erklärung speichern");
  await page.getByRole("link", { name: "Bitte schreiben Sie, was noch nicht barrierefrei ist." }).waitFor();
  await assertAccessible(page);
  await field(page, "Was ist noch nicht barrierefrei?").fill(gap);
  const replace = page.getByText("Die Seite, die es schon gibt, ersetzen");
  if (await replace.isVisible()) await replace.click();
  await press(page, "Erklärung speichern");
  await heading(page, "Erklärung zur Barrierefreiheit");
  await page.getByText(gap).waitFor();
  await assertAccessible(page);
}

for (const javaScript of [true, false]) {
  const how = javaScript ? "at a desk and by keyboard" : "on a phone, without JavaScript";
  const device = javaScript ? "desktop" : "phone";

  test(`Mechthild takes the portal back, puts the statement right and goes live again, ${how}`, async (t) => {
    const page = await visit(t, { origin: server.origin, javaScript, device });
    const other = await visit(t, { origin: server.origin, javaScript, device });
    await page.goto("/anmelden");
    await press(page, "Mechthild Aurich");
    await takeDown(page);
    assert.equal((await other.goto("/"))?.status(), 503);
    await heading(other, "Dieses Portal wird gerade eingerichtet");
    await assertAccessible(other);
    await makeStatement(page, `Alte PDFs haben keine Überschriften (${device}).`);
    await page.getByText("Dieses Portal ist in Vorbereitung.").waitFor();
    await page.goto(`${PORTAL}/freischalten`);
    await pressByKey(page, "Portal jetzt freischalten");
    await heading(page, "Das Portal ist öffentlich");
    assert.equal((await other.goto("/barrierefreiheit"))?.status(), 200);
    await other.getByRole("link", { name: "Melden Sie die Barriere" }).click();
    await field(other, "Was geht nicht?").fill("Der Knopf hat keinen Namen.");
    await press(other, "Barriere melden");
    await heading(other, /angekommen/);
    await assertAccessible(other);
    await page.goto(`${PORTAL}/barrieren`);
    await page.getByText("Der Knopf hat keinen Namen.").first().waitFor();
    await pressByKey(page, "Als beantwortet festhalten");
    await page
      .getByText(/^Beantwortet am/)
      .first()
      .waitFor();
    await assertAccessible(page);
  });
}

test("Mechthild puts a word first in the menu by keyboard, and tries colours before she saves them", async (t) => {
  const page = await visit(t, { origin: server.origin, javaScript: true, device: "desktop" });
  await page.goto("/anmelden");
  await press(page, "Mechthild Aurich");
  await page.goto(`${PORTAL}/menue`);
  const words = () => page.locator(".menu-rows").first().getByRole("link").allTextContents();
  const [first, second] = await words();
  await pressByKey(page, `${second} nach oben`);
  assert.deepEqual((await words()).slice(0, 2), [second, first]);
  await assertAccessible(page);
  await page.goto(`${PORTAL}/farben`);
  await page.getByLabel("Hauptfarbe").fill("#fff799");
  await press(page, "Farben speichern");
  await page.getByRole("link", { name: /zu hell/ }).waitFor();
  await assertAccessible(page);
  await page.getByLabel("Hauptfarbe").fill("#7a1f4f");
  await press(page, "Vorschau ansehen");
  const action = () =>
    page.evaluate<string>("getComputedStyle(document.documentElement).getPropertyValue('--gs-tenant-1').trim()");
  assert.equal(await action(), "#7a1f4f");
  await press(page, "Farben speichern");
  await heading(page, "Farben und Logo");
  assert.equal(await action(), "#7a1f4f");
});

test("Amir gives the portal another first name, is told where it is now, and signs in there", async (t) => {
  const page = await visit(t, { origin: server.origin, javaScript: true, device: "desktop" });
  await page.goto("/anmelden");
  await press(page, "Amir Nazari");
  await page.goto(`${PORTAL}/rechnernamen`);
  const before = new URL(page.url()).hostname;
  const name = "neuer-name.localhost";
  await field(page, "Name").fill(name);
  await press(page, "Namen eintragen");
  const makeFirst = async (host: string) => {
    await page.locator("summary", { hasText: `${host} zum ersten Namen machen` }).click();
    await press(page, "Zum ersten Namen machen");
    await heading(page, `Der erste Name ist jetzt ${host}`);
  };
  await makeFirst(name);
  await assertAccessible(page);
  await page.getByRole("link", { name: `Unter ${name} anmelden` }).click();
  await heading(page, /Anmelden/);
  assert.equal(new URL(page.url()).hostname, name);
  await press(page, "Amir Nazari");
  await page.goto(`http://${name}:${server.port}${PORTAL}/rechnernamen`);
  await makeFirst(before);
});

test("the list of mails fits a phone, however long an address is", async (t) => {
  const page = await visit(t, { origin: server.origin, javaScript: true, device: "phone" });
  const long = `anlaufstelle.buergerschaftliches.engagement@${"lauterbrueck-".repeat(2)}am-see.example`;
  await page.goto("/anmelden");
  await press(page, "Mechthild Aurich");
  await page.goto(`${PORTAL}/personen`);
  await field(page, "Name").fill("Nuri Aksoy");
  await field(page, "E-Mail-Adresse").fill(long);
  await page.getByText("Redaktion", { exact: true }).last().click();
  await press(page, "Rolle geben");
  await page.setViewportSize({ width: 360, height: 740 });
  const inList = page.getByText(long).first();
  for (let attempt = 0; attempt < 40 && !(await inList.isVisible()); attempt++) {
    await page.waitForTimeout(250);
    await page.goto("/dev/mails");
  }
  assert.ok(await inList.isVisible());
  assert.equal(await page.evaluate<number>("document.documentElement.scrollWidth"), 360);
});
