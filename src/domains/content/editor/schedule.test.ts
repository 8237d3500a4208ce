import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { makePage, publish, write } from "../../../../tests/support/editing";
import { openWorld } from "../../../../tests/support/world";
import { pageSchedulesDue } from "./schedule";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

type Plan = { what?: string; on: string; time: string };

const plan = async (url: string, { what = "publish", ...when }: Plan) =>
  (await world.rosa.get(url))
    .form("Termin speichern")
    .fill({ what, ...when })
    .submit();

/** The clock strikes: what the worker does every minute. */
const strike = (instant: string) => world.inCity((tx) => pageSchedulesDue(tx, new Date(instant)));
const text = async () => {
  const page = await world.visitor.get("/sommerfest");
  return page.status === 200 ? page.text(".prose p") : page.status;
};

test("a page appears and disappears by the clock in Berlin, and a second run changes nothing", async () => {
  const url = await makePage(world.rosa);
  await write(world.rosa, url, "Um drei.");
  assert.equal((await plan(url, { on: "2026-07-01", time: "08:00" })).status, 303);
  assert.match(
    (await world.rosa.get("/redaktion/seiten")).text(".states") ?? "",
    /erscheint am Mittwoch, 1. Juli 2026, 08:00 Uhr/,
  );
  await strike("2026-07-01T05:59:59Z");
  assert.equal(await text(), 404);
  await strike("2026-07-01T06:00:00Z");
  assert.equal(await text(), "Um drei.");
  await plan(url, { what: "withdraw", on: "2026-07-31", time: "23:59" });
  await write(world.rosa, url, "Um vier.");
  await strike("2026-07-01T06:01:00Z");
  assert.equal(await text(), "Um drei.", "what was saved later is a draft");
  await strike("2026-07-31T22:00:00Z");
  assert.equal(await text(), 404);
  await publish(world.rosa, url);
  await strike("2026-07-31T22:01:00Z");
  assert.equal(await text(), "Um vier.", "the plan is done and does not come back");
  await (await world.rosa.get(url)).form("Aus der Öffentlichkeit nehmen").submit();
  await plan(url, { on: "2026-09-01", time: "08:00" });
  await strike("2026-09-01T06:00:00Z");
  assert.equal(await text(), "Um vier.", "what everybody saw before can come back by the clock");
});

test("the revision that was looked at appears, whatever is saved until then", async () => {
  const url = await makePage(world.rosa);
  await write(world.rosa, url, "Um drei.");
  await plan(url, { on: "2026-07-01", time: "08:00" });
  await write(world.rosa, url, "Um vier.");
  await strike("2026-07-01T06:00:00Z");
  assert.equal(await text(), "Um drei.");
  assert.match((await world.rosa.get("/redaktion/seiten")).text(".states") ?? "", /Entwurf offen/);
});

test("a time that the clock jumps over is refused, of one that comes twice the first is meant", async () => {
  const url = await makePage(world.rosa);
  const gap = await plan(url, { on: "2027-03-28", time: "02:30" });
  assert.deepEqual([gap.status, gap.text("#time-error")?.includes("03:30")], [422, true]);
  assert.equal(gap.form("Termin speichern").values().on, "2027-03-28");
  assert.equal((await plan(url, { on: "2026-10-25", time: "02:30" })).status, 303);
  const [row] = await world.inCity((tx) => tx.selectFrom("pageSchedules").select(["at", "wallTime", "zone"]).execute());
  assert.deepEqual(
    [row?.at.toISOString(), row?.wallTime, row?.zone],
    ["2026-10-25T00:30:00.000Z", "2026-10-25T02:30", "Europe/Berlin"],
  );
});

test("what is no day, no time or over already comes back with what was typed", async () => {
  const url = await makePage(world.rosa);
  for (const [on, time, wrong] of [
    ["", "08:00", "#on-error"],
    ["2026-02-30", "08:00", "#on-error"],
    ["2026-07-01", "25:00", "#time-error"],
    ["2026-06-12", "11:00", "#on-error"],
  ] as const) {
    const answer = await plan(url, { on, time });
    assert.deepEqual([answer.status, answer.text(wrong) !== undefined], [422, true], `${on} ${time}`);
    assert.equal(answer.form("Termin speichern").values().time, time);
  }
});

test("a plan that is cancelled, or whose page lies in the trash, is not carried out", async () => {
  const url = await makePage(world.rosa);
  await plan(url, { on: "2026-07-01", time: "08:00" });
  await (await world.rosa.get(url)).form("Termin streichen").submit();
  await strike("2026-07-01T06:00:00Z");
  assert.equal(await text(), 404);
  await plan(url, { on: "2026-07-01", time: "08:00" });
  await (await world.rosa.get(url)).form("Seite löschen").submit();
  await strike("2026-07-01T06:00:00Z");
  await (await world.rosa.get(url)).form("Zurückholen").submit();
  assert.equal(await text(), 404);
  assert.equal((await world.rosa.get("/redaktion/seiten")).text(".states .tag"), "Entwurf");
});
