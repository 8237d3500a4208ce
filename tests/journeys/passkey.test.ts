import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { findBarriers } from "../support/axe";
import { useChromium } from "../support/chromium";
import { demoFolder } from "../support/product";
import { startServer } from "../support/server";

const { visit } = useChromium();

/** Presses a button or follows a link, and waits for the page behind it, which has to be free of barriers. */
async function press(page: Page, name: string | RegExp, role: "button" | "link" = "button") {
  await page.getByRole(role, { name, exact: typeof name === "string" }).click();
  await page.waitForLoadState();
  assert.deepEqual(await findBarriers(page), [], page.url());
}

/** Presses a button that asks the device first, and waits for where that leads. */
async function unlock(page: Page, name: string, path: string) {
  await page.getByRole("button", { name, exact: true }).click();
  await page.waitForURL((url) => url.pathname === path);
  assert.deepEqual(await findBarriers(page), [], page.url());
}

/** A telephone that is unlocked by its owner. */
async function addAuthenticator(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const options = {
    ...({ protocol: "ctap2", transport: "internal" } as const),
    ...{ hasResidentKey: true, hasUserVerification: true },
    ...{ isUserVerified: true, automaticPresenceSimulation: true },
  };
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", { options });
  const become = (isUserVerified: boolean) =>
    session.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified });
  return { become };
}

test("staff make a passkey, sign in with it alone, and confirm with it; a stranger's finger opens nothing", async (t) => {
  const server = await startServer(t, { dataFolder: await demoFolder() });
  const page = await visit(t, { origin: server.origin, device: "phone" });
  const device = await addAuthenticator(page);
  await page.goto("/anmelden");
  await press(page, /Amir Nazari/);
  await page.goto("/konto");
  await press(page, "Passkeys", "link");
  await press(page, "Passkey anlegen");
  assert.match((await page.locator(".error-summary").textContent()) ?? "", /einen Namen/);
  await page.getByLabel("Name des Passkeys").fill("Diensthandy");
  await unlock(page, "Passkey anlegen", "/konto/zweiter-faktor/ersatzcodes");
  assert.equal(await page.locator(".recovery-codes code").count(), 10);

  await page.goto("/abmelden");
  await press(page, "Abmelden");
  await page.goto("/anmelden?weiter=/verwaltung/personen");
  await device.become(false);
  await page.getByRole("button", { name: "Mit Passkey anmelden" }).click();
  await page.getByText("Das hat nicht geklappt.").waitFor();
  assert.deepEqual(await findBarriers(page), []);
  await device.become(true);
  await unlock(page, "Mit Passkey anmelden", "/verwaltung/personen");

  await page.goto("/anmelden/bestaetigen?weiter=/verwaltung");
  assert.deepEqual(await findBarriers(page), []);
  await unlock(page, "Mit Passkey bestätigen", "/verwaltung");
  await page.goto("/konto/passkeys");
  assert.match((await page.locator("main").textContent()) ?? "", /Diensthandy, angelegt am .* zuletzt benutzt am/);
  await page.getByText("Diensthandy entfernen", { exact: true }).click();
  await press(page, "Endgültig entfernen");
  assert.match((await page.locator("main").textContent()) ?? "", /Bisher gibt es keinen/);
});
