import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { attribute } from "../../../../tests/support/markup";
import { openPostOffice, type PostOffice } from "../../../../tests/support/post-office";

let office: PostOffice;
beforeEach(async () => {
  office = await openPostOffice();
});
afterEach(() => office.close());

const linksOf = async () =>
  (await office.world.amir.get("/verwaltung")).document
    .querySelectorAll("main a")
    .map((link) => attribute(link, "href") ?? "");

test("Amir finds every page of the administration from one place, and the menu leads there", async () => {
  const { amir } = office.world;
  const menu = (await amir.get("/konto")).document.querySelectorAll("header a");
  assert.ok(menu.some((link) => attribute(link, "href") === "/verwaltung"));
  const links = await linksOf();
  assert.equal(links.length, 7);
  for (const link of links) assert.equal((await amir.get(link)).status, 200, link);
});

test("what went wrong is said where Amir looks first", async () => {
  const { amir } = office.world;
  await office.queue();
  const before = (await amir.get("/verwaltung")).text("main") ?? "";
  assert.match(before, /Alle Mails gingen hinaus oder sind unterwegs\..*Alle Aufträge im Hintergrund gelingen\./s);
  await office.sql("update mails set status = 'failed'");
  await office.sql(
    "update graphile_worker._private_jobs set attempts = 12, last_error = 'Error: no such hall' where key like 'mail:%'",
  );
  const after = (await amir.get("/verwaltung")).text("main") ?? "";
  assert.match(after, /Eine Mail braucht einen Blick\..*Ein Auftrag gelingt nicht\./s);
});

test("Rosa finds what an editor needs, and nothing of what she may not open", async () => {
  const { rosa } = office.world;
  const page = await rosa.get("/verwaltung");
  const links = page.document.querySelectorAll("main a").map((link) => attribute(link, "href") ?? "");
  assert.deepEqual(links, [
    "/redaktion/seiten",
    "/redaktion/medien",
    "/verwaltung/statistik",
    "/redaktion/suche",
    "/verwaltung/portal/barrieren",
  ]);
  for (const link of links) assert.equal((await rosa.get(link)).status, 200, link);
  const menu = (await rosa.get("/konto")).document.querySelectorAll("header a");
  assert.ok(menu.some((link) => attribute(link, "href") === "/verwaltung"));
});

test("nobody else sees the overview", async () => {
  const { karin, visitor } = office.world;
  for (const person of [karin, visitor]) assert.equal((await person.get("/verwaltung")).status, 403);
});
