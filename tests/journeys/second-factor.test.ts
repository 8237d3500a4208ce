import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { generateSync } from "otplib";
import type { Page } from "playwright-core";
import { findBarriers } from "../support/axe";
import { useChromium } from "../support/chromium";
import { startServer } from "../support/server";

const { visit } = useChromium();

/** Presses a button or follows a link, and waits for the page behind it, which has to be free of barriers. */
async function press(page: Page, name: string, role: "button" | "link" = "button") {
  await page.getByRole(role, { name, exact: true }).click();
  await page.waitForLoadState();
  assert.deepEqual(await findBarriers(page), [], page.url());
}

/** The code of the newest mail that has one. */
async function newestCode(dataFolder: string, known: ReadonlySet<string>): Promise<string> {
  for (let attempt = 0; attempt < 200; attempt++) {
    for (const mail of mailsIn(dataFolder)) if (mail.code && !known.has(mail.code)) return mail.code;
    await setTimeout(50);
  }
  throw new Error("No mail with a code");
}

function mailsIn(dataFolder: string): { code?: string; subject: string }[] {
  const folder = join(dataFolder, "mails");
  try {
    const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
    return files.map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")));
  } catch {
    return [];
  }
}

for (const javaScript of [true, false]) {
  const how = javaScript ? "" : ", without JavaScript";

  test(`an administrator connects an app on a phone, loses the phone, and gets in with a recovery code${how}`, async (t) => {
    const server = await startServer(t, { env: { DEMO: "0" } });
    const page = await visit(t, { origin: server.origin, device: "phone", javaScript });
    const codes = new Set<string>();
    const enterMailCode = async () => {
      await page.getByLabel("E-Mail-Adresse").fill("amir@lauterbrueck.example");
      await press(page, "Code schicken");
      const code = await newestCode(server.dataFolder, codes);
      codes.add(code);
      await page.getByLabel("Code aus der E-Mail").fill(code);
      await press(page, "Anmelden");
    };
    await page.goto("/");
    await page.getByLabel("Einrichtungs-Code").fill(/mit dem Code ([A-Z2-9-]{19})/.exec(server.output())?.[1] ?? "");
    await page.getByLabel("Wer betreibt diese Installation?").fill("Stadt Lauterbrück");
    await page.getByLabel("Wie heißt das Portal?").fill("Lauterbrück");
    await page.getByLabel("Name", { exact: true }).fill("Amir Haddad");
    await page.getByLabel("E-Mail-Adresse").fill("amir@lauterbrueck.example");
    await press(page, "Gemeinsinn einrichten");
    await enterMailCode();

    await page.goto("/verwaltung");
    await press(page, "Jetzt einrichten", "link");
    await page.getByLabel("Name des Geräts").fill("Diensthandy");
    await press(page, "Einrichten");
    const secret = ((await page.locator(".as-key").textContent()) ?? "").replaceAll(" ", "");
    await page.getByLabel("Code aus der App").fill("000000");
    await press(page, "App verbinden");
    await page.getByLabel("Code aus der App").fill(generateSync({ secret }));
    await press(page, "App verbinden");
    const recovery = await page.locator(".recovery-codes code").allTextContents();
    assert.equal(recovery.length, 10);
    await press(page, "Fertig", "link");

    await page.goto("/abmelden");
    await press(page, "Abmelden");
    await page.goto("/anmelden?weiter=/verwaltung/personen/neu");
    await enterMailCode();
    await page.getByLabel("Code aus der App").fill(recovery[3] ?? "");
    await press(page, "Anmelden");
    assert.equal(new URL(page.url()).pathname, "/verwaltung/personen/neu");
    await page.goto("/konto/zweiter-faktor");
    assert.match((await page.locator("main").textContent()) ?? "", /noch 9 unbenutzte Ersatzcodes/);
  });
}
