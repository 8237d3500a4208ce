import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Opened } from "../src/app/installation";
import { createOrganisation } from "../src/domains/organisations";
import { readConfig } from "../src/platform/config";
import { StartError } from "../src/platform/start-error";
import { drawingOf } from "../src/platform/ui/drawings/drawing";
import { openBrowser } from "../tests/support/browser";
import { asSuperuser, openTestDatabase, urlOf } from "../tests/support/database";
import { HOSTS, NOW, openApp } from "../tests/support/world";
import { assertMayLoad, loadDemo } from ".";
import { DOCUMENTS_FOLDER, printDocuments } from "./lauterbrueck/documents";

const SILENT = { say: () => {} };

/** What PostgreSQL says to those whose connection it ends. */
const ADMIN_SHUTDOWN = "57P01";

type Ground = Pick<Opened, "config" | "database" | "urls"> & { name: string };

let loaded: Ground & { browse: (host: string) => ReturnType<typeof openBrowser> };

before(async () => {
  const database = await openTestDatabase();
  const { app, filesFolder } = openApp(database, { now: NOW });
  const ground = groundOn(database, filesFolder);
  assert.equal(await loadDemo(ground, SILENT, NOW), "empty");
  loaded = { ...ground, browse: (host) => openBrowser(app, `http://${host}:3000`) };
});
after(() => loaded.database.close());

function groundOn(database: Awaited<ReturnType<typeof openTestDatabase>>, folder: string): Ground {
  const { name } = database;
  const urls = { ownerUrl: urlOf("gemeinsinn_owner", name), appUrl: urlOf("app", name), jobsUrl: urlOf("jobs", name) };
  return { name, database, urls, config: readConfig({ DATA_DIR: folder, PORT: "3000" }) };
}

/** Every table with the number of its rows; `rows` adds what stands in them. */
async function tablesOf(name: string, { rows }: { rows: boolean }) {
  const tables = await asSuperuser(name, "select tablename from pg_tables where schemaname = 'public' order by 1");
  const found: Record<string, unknown> = {};
  for (const { tablename } of tables) {
    const content = rows ? ", md5(string_agg(t::text, '' order by t::text))" : "";
    found[tablename] = (await asSuperuser(name, `select count(*)${content} from ${tablename} t`))[0];
  }
  return found;
}

test("a second start changes nothing", async () => {
  const before = await tablesOf(loaded.name, { rows: true });
  assert.equal(await loadDemo(loaded, { say: () => assert.fail("there is nothing to say") }, new Date()), "loaded");
  assert.deepEqual(await tablesOf(loaded.name, { rows: true }), before);
});

test("killed again and again on its way, it goes on where it stopped and holds nothing twice", async () => {
  const database = await openTestDatabase();
  const ground = groundOn(database, loaded.config.dataDir);
  for (let steps = 0, isComplete = false; !isComplete; steps = steps * 2 + 1) {
    let left = steps;
    const dying: Ground["database"] = {
      ...database,
      transaction: (...given) => {
        if (left-- <= 0) throw Object.assign(new Error("killed"), { code: ADMIN_SHUTDOWN });
        return database.transaction(...given);
      },
    };
    isComplete = await loadDemo({ ...ground, database: dying }, SILENT, NOW).then(
      () => true,
      (error) => assert.match(String(error), /killed/) ?? false,
    );
  }
  assert.deepEqual(await tablesOf(database.name, { rows: false }), await tablesOf(loaded.name, { rows: false }));
  await database.close();
});

test("where somebody works already, the demo stays away, and the command says why", async () => {
  const database = await openTestDatabase();
  const [{ id }] = await asSuperuser(
    database.name,
    "insert into tenants (slug, name) values ('nordhafen', 'N') returning id",
  );
  const office = { slug: "amt", kind: "authority", name: "Amt" } as const;
  await database.transaction({ tenantId: id }, (tx) => createOrganisation(tx, office));
  const before = await tablesOf(database.name, { rows: true });
  const state = await loadDemo(groundOn(database, loaded.config.dataDir), SILENT, NOW);
  assert.equal(state, "other");
  assert.throws(() => assertMayLoad(state), StartError);
  assert.deepEqual(await tablesOf(database.name, { rows: true }), before);
  await database.close();
});

test("the timeline of the city has more than thirty results, with dates of every kind", async () => {
  const rows = await asSuperuser(
    loaded.name,
    `select date_precision, count(*)::int as count from timeline_entries
      where page_id = (select pages.id from pages join portals on portals.id = portal_id
        where pages.slug = 'ergebnisse' and portals.name = 'Lauterbrück')
      group by 1`,
  );
  const precisions = rows.map(({ date_precision }) => date_precision).sort();
  const all = ["day", "half", "month", "part", "quarter", "season", "since", "span", "unknown", "year"];
  assert.deepEqual(precisions, all);
  assert.ok(rows.reduce((sum, { count }) => sum + count, 0) > 30);
});

test("every link of every page leads to a page that says something", async () => {
  const counts: Record<string, number> = {};
  for (const host of Object.values(HOSTS)) counts[host] = await walk(host);
  assert.ok((counts[HOSTS.city] ?? 0) > 90, `pages in the city: ${counts[HOSTS.city]}`);
});

/** Opens everything that can be reached from the start page. Returns how many pages that were. */
async function walk(host: string): Promise<number> {
  const browser = loaded.browse(host);
  const seen = new Set(["/"]);
  const faults: string[] = [];
  for (const path of seen) {
    const page = await browser.visit(path);
    if (page.status !== 200) faults.push(`${path} answers ${page.status}`);
    if (!page.headers.get("content-type")?.startsWith("text/html")) continue;
    if ((page.text("main")?.length ?? 0) < 90) faults.push(`${path} says too little`);
    const pictures = page.attributes("img", "src");
    for (const href of [...page.attributes("a", "href"), ...pictures]) {
      const url = new URL(href ?? "", page.url);
      const isPage = url.origin === browser.origin && !/^\/(anmelden|dev)/.test(url.pathname);
      if (isPage && !url.search) seen.add(url.pathname);
    }
  }
  for (const legal of ["/impressum", "/datenschutz", "/barrierefreiheit"])
    if (!seen.has(legal)) faults.push(`no way leads to ${legal}`);
  assert.deepEqual(faults, [], host);
  return seen.size;
}

test("every picture and every document that a page names exists", () => {
  const folders = readdirSync("demo").filter((name) => existsSync(join("demo", name, "pages")));
  assert.equal(folders.length, 4);
  let named = 0;
  for (const folder of folders.map((name) => join("demo", name, "pages"))) {
    for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((it) => it.endsWith(".md"))) {
      const text = readFileSync(join(folder, file), "utf8");
      for (const [, name = ""] of text.matchAll(/\/zeichnungen\/(\w+)\.svg/g)) assert.ok(drawingOf(name), name);
      for (const [, name = ""] of text.matchAll(/(\/files\/[\w.-]+)/g)) assert.ok(existsSync(join(folder, name)), name);
      named += [...text.matchAll(/\/(zeichnungen|files)\//g)].length;
    }
  }
  assert.ok(named > 60);
});

test("the documents say what is written for them", async () => {
  for (const [name, bytes] of Object.entries(await printDocuments())) {
    assert.ok(readFileSync(join(DOCUMENTS_FOLDER, name)).equals(bytes), `${name}: run node bin/documents.mjs`);
  }
});
