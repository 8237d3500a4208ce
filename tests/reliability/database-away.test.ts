import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { asSuperuser, createDatabase } from "../support/database";
import { openFragileLine } from "../support/fragile-line";
import { ask } from "../support/over-http";
import { signInAs, visitorAt } from "../support/product";
import { type Server, startServer } from "../support/server";

const AWAY_SECONDS = process.env.GEMEINSINN_LONG ? 10 : 2;

const statusAt = async ({ port }: Server, path: string) =>
  (await ask(port, { path, headers: { host: `localhost:${port}` } })).status;

async function until(isTrue: () => Promise<boolean>, what: string) {
  for (let attempt = 0; attempt < 400; attempt++) {
    if (await isTrue().catch(() => false)) return;
    await wait(50);
  }
  assert.fail(`waited 20 seconds in vain until ${what}`);
}

test("while the database is away everybody is told so in the look of the portal, and afterwards all goes on by itself", async (t) => {
  const name = await createDatabase();
  const line = await openFragileLine();
  t.after(() => line.close());
  const server = await startServer(t, { env: { DATABASE_URL: line.urlOf("postgres", name) } });
  const visitor = visitorAt(server.port);
  const rosa = await signInAs(server.port, "Rosa Tamm");
  const form = (await rosa.get("/konto")).form("Angaben speichern").fill({ name: "Rosa Tamm-Öztürk" });
  const signIn = (await visitor.get("/anmelden")).form("Code schicken");

  for (const happen of [line.cut, line.silence]) {
    happen();
    await until(async () => (await visitor.get("/ergebnisse")).status === 503, "pages are refused");
    const page = await visitor.get("/ergebnisse");
    assert.deepEqual([page.status, page.headers.get("retry-after")], [503, "10"]);
    assert.equal(page.text("h1"), "Wir sind gleich wieder da");
    assert.match(page.text("header .brand b") ?? "", /Lauterbrück/);
    if (happen === line.cut) assert.equal((await form.submit()).status, 503);
    assert.equal(await statusAt(server, "/healthz"), 200);
    assert.equal(await statusAt(server, "/readyz"), 503);
    await wait(AWAY_SECONDS * 1_000);
    line.mend();
    await until(async () => (await statusAt(server, "/readyz")) === 200, "it is ready again");
    assert.equal((await visitor.get("/ergebnisse")).status, 200);
  }

  assert.equal((await form.submit()).status, 303);
  assert.equal((await signIn.fill({ email: "rosa.tamm@lauterbrueck.example" }).submit()).status, 303);
  const sent = "select count(*)::int as n from mails where status = 'sent'";
  await until(async () => (await asSuperuser(name, sent))[0].n > 0, "the mail is sent");
  assert.equal(await server.stop(), 0);
});

test("when its own database is killed under it, the product starts it again and goes on", async (t) => {
  const server = await startServer(t);
  const rosa = await signInAs(server.port, "Rosa Tamm");
  const form = (await rosa.get("/konto")).form("Angaben speichern").fill({ name: "Rosa" });
  process.kill(
    Number.parseInt(readFileSync(join(server.dataFolder, "postgres/postmaster.pid"), "utf8"), 10),
    "SIGKILL",
  );
  await until(async () => (await statusAt(server, "/readyz")) === 200, "it is ready again");
  await until(async () => (await form.submit()).status === 303, "forms are saved again");
  assert.equal((await rosa.get("/konto")).form("Angaben speichern").values().name, "Rosa");
  assert.equal(await server.stop(), 0);
});
