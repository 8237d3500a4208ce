import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible } from "../support/axe";
import { useChromium } from "../support/chromium";
import { startServer } from "../support/server";

const { visit } = useChromium();
const server = await startServer({ after });

const MEGABYTE = 1024 * 1024;
/** More than is read at once; a browser on a small machine takes minutes for the larger one. */
const HUGE = (process.env.GEMEINSINN_LONG ? 20 : 8) * MEGABYTE;
/** Umlauts are two bytes, which a browser sends as six signs. */
const SENTENCE = "Grüße vom Fest. ";
const SENTENCE_BYTES = new TextEncoder().encode(SENTENCE).length;

/** Highest memory of the server so far, in MB. */
const peakMegabytes = () =>
  Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"))?.[1]) / 1024;

async function openText(page: Page) {
  await page.goto("/anmelden");
  await page.getByRole("button", { name: "Rosa Tamm", exact: true }).click();
  await page.goto("/impressum");
  await page.getByRole("link", { name: "Text bearbeiten" }).first().click();
  await page.locator("textarea[name=text]").waitFor({ state: "attached" });
}

/** To lay so long a text out takes a browser minutes on a small machine: the field holds it without being drawn. */
async function withoutDrawing(page: Page) {
  page.setDefaultTimeout(90_000);
  await page.route(/\.css/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `${await answer.text()} textarea { display: none !important; }` });
  });
}

const FIELD = 'document.querySelector("textarea[name=text]")';
const put = (page: Page, bytes: number) =>
  page.evaluate(`${FIELD}.value = ${JSON.stringify(SENTENCE)}.repeat(${Math.floor(bytes / SENTENCE_BYTES)})`);
const lengthOf = (page: Page) => page.evaluate<number>(`${FIELD}.value.length`);
const lengthFor = (bytes: number) => SENTENCE.length * Math.floor(bytes / SENTENCE_BYTES);
const save = (page: Page) => page.getByRole("button", { name: "Abschnitt speichern" }).first().click();

test("a paste of 2 MB comes back marked, a much longer one is explained, and no word of either is lost", async (t) => {
  const page = await visit(t, { origin: server.origin, javaScript: false, tolerate: /413|422/ });
  await withoutDrawing(page);
  await openText(page);
  const before = peakMegabytes();
  await put(page, 2 * MEGABYTE);
  await save(page);
  await page.locator("textarea[aria-invalid=true]").waitFor({ state: "attached" });
  assert.equal(await lengthOf(page), lengthFor(2 * MEGABYTE));
  await put(page, HUGE);
  await save(page);
  await page.getByRole("heading", { level: 1, name: "Das ist zu groß" }).waitFor();
  assert.match(
    (await page.locator("main").textContent()) ?? "",
    /höchstens 2 MB Text.+mehrere Abschnitte oder Seiten/s,
  );
  await assertAccessible(page);
  await page.goBack();
  assert.equal(await lengthOf(page), lengthFor(HUGE));
  const grown = peakMegabytes() - before;
  t.diagnostic(`the memory of the server grew by ${Math.round(grown)} MB at most`);
  assert.ok(grown < 200, `${grown} MB`);
});

test("with a script the form says before sending that it is too much", async (t) => {
  const page = await visit(t, { origin: server.origin });
  await withoutDrawing(page);
  await openText(page);
  assert.equal(await page.locator("form-limit").isVisible(), false);
  await put(page, HUGE);
  const url = page.url();
  await save(page);
  await page.getByText("Das ist zu viel Text auf einmal").waitFor();
  assert.deepEqual([page.url(), await lengthOf(page)], [url, lengthFor(HUGE)]);
  await put(page, 1_000);
  await save(page);
  await page.locator(".notice--success").waitFor();
});
