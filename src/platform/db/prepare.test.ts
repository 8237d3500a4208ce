import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { after, test } from "node:test";
import { ask, askAt, usedFolder } from "../../../tests/support/data-folder";
import { launchPostgres } from "./embedded";
import { openInstallation } from "./open";
import { createDatabase, prepareDatabase } from "./prepare";

const ACCESS = "local all postgres trust\nlocal all all scram-sha-256\n";
const folder = await usedFolder();
const server = await launchPostgres(folder);
writeFileSync(join(folder, "postgres/pg_hba.conf"), ACCESS);
await ask(server, "select pg_reload_conf()");
after(server.stop);

const passwordFor = (role: string) => `geheim ${role}`;

await ask(server, "create role betreiberin login password 'kennwort7' createrole");

const urlFor = (role: string, name: string) => server.urlOf(role, name).replace("@", ":kennwort7@");

/** A database of somebody else's server: its owner signs in with a password. */
async function externalDatabase(name: string, owner = "betreiberin") {
  await ask(server, `create database ${name} owner ${owner}`);
  return urlFor(owner, name);
}

test("the owner of an external database prepares it, and a second time nothing happens", async () => {
  const url = await externalDatabase("stadt");
  const urls = await prepareDatabase(url, { passwordFor });
  const state = "select string_agg(oid::text || xmin::text, ' ' order by oid) from pg_authid";
  const before = await ask(server, state);
  assert.deepEqual(await prepareDatabase(url, { passwordFor }), urls);
  assert.equal(await ask(server, state), before);
  assert.equal(await askAt(urls.ownerUrl, "select current_user"), "betreiberin");
  assert.equal(await askAt(urls.appUrl, "select current_user"), "stadt_app");
  assert.equal(await askAt(urls.jobsUrl, "select current_user"), "gemeinsinn_worker");
  const extensions = "select count(*)::int from pg_extension where extname in ('pg_trgm', 'unaccent', 'btree_gist')";
  assert.equal(await askAt(urls.ownerUrl, extensions), 3);
});

test("the worker may create its schema, the app may create nothing, strangers do not get in", async () => {
  const { appUrl, jobsUrl } = await prepareDatabase(await externalDatabase("amt"), { passwordFor });
  await askAt(jobsUrl, "create schema queue");
  await assert.rejects(askAt(appUrl, "create table notes ()"), { code: "42501" });
  await assert.rejects(askAt(appUrl, "create schema notes"), { code: "42501" });
  await assert.rejects(askAt(appUrl.replace("geheim", "falsch"), "select 1"), { code: "28P01" });
  await ask(server, "create role stranger login password 'kennwort7' in role gemeinsinn_web");
  const intrusion = askAt(urlFor("stranger", "amt"), "select 1");
  await assert.rejects(intrusion, { code: "42501" });
});

test("five processes at once, on one database and on several of one server", async () => {
  const names = ["ost", "west", "mitte"];
  for (const name of names) await ask(server, `create database ${name}`);
  const once = (name: string) => prepareDatabase(server.urlOf("postgres", name));
  await Promise.all([...names, "ost", "ost", "west"].map(once));
  const logins = "select count(*)::int from pg_roles where rolname ~ '^(ost|west|mitte)_(app|jobs)$' and rolcanlogin";
  assert.equal(await ask(server, logins), 6);
  assert.equal(await ask(server, "select count(*)::int from pg_roles where rolname ~ '_app$' and rolbypassrls"), 0);
});

for (const [name, attribute] of [
  ["kreis", "nocreaterole"],
  ["land", "createrole"],
] as const) {
  test(`an owner with ${attribute} whom the groups do not belong to is told what an administrator has to run`, async () => {
    await ask(server, `create role ${name}_owner login password 'kennwort7' ${attribute}`);
    const url = await externalDatabase(name, `${name}_owner`);
    const error = await prepareDatabase(url, { passwordFor }).catch((reason) => reason);
    assert.equal(error.name, "StartError");
    const [line, ...statements] = error.message.split("\n");
    assert.match(line, /darf die Datenbank nicht einrichten\. Eine Administratorin kann dort ausführen:$/);
    assert.doesNotMatch(error.message, /geheim/);
    await ask(server, statements.join("\n"), name);
    const { appUrl } = await prepareDatabase(url, { passwordFor });
    assert.equal(await askAt(appUrl, "select 1"), 1);
  });
}

test("a new secret gives new passwords", async () => {
  const url = await externalDatabase("insel");
  const old = await prepareDatabase(url, { passwordFor });
  const fresh = await prepareDatabase(url, { passwordFor: (role) => `neu ${role}` });
  assert.equal(await askAt(fresh.appUrl, "select 1"), 1);
  await assert.rejects(askAt(old.appUrl, "select 1"), { code: "28P01" });
});

test("what keeps us from an external database is said in one line without the password", async () => {
  const url = await externalDatabase("hafen");
  const refused = (address: string, line: RegExp) =>
    assert.rejects(prepareDatabase(address, { passwordFor }), ({ name, message }) => {
      assert.equal(name, "StartError");
      assert.match(message, line);
      assert.doesNotMatch(message, /kennwort|\n/);
      return true;
    });
  await refused(url.replace(":kennwort7@", ":kennwort8@"), /Die Anmeldung stimmt nicht\.$/);
  await refused(
    url.replace("/hafen?", "/nirgends?"),
    /nirgends ist nicht zu erreichen: Diese Datenbank gibt es dort nicht/,
  );
  await refused(
    "postgres://a:kennwort7@127.0.0.1:1/stadt",
    /127\.0\.0\.1:1\/stadt ist nicht zu erreichen: Dort antwortet niemand/,
  );
  await refused("postgres://a:kennwort7@rechner.invalid/stadt", /Diesen Rechner gibt es nicht/);
});

test("a server older than 15 is refused", async (t) => {
  const old = createServer((socket) => speakAs14(socket)).listen(0, "127.0.0.1");
  t.after(() => old.close());
  await new Promise((resolve) => old.once("listening", resolve));
  const address = old.address();
  assert(address && typeof address === "object");
  const start = prepareDatabase(`postgres://a@127.0.0.1:${address.port}/stadt`);
  await assert.rejects(start, /^StartError: PostgreSQL 14\.9 ist zu alt\. Gemeinsinn braucht Version 15 oder neuer\.$/);
});

/** Answers like PostgreSQL 14.9: welcome, then one row with the version. */
function speakAs14(socket: import("node:net").Socket) {
  const message = (type: string, body: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeInt32BE(body.length + 4);
    return Buffer.concat([Buffer.from(type), length, body]);
  };
  const ready = message("Z", Buffer.from("I"));
  const column = Buffer.concat([
    Buffer.from("\0\u0001version\0", "latin1"),
    Buffer.from("00000000000000000019ffffffffffff0000", "hex"),
  ]);
  const row = Buffer.concat([Buffer.from("000100000004", "hex"), Buffer.from("14.9")]);
  const done = message("C", Buffer.from("SELECT 1\0"));
  const answer = Buffer.concat([message("T", column), message("D", row), done, ready]);
  socket.on("error", () => {});
  socket.once("data", () => {
    socket.write(Buffer.concat([message("R", Buffer.alloc(4)), ready]));
    socket.on("data", (data) => data[0] === "Q".charCodeAt(0) && socket.write(answer));
  });
}

test("an installation without DATABASE_URL finds everything in its folder, also the second time", async () => {
  const config = { databaseUrl: undefined, dataDir: await usedFolder() };
  for (const usage of ["server", "command"] as const) {
    const { urls, stop } = await openInstallation(config, { usage, passwordFor });
    assert.equal(
      await askAt(urls.ownerUrl, "select current_user || ' ' || current_database()"),
      "gemeinsinn_owner gemeinsinn",
    );
    assert.equal(await askAt(urls.ownerUrl, "select rolsuper from pg_roles where rolname = current_user"), false);
    assert.equal(await askAt(urls.appUrl, "select current_user"), "gemeinsinn_app");
    assert.equal(await askAt(urls.jobsUrl, "select current_user"), "gemeinsinn_worker");
    await stop();
  }
});

test("an installation with DATABASE_URL leaves the server alone when it stops", async () => {
  const databaseUrl = await externalDatabase("tal");
  const { urls, stop } = await openInstallation({ databaseUrl, dataDir: "/nowhere" }, { usage: "server", passwordFor });
  await stop();
  assert.equal(await askAt(urls.appUrl, "select 1"), 1);
});

test("two processes create one database for its owner", async () => {
  const admin = server.urlOf("postgres", "postgres");
  await Promise.all([1, 2, 3].map(() => createDatabase(admin, "dorf", "dorf_owner")));
  assert.equal(
    await ask(
      server,
      "select rolname::text from pg_roles join pg_database on datdba = pg_roles.oid where datname = 'dorf'",
    ),
    "dorf_owner",
  );
});
