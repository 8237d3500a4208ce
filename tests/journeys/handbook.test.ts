import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, test } from "node:test";
import { chapters } from "../../src/app/handbook/chapters";
import { openFinder } from "../pictures/handbook/camera";
import { walkHandbook } from "../pictures/handbook/walk";
import { assertAccessible } from "../support/axe";
import { useChromium } from "../support/chromium";
import { startServer } from "../support/server";

const { visit } = useChromium();
const { origin } = await startServer({ after });

const HANDBOOK = "/hilfe/redaktion";
const PICTURES = "docs/handbuch/redaktion/bilder";

test("whoever does what the handbook says finds every button, and sees what its pictures show", async () => {
  const finder = openFinder();
  await walkHandbook({ origin, camera: finder });
  const pictures = readdirSync(PICTURES).filter((name) => name.endsWith(".webp"));
  assert.deepEqual(finder.names.map((name) => `${name}.webp`).sort(), pictures.sort());
});

for (const device of ["desktop", "phone"] as const)
  test(`an editor who is stuck finds the chapter that fits, with its pictures (${device})`, async (t) => {
    const page = await visit(t, { origin, device, javaScript: device === "desktop" });
    await page.goto("/anmelden");
    await page.getByRole("button", { name: "Rosa Tamm", exact: true }).click();
    await page.goto("/redaktion/medien");
    if (device === "phone") await page.locator("details.menu > summary").click();
    await page.getByRole("link", { name: "Hilfe", exact: true }).locator("visible=true").click();
    await page.getByRole("heading", { level: 1, name: "Bilder und Dokumente" }).waitFor();
    await assertAccessible(page);
    for (const picture of await page.locator(".handbook-picture").all()) {
      const answer = await fetch(origin + (await picture.getAttribute("src")));
      assert.deepEqual([answer.status, answer.headers.get("content-type")], [200, "image/webp"]);
    }
    await page.getByRole("link", { name: "Ein Bild beschreiben" }).click();
    assert.match(page.url(), /#ein-bild-beschreiben$/);
    assert.ok(await page.locator(":target h2").isVisible());
    const { width = 0 } = (await page.locator("main").boundingBox()) ?? {};
    assert.ok(width <= (device === "phone" ? 360 : 1280), "nothing is wider than the screen");
    for (const { slug, title } of chapters) {
      await page.goto(`${HANDBOOK}/${slug}`);
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
    }
  });

test("on paper the handbook is text and pictures", async (t) => {
  const page = await visit(t, { origin });
  await page.goto("/anmelden");
  await page.getByRole("button", { name: "Rosa Tamm", exact: true }).click();
  await page.goto(`${HANDBOOK}/anmelden`);
  await page.emulateMedia({ media: "print" });
  const isShown = (selector: string) => page.locator(selector).first().isVisible();
  assert.deepEqual(
    [
      await isShown(".nav"),
      await isShown(".pages"),
      await isShown(".on-this-page"),
      await isShown(".handbook-picture"),
    ],
    [false, false, false, true],
  );
});

test("the handbook is for those who write or lead, and says so to others", async (t) => {
  const page = await visit(t, { origin });
  assert.equal((await page.goto(HANDBOOK))?.status(), 403);
  assert.equal((await page.goto(`${HANDBOOK}/anmelden`))?.status(), 403);
  await page.goto("/anmelden");
  await page.getByRole("button", { name: "Rosa Tamm", exact: true }).click();
  await page.waitForLoadState();
  assert.equal((await page.goto(`${HANDBOOK}/anmelden`))?.status(), 200);
  assert.equal((await page.goto(`${HANDBOOK}/gibt-es-nicht`))?.status(), 404);
});
