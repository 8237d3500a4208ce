import assert from "node:assert/strict";
import { test } from "node:test";
import { openBrowser } from "../../../tests/support/browser";
import { openApp, openWorld } from "../../../tests/support/world";
import { berlinDate, longDate } from "../../platform/time/berlin";
import { openClock } from "./clock";

const DAY_MS = 86_400_000;
const dayIn = (days: number) => longDate(berlinDate(new Date(Date.now() + days * DAY_MS)), "de");

test("the clock of the demo can be put forward, every page goes by it, and it comes back to now", async (t) => {
  const world = await openWorld();
  t.after(() => world.close());
  const clock = openClock();
  const goesBy = {
    get now() {
      return clock.now();
    },
  };
  const { app } = openApp(world.database, goesBy, { dev: { clock } });
  const browser = openBrowser(app, "http://localhost:3000");
  const press = async (label: string) => (await (await browser.get("/dev/uhr")).form(label).submit()).follow();
  const shown = (page: Awaited<ReturnType<typeof press>>) =>
    page.text("main section h2")?.replace(/, [\d:.]+ Uhr$/, "");
  assert.equal(shown(await browser.get("/dev/uhr")), dayIn(0));
  assert.equal(shown(await press("Eine Woche weiter")), dayIn(7));
  assert.equal(shown(await press("Einen Tag weiter")), dayIn(8));
  assert.equal(shown(await press("Zurück auf jetzt")), dayIn(0));
});
