import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { HOSTS, openWorld, type World } from "../../../../../tests/support/world";
import { appoint } from "../../../../domains/organisations";
import { openSession } from "../../../../platform/auth/session";
import { react } from "../../../../platform/events/react";
import { changePortal } from "../../../../platform/portals/change-portal";
import { addressOf } from "../../../../platform/portals/portal";
import { reactions } from "../../../reactions";
import { portalAdminPrivacy } from "../privacy";
import { MOST_MAILS_PER_HOUR } from "./rules";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const LIST = "/verwaltung/portal/barrieren";
const report = { place: "/mitmachen", text: "Der Knopf hat keinen Namen.", email: "gast@example.org" };
const send = async (values: Record<string, string>) =>
  (await world.visitor.get("/barrierefreiheit/melden")).form("Barriere melden").fill(values).submit();

/** What the worker would do with all that was announced. */
async function reactToAll() {
  const { tenantId, database } = world;
  const rows = await world.inCity((tx) =>
    tx.selectFrom("announcements").select("id").where("doneAt", "is", null).orderBy("id").execute(),
  );
  const around = { address: addressOf("http://localhost:3000"), database, now: world.clock.now };
  for (const { id } of rows) await react(reactions, { tenantId, announcementId: id }, around);
  return world.inCity((tx) => tx.selectFrom("mails").select(["recipient", "subject", "text"]).orderBy("id").execute());
}

test("a barrier that somebody reports reaches the office by mail and stands in the list until it is answered", async () => {
  const { portalId } = world.places.city;
  await world.inCity((tx) =>
    changePortal(tx, portalId, { contact: { office: "Anlaufstelle", email: "office@example.org" } }),
  );
  const sent = await send(report);
  assert.equal(sent.location, "/barrierefreiheit/danke");
  assert.match((await sent.follow()).text("h1") ?? "", /angekommen/);
  const [mail, ...more] = await reactToAll();
  assert.equal(more.length, 0);
  assert.equal(mail?.recipient, "office@example.org");
  assert.match(mail?.text ?? "", /\/mitmachen.+keinen Namen.+gast@example\.org.+\/verwaltung\/portal\/barrieren/s);
  assert.match((await world.amir.get("/verwaltung/portal")).text("main") ?? "", /Eine Meldung wartet/);
  const list = await world.amir.get(LIST);
  assert.match(list.text("article") ?? "", /mitmachen.+12\. Juni 2026.+keinen Namen/s);
  assert.equal((await list.form("Als beantwortet festhalten").submit()).status, 303);
  assert.match((await world.amir.get(LIST)).text("article") ?? "", /Beantwortet am/);
  assert.match((await world.amir.get("/verwaltung/portal")).text("main") ?? "", /Niemand wartet/);
});

test("where no office has an address the owners get it, each in their language", async () => {
  const olga = await world.addResident("Olga");
  const { organisationId } = world.places.city;
  await world.inCity((tx) => appoint(tx, { organisationId, personId: olga.id, role: "owner" }));
  await send({ ...report, email: "" });
  const mails = await reactToAll();
  assert.deepEqual(
    mails.map(({ recipient }) => recipient),
    ["olga@example.org"],
  );
  assert.match(mails[0]?.text ?? "", /keine Adresse angegeben/);
});

test("a report without a word, or with half an address, is shown again with what was typed", async () => {
  const wrong = await send({ place: "/", text: " ", email: "gast" });
  assert.equal(wrong.status, 422);
  assert.ok(wrong.text("#text-error") && wrong.text("#email-error"));
  assert.equal(wrong.form("Barriere melden").values().email, "gast");
});

test("every report of a flood stands in the list, and only so many fill the mailbox", async () => {
  const { portalId } = world.places.city;
  await world.inCity((tx) => changePortal(tx, portalId, { contact: { email: "office@example.org" } }));
  for (let number = 0; number < MOST_MAILS_PER_HOUR + 2; number++) assert.equal((await send(report)).status, 303);
  const kept = await world.inCity((tx) => tx.selectFrom("barrierReports").select("id").execute());
  assert.equal(kept.length, MOST_MAILS_PER_HOUR + 2);
  assert.equal((await reactToAll()).length, MOST_MAILS_PER_HOUR);
});

test("two people note the same answer: the second is told; another portal's report is not theirs", async () => {
  await send(report);
  const list = await world.amir.get(LIST);
  const forms = [
    list.form("Als beantwortet festhalten"),
    (await world.amir.get(LIST)).form("Als beantwortet festhalten"),
  ];
  assert.deepEqual([(await forms[0]?.submit())?.status, (await forms[1]?.submit())?.status], [303, 409]);
  await world.inCity((tx) => tx.updateTable("barrierReports").set({ portalId: world.places.town.portalId }).execute());
  assert.equal((await world.amir.get(LIST)).all("article").length, 0);
});

test("a long list is read page by page, and each report stands on one of them", async () => {
  const { portalId } = world.places.city;
  const rows = Array.from({ length: 60 }, (_, number) => ({
    portalId,
    place: `/${number}`,
    text: "geht nicht",
    createdAt: world.clock.now,
  }));
  await world.inCity((tx) => tx.insertInto("barrierReports").values(rows).execute());
  const seen: string[] = [];
  let path: string | undefined = LIST;
  while (path) {
    const page = await world.amir.get(path);
    seen.push(...page.all("article h2"));
    path = page.attributes('nav.pages a[rel="next"]', "href")[0];
  }
  assert.equal(seen.length, 60);
  assert.equal(new Set(seen).size, 60);
  assert.equal((await world.amir.get(`${LIST}?vor=x&id=1`)).status, 200);
});

test("a year after the answer a report is forgotten, and one that waits is not", async () => {
  await send(report);
  await send(report);
  await (await world.amir.get(LIST)).form("Als beantwortet festhalten").submit();
  const left = async (now: string) => {
    await world.inCity(async (tx) => portalAdminPrivacy.retentionDue?.(tx, new Date(now)));
    return (await world.inCity((tx) => tx.selectFrom("barrierReports").select("state").execute())).map(
      ({ state }) => state,
    );
  };
  assert.equal((await left("2027-06-01T10:00:00Z")).length, 2);
  assert.deepEqual(await left("2027-06-30T10:00:00Z"), ["open"]);
});

test("an editor finds what was reported from the administration and answers it; others do not read it", async () => {
  await send(report);
  assert.match((await world.rosa.get("/verwaltung")).text("main") ?? "", /Eine Meldung wartet/);
  const list = await world.rosa.get(LIST);
  assert.match(list.text("article") ?? "", /keinen Namen/);
  assert.ok(list.attributes("main a", "href").includes("/verwaltung"), "the way back is one they may go");
  const [answer = ""] = list.attributes("article form", "action");
  const inTheCity = { personId: world.tilo.id, portalId: world.places.city.portalId };
  const foreign = world.at(HOSTS.city, await world.inCity((tx) => openSession(tx, inTheCity, world.clock.now)));
  for (const browser of [world.visitor, world.karin, foreign]) {
    assert.equal((await browser.get(LIST)).status, 403);
    assert.equal((await browser.post(answer, {})).status, 403);
  }
  assert.equal((await list.form("Als beantwortet festhalten").submit()).status, 303);
  assert.match((await world.rosa.get(LIST)).text("article") ?? "", /Beantwortet am/);
});
