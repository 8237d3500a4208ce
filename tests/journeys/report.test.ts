import assert from "node:assert/strict";
import { after, type TestContext, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright-core";
import { openSession } from "../../src/platform/auth/session";
import { assertAccessible } from "../support/axe";
import { useChromium } from "../support/chromium";
import { asSuperuser, urlOf } from "../support/database";
import { openReportsWorld } from "../support/reports";
import { startServer } from "../support/server";

const { visit } = useChromium();
const { world, petra, place } = await openReportsWorld();
after(() => world.close());
const signIn = (personId: string) =>
  world.inCity((tx) => openSession(tx, { personId, portalId: world.places.city.portalId }, new Date()));
const tokens = { amir: await signIn(world.amir.id), rosa: await signIn(world.rosa.id), petra: await signIn(petra.id) };
// From here on the database belongs to the product.
const server = await startServer({ after }, { env: { DATABASE_URL: urlOf("postgres", world.database.name) } });

const MAIL_SECONDS = 20;

/** The page to which a mail to somebody with this subject leads, once the worker has written it. */
async function linkInMail(address: string, subject: string): Promise<string> {
  const newest = "select text from mails where recipient = $1 and subject like $2";
  for (let waited = 0; waited < MAIL_SECONDS * 10; waited++) {
    const [mail] = await asSuperuser(world.database.name, newest, [address, `%${subject}%`]);
    const [, link] = /https?:\/\/[^/\s]+(\/(?:konto|verwaltung)\/\S+)/.exec(mail?.text ?? "") ?? [];
    if (link) return link;
    await setTimeout(100);
  }
  return assert.fail(`no mail "${subject}" to ${address}`);
}

async function signedIn(t: TestContext, person: keyof typeof tokens): Promise<Page> {
  const page = await visit(t, { origin: server.origin });
  await page.context().addCookies([{ name: "session", value: tokens[person], url: server.origin }]);
  return page;
}

/** The whole row can be pressed. */
const choose = (page: Page, choice: string) => page.locator("label", { hasText: choice }).click();

async function decide(page: Page, outcome: string, reasons: string) {
  await choose(page, outcome);
  await page.getByLabel("Begründung").fill(reasons);
  await assertAccessible(page);
  await page.getByRole("button", { name: "Entscheiden und allen mitteilen" }).click();
  await page.getByText(reasons).waitFor();
}

test("a resident reports on a phone without JavaScript, Amir hides, Rosa appeals, and Petra gives it back", async (t) => {
  const resident = await visit(t, { origin: server.origin, device: "phone", javaScript: false });
  const statusOf = async () => (await resident.goto(place))?.status();
  assert.equal(await statusOf(), 200);
  await resident.getByRole("link", { name: "Inhalt melden" }).click();
  await resident.getByRole("button", { name: "Meldung abschicken" }).click();
  await resident.getByRole("heading", { name: "Bitte prüfen Sie 2 Angaben" }).waitFor();
  await assertAccessible(resident);
  await choose(resident, "Das stimmt nicht");
  await resident.getByLabel("Was sollen wir uns ansehen?").fill("Es sind nur 16 Bänke.");
  await resident.getByRole("button", { name: "Meldung abschicken" }).click();
  await resident.getByRole("heading", { name: "Danke, wir sehen es uns an" }).waitFor();
  await assertAccessible(resident);

  const amir = await signedIn(t, "amir");
  await amir.goto(await linkInMail("amir@example.org", "Meldung wartet"));
  await choose(amir, "Er verstößt gegen ein Gesetz");
  await decide(amir, "Er wird ausgeblendet", "Das Bild ist fremd.");
  assert.equal(await statusOf(), 404);

  const rosa = await signedIn(t, "rosa");
  await rosa.goto(await linkInMail("rosa@example.org", "ausgeblendet"));
  await rosa.getByLabel("Warum soll der Inhalt wieder erscheinen?").fill("Das Bild ist von mir.");
  await assertAccessible(rosa);
  await rosa.getByRole("button", { name: "Widerspruch abschicken" }).click();
  await rosa.getByText("Sie haben am").waitFor();

  const deciding = await signedIn(t, "petra");
  await deciding.goto(await linkInMail("petra@example.org", "Widerspruch wartet"));
  await decide(deciding, "Er ist zu sehen", "Es ist ihr Bild.");
  assert.equal(await statusOf(), 200);
});
