import assert from "node:assert/strict";
import { after, test } from "node:test";
import { useChromium } from "../support/chromium";
import { startServer } from "../support/server";
import { countStops, pressForStop, type Stop, walkByKey } from "./walk-by-key";

const { visit } = useChromium();
const { origin } = await startServer({ after });

const PAGES = ["/", "/ergebnisse?jahr=2025", "/anmelden"];

/** More than a menu or a question has. */
const MANY = 20;

const namesOf = (stops: Stop[]) => stops.map(({ name }) => name);

const ways = [
  { device: "desktop", colours: "light" },
  { device: "phone", colours: "dark" },
] as const;

for (const { device, colours } of ways)
  test(`who uses only the keyboard gets to everything in order, and sees where they are (${device}, ${colours})`, async (t) => {
    const page = await visit(t, { origin, device, colours });
    const faults: string[] = [];
    for (const path of PAGES) {
      await page.emulateMedia({ forcedColors: "none" });
      await page.goto(path);
      const there = await walkByKey(page, "Tab");
      assert.equal(there.length, await countStops(page), `stops of ${path}`);
      await page.emulateMedia({ forcedColors: "active" });
      const back = await walkByKey(page, "Shift+Tab");
      assert.deepEqual(namesOf(back), namesOf(there).reverse());
      const wayBack = back.map((stop) => ({ ...stop, name: `${stop.name} (back, in forced colours)`, order: [] }));
      for (const { name, faults: unseen, order } of [...there, ...wayBack])
        for (const fault of [...unseen, ...order]) faults.push(`${path}: ${name} ${fault}`);
    }
    assert.deepEqual(faults, []);
  });

test("the first stop leads past the menu into the page", async (t) => {
  for (const device of ["desktop", "phone"] as const) {
    const page = await visit(t, { origin, device });
    for (const path of PAGES) {
      await page.goto(path);
      assert.equal((await pressForStop(page, "Tab"))?.name, "a Zum Inhalt springen");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      assert.ok(await page.evaluate("document.activeElement.closest('main') !== null"), path);
    }
  }
});

test("on a phone the menu opens and closes by keyboard, and does not lie on what comes after it", async (t) => {
  for (const javaScript of [true, false]) {
    const page = await visit(t, { origin, device: "phone", javaScript });
    await page.goto("/");
    for (let stop = 0; stop < 3; stop++) await page.keyboard.press("Tab");
    const menu = page.locator("details.menu");
    const isOpen = () => menu.locator("nav").isVisible();
    const hasFocus = (part: string) => menu.locator(`${part}:focus`).isVisible();
    assert.ok(await hasFocus("summary"));
    for (const key of ["Enter", "Space"]) {
      await page.keyboard.press(key);
      assert.ok(await isOpen());
      await page.keyboard.press(key);
      assert.ok(!(await isOpen()));
    }
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.ok(await hasFocus("nav input"));
    if (!javaScript) continue;
    await page.keyboard.press("Escape");
    assert.deepEqual([await isOpen(), await hasFocus("summary")], [false, true]);
    await page.keyboard.press("Enter");
    for (let word = 0; word < MANY && (word === 0 || (await hasFocus("nav :is(a, input, button)"))); word++) {
      const stop = await pressForStop(page, "Tab");
      assert.deepEqual([stop?.faults, stop?.order], [[], []], stop?.name);
    }
    assert.ok(!(await isOpen()));
  }
});

test("a question takes the focus, keeps it while it is open, and gives it back", async (t) => {
  for (const device of ["desktop", "phone"] as const) {
    const page = await visit(t, { origin, device });
    await page.goto("/dev/teile");
    const asks = page.locator("confirm-dialog summary").first();
    const dialog = page.locator("confirm-dialog dialog").first();
    const hasFocus = (part: string) => dialog.locator(part).and(page.locator(":focus")).isVisible();
    for (const leave of ["Escape", "Abbrechen"]) {
      await asks.focus();
      await page.keyboard.press("Enter");
      assert.ok(await dialog.isVisible());
      assert.ok(await hasFocus(`button:text-is("Abbrechen")`), "not what cannot be taken back");
      // Between its last and its first stop the browser's own controls have their turn.
      for (let stops = 0; stops < 5; stops++) {
        const stop = await pressForStop(page, "Tab");
        assert.ok(stop === null || (await hasFocus("*")), stop?.name);
        assert.deepEqual(stop?.faults ?? [], [], stop?.name);
      }
      if (leave === "Escape") await page.keyboard.press(leave);
      else {
        const isThere = () => hasFocus(`button:text-is("${leave}")`);
        for (let stops = 0; stops < MANY && !(await isThere()); stops++) await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
      }
      assert.ok(!(await dialog.isVisible()));
      assert.ok(await asks.and(page.locator(":focus")).isVisible(), leave);
    }
  }
});
