import { after, before, test } from "node:test";
import { searchables } from "../src/app/searchable";
import { readConfig } from "../src/platform/config";
import { indexStale } from "../src/platform/search";
import { openBrowser } from "../tests/support/browser";
import { openTestDatabase, urlOf } from "../tests/support/database";
import { HOSTS, NOW, openApp } from "../tests/support/world";
import { loadDemo } from ".";

let browser: ReturnType<typeof openBrowser>;
let close: () => Promise<void>;
before(async () => {
  const database = await openTestDatabase();
  const { app, filesFolder } = openApp(database, { now: NOW });
  const { name } = database;
  const urls = { ownerUrl: urlOf("gemeinsinn_owner", name), appUrl: urlOf("app", name), jobsUrl: urlOf("jobs", name) };
  await loadDemo(
    { database, urls, config: readConfig({ DATA_DIR: filesFolder, PORT: "3000" }) },
    { say: () => {} },
    NOW,
  );
  for (const { id: tenantId } of await database.listTenants())
    while (await database.transaction({ tenantId }, (tx) => indexStale(tx, searchables)));
  browser = openBrowser(app, `http://${HOSTS.city}:3000`);
  close = database.close;
});
after(() => close());

test("x", async () => {
  for (const q of (process.env.QS ?? "Karte,Ehrenmatskarte,Kinder,Baenke").split(",")) {
    const page = await browser.get(`/suche?q=${encodeURIComponent(q)}`);
    console.log(`## ${q} → ${page.status} ${page.text("title")} | ${page.text(".notice") ?? ""}`);
    for (const h of page.all(".found li").slice(0, 4)) console.log("   -", h.slice(0, 150));
  }
});
