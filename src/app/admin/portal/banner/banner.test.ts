import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { HOSTS, openWorld, type World } from "../../../../../tests/support/world";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const save = async (values: Record<string, string>) => {
  const answer = await (await world.amir.get("/verwaltung/portal/hinweis"))
    .form("Hinweis speichern")
    .fill(values)
    .submit();
  world.directory.noteChange("portals");
  return answer;
};
const shown = async (headers = {}) => (await world.visitor.get("/neuigkeiten", headers)).text(".site-banner");

test("a notice stands on all pages of the portal, as a place that screen readers find, and on no other portal", async () => {
  await save({ text: "Die **Räume** bleiben zu. [Mehr](/neuigkeiten)", en: "The rooms stay closed.", level: "warn" });
  const page = await world.visitor.get("/");
  assert.equal(page.text(".site-banner--warn p"), "Die Räume bleiben zu. Mehr");
  assert.deepEqual(page.attributes(".site-banner", "aria-label"), ["Hinweis"]);
  assert.equal(await shown({ "accept-language": "en" }), "The rooms stay closed.");
  assert.equal((await world.at(HOSTS.town).get("/")).text(".site-banner"), undefined);
});

test("a notice begins and ends with its days, both included, in Berlin", async () => {
  await save({ text: "Wartung", level: "info", from: "2026-06-14", until: "2026-06-15" });
  const at = async (now: string) => {
    world.clock.now = new Date(now);
    return (await shown()) !== undefined;
  };
  assert.deepEqual(
    [
      await at("2026-06-13T21:59:00Z"),
      await at("2026-06-13T22:01:00Z"),
      await at("2026-06-15T21:59:00Z"),
      await at("2026-06-15T22:01:00Z"),
    ],
    [false, true, true, false],
  );
});

test("an empty notice is taken away", async () => {
  await save({ text: "Wartung", level: "info" });
  assert.equal(await shown(), "Wartung");
  await save({ text: "" });
  assert.equal(await shown(), undefined);
});

test("a notice is text: scripts in it do nothing; days the wrong way round and long ones are put right", async () => {
  await save({ text: "<script>alert(1)</script>[x](javascript:alert(1))", level: "info" });
  const page = await world.visitor.get("/");
  assert.equal(page.all(".site-banner script").length, 0);
  assert.deepEqual(page.attributes(".site-banner a", "href"), []);
  const wrong = await save({ text: "x".repeat(301), from: "2026-06-15", until: "2026-06-14" });
  assert.equal(wrong.status, 422);
  assert.ok(wrong.text("#text-error"));
  assert.ok((await save({ text: "kurz", from: "2026-06-15", until: "2026-06-14" })).text("#until-error"));
});
