import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { openWorld, type World } from "../../../../../tests/support/world";
import { savePage } from "../../../../domains/content";
import { statementsDue } from "./due";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const fill = async (path: string, button: string, values: Record<string, string>) =>
  (await world.amir.get(`/verwaltung/portal/${path}`)).form(button).fill(values).submit();

const statement = {
  ...{ method: "external", evaluatedOn: "2026-05-04", conformity: "partial", gaps: "Alte PDFs" },
  ...{ contact: "Anlaufstelle, 07000 12 34 50", enforcement: "Schlichtungsstelle des Landes" },
};

test("the statement says who looked when, what is missing, where to report it, and is linked on every page", async () => {
  const saved = await fill("barrierefreiheit", "Erklärung speichern", statement);
  assert.equal(saved.location, "/barrierefreiheit");
  world.directory.noteChange("portals");
  const page = await world.visitor.get("/barrierefreiheit");
  const text = page.text("main") ?? "";
  for (const part of [
    /unabhängige Stelle/,
    /4\. Mai 2026/,
    /Alte PDFs/,
    /zum größten Teil/,
    /Schlichtungsstelle des Landes/,
  ])
    assert.match(text, part);
  assert.ok(page.attributes("main a", "href").includes("/barrierefreiheit/melden"));
  assert.ok(page.attributes("footer a", "href").includes("/barrierefreiheit"));
});

test("the privacy page says what the program declares, and when that has changed since", async () => {
  const entries = {
    responsible: "Stadt",
    officer: "Beauftragte",
    authority: "Landesbeauftragte",
    more: "Im **Rathaus**.",
  };
  await fill("datenschutz", "Datenschutz-Seite speichern", entries);
  const page = await world.visitor.get("/datenschutz");
  assert.match(page.text("main") ?? "", /Rollen in Organisationen.+Gemeldete|Verwaltung der Portale/s);
  assert.ok(page.all("main strong").includes("Rathaus"));
  assert.equal((await world.amir.get("/verwaltung/portal/datenschutz")).text(".notice--warn"), undefined);
  await world.inCity((tx) =>
    tx
      .updateTable("legalNotices")
      .set({ recordSha256: "0".repeat(64) })
      .execute(),
  );
  const form = await world.amir.get("/verwaltung/portal/datenschutz");
  assert.match(form.text(".notice--warn") ?? "", /nicht mehr auf dem Stand/);
  assert.equal(form.form("Datenschutz-Seite speichern").values().more, "Im **Rathaus**.");
  assert.match((await world.amir.get("/verwaltung/portal")).text("main") ?? "", /nicht mehr auf dem Stand/);
});

test("an imprint without what § 5 DDG asks for is not made, and what was typed stays", async () => {
  const answer = await fill("impressum", "Impressum speichern", {
    provider: "Stadt",
    represented: "",
    address: "",
    email: "rathaus",
    vatId: "12",
  });
  assert.equal(answer.status, 422);
  for (const name of ["represented", "address", "email", "vatId", "answering"])
    assert.ok(answer.text(`#${name}-error`), name);
  assert.equal(answer.form("Impressum speichern").values().provider, "Stadt");
  assert.equal((await world.visitor.get("/impressum")).status, 404);
});

test("what somebody typed is text: HTML and scripts do nothing on the page", async () => {
  const bad = { ...statement, gaps: "<script>alert(1)</script> [hier](javascript:alert(1))" };
  await fill("barrierefreiheit", "Erklärung speichern", bad);
  const page = await world.visitor.get("/barrierefreiheit");
  assert.match(page.text("main") ?? "", /<script>alert\(1\)<\/script>/);
  assert.ok(!page.attributes("main a", "href").some((href) => href?.startsWith("javascript")));
});

test("a page that somebody wrote by hand is replaced only when they agree", async () => {
  const { portalId, organisationId: ownerOrganisationId } = world.places.city;
  const byHand = {
    ...{ slug: "barrierefreiheit", aliases: ["zugang"], kind: "page" as const, locale: "de" as const, title: "Zugang" },
    ...{ description: "", date: "", image: "", component: "", extra: {} },
    sections: [{ kind: "text" as const, title: "", text: "Von Hand geschrieben.", extra: {} }],
  };
  await world.inCity((tx) => savePage(tx, { portalId, ownerOrganisationId, page: byHand }, world.clock.now));
  const refused = await fill("barrierefreiheit", "Erklärung speichern", statement);
  assert.equal(refused.status, 409);
  assert.match((await world.visitor.get("/barrierefreiheit")).text("main") ?? "", /Von Hand geschrieben/);
  const agreed = await refused.form("Erklärung speichern").fill({ replace: "on" }).submit();
  assert.equal(agreed.status, 303);
  assert.doesNotMatch((await world.visitor.get("/barrierefreiheit")).text("main") ?? "", /Von Hand geschrieben/);
  assert.equal((await world.visitor.get("/zugang")).location, "/barrierefreiheit");
  const again = await fill("barrierefreiheit", "Erklärung speichern", { ...statement, gaps: "Nichts mehr" });
  assert.equal(again.status, 303, "what was made here is made anew without asking");
});

test("a statement that somebody took from the public stands there again when it is saved, also word for word", async () => {
  await fill("barrierefreiheit", "Erklärung speichern", statement);
  const { id } = await world.inCity((tx) =>
    tx.selectFrom("pages").select("id").where("slug", "=", "barrierefreiheit").executeTakeFirstOrThrow(),
  );
  const work = await world.rosa.get(`/redaktion/seiten/${id}/de`);
  assert.equal((await work.form("Aus der Öffentlichkeit nehmen").submit()).status, 303);
  assert.equal((await world.visitor.get("/barrierefreiheit")).status, 404);
  assert.equal((await fill("barrierefreiheit", "Erklärung speichern", statement)).status, 303);
  assert.equal((await world.visitor.get("/barrierefreiheit")).status, 200);
});

test("a year after the evaluation the owners are reminded once, and the administration says so", async () => {
  await fill("barrierefreiheit", "Erklärung speichern", statement);
  const announced = async (now: string) => {
    await world.inCity((tx) => statementsDue(tx, new Date(now)));
    const rows = await world.inCity((tx) =>
      tx.selectFrom("announcements").select("id").where("topic", "=", "portal.statement_overdue").execute(),
    );
    return rows.length;
  };
  assert.equal(await announced("2027-05-03T12:00:00Z"), 0);
  assert.equal(await announced("2027-05-05T12:00:00Z"), 1);
  assert.equal(await announced("2027-06-05T12:00:00Z"), 1);
  world.clock.now = new Date("2026-06-13T10:00:00Z");
  await world.inCity((tx) => tx.updateTable("legalNotices").set({ evaluatedOn: "2025-05-04" }).execute());
  assert.match(
    (await world.amir.get("/verwaltung/portal")).text("main") ?? "",
    /letzte Prüfung ist älter als ein Jahr/,
  );
  const form = await world.amir.get("/verwaltung/portal/barrierefreiheit");
  assert.match(form.text(".notice--warn") ?? "", /älter als ein Jahr/);
});

test("a day in the future is no day of an evaluation, and gaps are named unless there are none", async () => {
  const wrong = await fill("barrierefreiheit", "Erklärung speichern", {
    ...statement,
    evaluatedOn: "2026-07-01",
    gaps: "",
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text("#evaluatedOn-error") ?? "", /Zukunft/);
  const full = await fill("barrierefreiheit", "Erklärung speichern", { ...statement, conformity: "full", gaps: "" });
  assert.equal(full.status, 303);
});
