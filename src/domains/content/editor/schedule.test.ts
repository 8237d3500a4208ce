import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { makePage, publish, write } from "../../../../tests/support/editing";
import { openWorld } from "../../../../tests/support/world";
import { pageSchedulesDue } from "./schedules-due";
import { tellPlanner } from "./tell";

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

test("a page does not disappear before it appears", async () => {
  const url = await makePage(world.rosa);
  await plan(url, { on: "2026-07-01", time: "08:00" });
  for (const time of ["07:59", "08:00"]) {
    const early = await plan(url, { what: "withdraw", on: "2026-07-01", time });
    assert.deepEqual([early.status, early.text("#on-error") !== undefined], [422, true], time);
  }
  assert.equal((await plan(url, { what: "withdraw", on: "2026-07-01", time: "08:01" })).status, 303);
  assert.equal((await plan(url, { on: "2026-07-02", time: "08:00" })).status, 422);
  assert.equal((await plan(url, { on: "2026-07-01", time: "07:00" })).status, 303);
  await strike("2026-07-03T06:00:00Z");
  assert.equal(await text(), 404, "both at once, after the clock stood still: it appeared and disappeared");
  assert.equal((await world.rosa.get("/redaktion/seiten")).text(".states .tag"), "archiviert");
});

test("a clock that is set back does nothing twice", async () => {
  const url = await makePage(world.rosa);
  await plan(url, { on: "2026-07-01", time: "08:00" });
  await strike("2026-07-01T06:00:00Z");
  await (await world.rosa.get(url)).form("Aus der Öffentlichkeit nehmen").submit();
  await strike("2026-07-01T05:00:00Z");
  await strike("2026-07-01T06:00:00Z");
  assert.equal(await text(), 404);
});

test("a plan that could not be carried out stands on the page, and who set it gets one mail", async () => {
  const url = await makePage(world.rosa);
  await publish(world.rosa, url);
  await plan(url, { what: "withdraw", on: "2026-07-01", time: "08:00" });
  const gone = new Date("2026-06-30T10:00:00Z");
  await world.inCity((tx) => tx.updateTable("pageVariants").set({ withdrawnAt: gone }).execute());
  await strike("2026-07-01T06:00:00Z");
  await strike("2026-07-01T06:01:00Z");
  assert.match((await world.rosa.get(url)).text(".work .notice") ?? "", /1\. Juli 2026, 08:00 Uhr verschwinden/);
  assert.match((await world.rosa.get("/redaktion/seiten")).text(".states") ?? "", /nicht ausgeführt/);
  const announced = await world.inCity((tx) =>
    tx.selectFrom("announcements").select("payload").where("topic", "=", "page.plan_failed").execute(),
  );
  assert.equal(announced.length, 1);
  const failed = announced[0]?.payload as Parameters<typeof tellPlanner>[1];
  const around = { address: { protocol: "http:", port: ":3000", isTrial: true } };
  await world.inCity((tx) => tellPlanner(tx, failed, around, gone));
  const mails = await world.inCity((tx) => tx.selectFrom("mails").select(["subject", "personId"]).execute());
  assert.deepEqual(mails, [{ subject: "Termin nicht ausgeführt: Sommerfest", personId: world.rosa.id }]);
  await (await world.rosa.get(url)).form("Termin streichen").submit();
  assert.equal((await world.rosa.get(url)).text(".work .notice"), undefined);
});

test("whoever publishes while the clock strikes does not wait for it, and it not for them", async () => {
  const pages = await Promise.all(Array.from({ length: 20 }, (_, i) => makePage(world.rosa, { title: `Fest ${i}` })));
  for (const url of pages) await plan(url, { on: "2026-07-01", time: "08:00" });
  const forms = await Promise.all(pages.map(async (url) => (await world.rosa.get(url)).form("Jetzt veröffentlichen")));
  const answers = await Promise.all([
    ...forms.map(async (form) => (await form.submit()).status),
    ...Array.from({ length: 5 }, () => strike("2026-07-01T06:00:00Z")),
  ]);
  for (const status of answers.slice(0, 20)) assert.ok(status === 303 || status === 409, `${status}`);
  await strike("2026-07-01T06:00:00Z");
  const left = await world.inCity((tx) => tx.selectFrom("pageSchedules").select("pageId").execute());
  assert.deepEqual(left, []);
  for (const i of pages.keys()) assert.equal((await world.visitor.get(`/fest-${i}`)).status, 200);
});
