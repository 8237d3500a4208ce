import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright-core";
import { findBarriers } from "../support/axe";
import { useChromium } from "../support/chromium";
import { urlOf } from "../support/database";
import { startServer } from "../support/server";
import { openWorld } from "../support/world";

const { visit } = useChromium();

/** Presses a button and waits for the page behind it, which has to be free of barriers. */
async function press(page: Page, name: string) {
  await page.getByRole("button", { name, exact: true }).click();
  await page.waitForLoadState();
  assert.deepEqual(await findBarriers(page), [], page.url());
}

/** Code and links of the newest mail that lies in the data folder. */
async function newestMail(dataFolder: string): Promise<{ code: string; links: string[] }> {
  const folder = join(dataFolder, "mails");
  for (let attempt = 0; attempt < 200; attempt++) {
    const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".json")) : [];
    const newest = files.sort().at(-1);
    if (newest) return JSON.parse(readFileSync(join(folder, newest), "utf8"));
    await setTimeout(50);
  }
  throw new Error(`No mail in ${folder}`);
}

for (const javaScript of [true, false]) {
  const how = javaScript ? "" : ", without JavaScript";

  test(`an empty installation is set up, and its administrator signs in by the code${how}`, async (t) => {
    const server = await startServer(t, { env: { DEMO: "0" } });
    const setUpCode = /mit dem Code ([A-Z2-9-]{19})/.exec(server.output())?.[1] ?? "";
    const page = await visit(t, { origin: server.origin, device: "phone", javaScript });
    await page.goto("/");
    await page.getByLabel("Einrichtungs-Code").fill(setUpCode);
    await page.getByLabel("Wer betreibt diese Installation?").fill("Stadt Lauterbrück");
    await page.getByLabel("Wie heißt das Portal?").fill("Lauterbrück");
    await page.getByLabel("Name", { exact: true }).fill("Amir Haddad");
    await page.getByLabel("E-Mail-Adresse").fill("amir@lauterbrueck.example");
    await press(page, "Gemeinsinn einrichten");
    await page.getByLabel("E-Mail-Adresse").fill("amir@lauterbrueck.example");
    await press(page, "Code schicken");
    const { code } = await newestMail(server.dataFolder);
    await page.getByLabel("Code aus der E-Mail").fill(code);
    await press(page, "Anmelden");
    await page.goto("/verwaltung/personen");
    assert.match((await page.locator("tbody").textContent()) ?? "", /Amir Haddad/);
  });
}

test("Tilo signs in on the host of the city and goes on to the town, past every rule of the browser", async (t) => {
  const { server, page } = await townInChromium(t);
  await page.goto(`${server.townOrigin}/konto`);
  await page.getByRole("link", { name: "Anmelden" }).last().click();
  assert.equal(new URL(page.url()).origin, server.origin);
  await page.getByLabel("E-Mail-Adresse").fill("tilo@example.org");
  await press(page, "Code schicken");
  const { code } = await newestMail(server.dataFolder);
  await page.getByLabel("Code aus der E-Mail").fill(code);
  await press(page, "Anmelden");
  await press(page, "Weiter zu Erlach");
  assert.equal(page.url(), `${server.townOrigin}/konto`);
  assert.equal(await page.getByLabel("Name", { exact: true }).inputValue(), "Tilo");
});

async function townInChromium(t: TestContext) {
  const world = await openWorld();
  t.after(() => world.close());
  const server = await startServer(t, { env: { DATABASE_URL: urlOf("postgres", world.database.name) } });
  const page = await visit(t, { origin: server.origin, javaScript: true });
  return { server: { ...server, townOrigin: `http://erlach.localhost:${server.port}` }, page };
}
