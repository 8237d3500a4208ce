import assert from "node:assert/strict";
import { request } from "node:http";
import { afterEach, beforeEach, test } from "node:test";
import { addMeasure, openHttpWorld } from "../../../tests/support/http-world";
import { HOSTS } from "../../../tests/support/world";
import { forgetViewsDue } from "./retention";
import { MISSING_A_DAY } from "./rules";

const BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const CITY = "http://localhost:3000";

let world: Awaited<ReturnType<typeof openHttpWorld>>;
beforeEach(async () => {
  world = await openHttpWorld();
});
afterEach(() => world.close());

/** Asks as a browser does. Resolves to the status. */
const open = (path: string, headers: Record<string, string> = {}, host = HOSTS.city) =>
  new Promise<number | undefined>((resolve, reject) => {
    request(
      { port: world.port, path, headers: { host: `${host}:3000`, "user-agent": BROWSER, ...headers } },
      (answer) => answer.resume().on("close", () => resolve(answer.statusCode)),
    )
      .on("error", reject)
      .end();
  });

const times = async (count: number, path: string, headers = {}) => {
  for (let time = 0; time < count; time++) await open(path, headers);
};

const rows = (tenant: "inCity" | "inNorth" = "inCity") =>
  world[tenant]((tx) => tx.selectFrom("pageViews").select(["day", "path", "views"]).orderBy("path").execute());

const links = () =>
  world.inCity((tx) => tx.selectFrom("missingPages").select(["path", "fromPath", "views"]).orderBy("path").execute());

test("each opening of a public page counts, from the page memory as well as freshly made", async () => {
  await addMeasure(world, "Bänke am Bach");
  await times(3, "/massnahmen/baenke-am-bach?sprache=de");
  await times(2, "/massnahmen/baenke-am-bach");
  assert.ok(world.outcomes.hit > 0, "some came from memory");
  await world.views.flush();
  await times(1, "/massnahmen/baenke-am-bach");
  await world.views.flush();
  assert.deepEqual(await rows(), [{ day: "2026-06-12", path: "/massnahmen/baenke-am-bach", views: 6 }]);
});

test("nothing is kept of pages that not everybody may find, of forms, accounts, keys and programs", async () => {
  const { id } = world.rosa;
  await open("/konto", { cookie: `session=${world.rosa.token}` });
  await open("/anmelden");
  await open("/abmelden/abcdefghijklmnop");
  await open(`/gibt-es-nicht-${id}`);
  await open("/ergebnisse", { "user-agent": "Googlebot/2.1" });
  await world.views.flush();
  assert.deepEqual([await rows(), await links()], [[], []]);
});

test("a measure that was hidden is not counted any more", async () => {
  const objectId = await addMeasure(world, "Bänke am Bach");
  await world.inCity((tx) =>
    tx.updateTable("objects").set({ audience: "signed_in" }).where("id", "=", objectId).execute(),
  );
  await open("/massnahmen/baenke-am-bach", { cookie: `session=${world.rosa.token}` });
  await world.views.flush();
  assert.deepEqual(await rows(), []);
});

test("portals and tenants count for themselves", async () => {
  await open("/massnahmen");
  await open("/massnahmen", {}, HOSTS.foreign);
  await open("/massnahmen", {}, "fremd.example");
  await world.views.flush();
  assert.deepEqual(await rows(), [{ day: "2026-06-12", path: "/massnahmen", views: 1 }]);
  assert.deepEqual(await rows("inNorth"), [{ day: "2026-06-12", path: "/massnahmen", views: 1 }]);
});

test("the day is that of Berlin, also when it changes while the program runs", async () => {
  world.clock.now = new Date("2026-06-12T21:59:59Z");
  await open("/massnahmen");
  world.clock.now = new Date("2026-06-12T22:00:00Z");
  await open("/massnahmen");
  await world.views.flush();
  assert.deepEqual((await rows()).map(({ day, views }) => [day, views]).sort(), [
    ["2026-06-12", 1],
    ["2026-06-13", 1],
  ]);
});

test("a link that leads nowhere is kept with the page it stands on; where it came from elsewhere is not", async () => {
  await open("/alt", { referer: `${CITY}/massnahmen` });
  await open("/alt", { referer: `${CITY}/massnahmen?vor=1` });
  await open("/alt", { referer: "https://anderswo.example/profil/anna" });
  await open("/alt", { referer: `${CITY}/abmelden/geheim` });
  await open("/wp-login.php");
  await world.views.flush();
  assert.deepEqual(await links(), [
    { path: "/alt", fromPath: "", views: 2 },
    { path: "/alt", fromPath: "/massnahmen", views: 2 },
  ]);
});

test("whoever invents addresses fills a part of a day and not the database", async () => {
  const paths = Array.from({ length: MISSING_A_DAY + 50 }, (_, number) => `/erfunden-${number}`);
  await Promise.all(paths.map((path) => open(path, { referer: `${CITY}/massnahmen` })));
  await world.views.flush();
  await open("/noch-eine", { referer: `${CITY}/massnahmen` });
  await world.views.flush();
  assert.equal((await links()).length, MISSING_A_DAY);
});

test("what could not be written while the database was away is written later", async () => {
  await open("/massnahmen");
  const { transaction } = world.database;
  world.database.transaction = () => Promise.reject(new Error("away"));
  await world.views.flush();
  world.database.transaction = transaction;
  await open("/massnahmen");
  await world.views.flush();
  assert.deepEqual(
    (await rows()).map(({ views }) => views),
    [2],
  );
});

test("Rosa reads what was read, in numbers and as a table to take along", async () => {
  await addMeasure(world, "Bänke am Bach");
  await times(3, "/massnahmen/baenke-am-bach");
  await times(2, "/massnahmen");
  await open("/alt", { referer: `${CITY}/massnahmen` });
  await world.views.flush();
  const page = await world.rosa.get("/verwaltung/statistik?tage=7");
  assert.equal(page.status, 200);
  assert.deepEqual(page.all(".figures dd"), ["5", "1"]);
  const text = page.text("main") ?? "";
  assert.match(text, /Bänke am Bach\s*Aufrufe\s*3.*\/massnahmen\s*Aufrufe\s*2/s);
  assert.match(text, /\/alt.*\/massnahmen.*12\. Juni 2026/s);
  const file = await world.rosa.get("/verwaltung/statistik.csv?tage=7");
  assert.equal(file.body, 'Seite;Aufrufe\r\n"/massnahmen/baenke-am-bach";3\r\n"/massnahmen";2\r\n');
  assert.match(file.headers.get("content-disposition") ?? "", /^attachment; filename="statistik-localhost\.csv"$/);
});

test("before anybody came the page says so, and what is no period is a month", async () => {
  const page = await world.rosa.get("/verwaltung/statistik?tage=-1");
  assert.match(page.text("main") ?? "", /noch keine Seite aufgerufen.*Niemand ist in dieser Zeit/s);
  assert.equal(page.text('.filter [aria-current="true"]'), "30 Tage");
});

test("a year is read month by month", async () => {
  await open("/massnahmen");
  await world.views.flush();
  const page = await world.rosa.get("/verwaltung/statistik?tage=365");
  const months = page.all("details tbody tr");
  assert.equal(months.length, 13);
  assert.match(months.at(-1) ?? "", /Juni 2026.*1/s);
});

test("only those who write for the portal and the administration read it", async () => {
  assert.equal((await world.amir.get("/verwaltung/statistik")).status, 200);
  for (const person of [world.visitor, world.karin]) {
    assert.equal((await person.get("/verwaltung/statistik")).status, 403);
    assert.equal((await person.get("/verwaltung/statistik.csv")).status, 403);
  }
  assert.equal((await world.at(HOSTS.town, world.rosa.token).get("/verwaltung/statistik")).status, 403);
});

test("old counts are forgotten", async () => {
  await open("/massnahmen");
  await open("/alt", { referer: `${CITY}/massnahmen` });
  await world.views.flush();
  await world.inCity((tx) => forgetViewsDue(tx, new Date("2026-08-20T00:00:00Z")));
  assert.deepEqual([(await rows()).length, (await links()).length], [1, 0]);
  await world.inCity((tx) => forgetViewsDue(tx, new Date("2028-09-20T00:00:00Z")));
  assert.equal((await rows()).length, 0);
});
