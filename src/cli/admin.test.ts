import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { type } from "../../tests/support/command";
import { openWorld, type World } from "../../tests/support/world";
import { createAdminCommand } from "./admin";

let world: World;
let folder: string;
before(async () => {
  world = await openWorld();
  folder = mkdtempSync(join(tmpdir(), "verwaltung-"));
});
after(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

test("an administrator is made for a named tenant when there are several", async () => {
  const words = ["neu@example.org"];
  const asked = { name: "StartError", message: "Bitte mit --tenant sagen, für wen:\n  mittelland\n  nordhafen" };
  for (const options of [{}, { tenant: "erlach" }])
    await assert.rejects(type(world, createAdminCommand, { words, options, folder }), asked);
  const { lines } = await type(world, createAdminCommand, { words, options: { tenant: "mittelland" }, folder });
  assert.match(lines.join(), /^Zum Anmelden, eine Viertelstunde lang: http/);
});
