import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { openDatabase } from "../../src/platform/db";
import { migrate } from "../../src/platform/db/migrate";
import { installJobs } from "../../src/platform/jobs/install";

const TEMPLATE = "template_gemeinsinn";

/** As platform/db/roles.ts sets them up for one database; here all databases share two logins. */
const ROLES = `
  create role gemeinsinn_owner login;
  create role gemeinsinn_web nologin;
  create role gemeinsinn_worker nologin;
  create role app login nosuperuser nobypassrls in role gemeinsinn_web;
  create role jobs login nosuperuser nobypassrls in role gemeinsinn_worker;
  alter role jobs set role = gemeinsinn_worker`;

const EXTENSIONS = ["pg_trgm", "unaccent", "btree_gist"];

/** The socket folder of the server that bin/test.mjs started. */
const socket = () => encodeURIComponent(process.env.TEST_POSTGRES ?? "");

/** The address of a database of the test server, seen by one of its roles. */
export const urlOf = (role: "postgres" | "gemeinsinn_owner" | "app" | "jobs", name = TEMPLATE) =>
  `postgres://${role}@localhost/${name}?host=${socket()}`;

/** Runs SQL as superuser, past every policy. For building and for looking at what is really there. */
export async function asSuperuser(name: string, text: string, values: unknown[] = []) {
  const client = new Client(urlOf("postgres", name));
  await client.connect();
  const { rows } = await client.query(text, values).finally(() => client.end());
  return rows;
}

/** The migrated database that every test copies. */
export async function createTemplate() {
  await asSuperuser("postgres", ROLES);
  await asSuperuser("postgres", `create database ${TEMPLATE} owner gemeinsinn_owner`);
  for (const name of EXTENSIONS) await asSuperuser(TEMPLATE, `create extension ${name}`);
  await migrate(urlOf("gemeinsinn_owner"), "database/migrations");
  await asSuperuser(TEMPLATE, `grant create on database ${TEMPLATE} to gemeinsinn_worker`);
  await installJobs(urlOf("jobs"));
}

/** A new database: a copy of the migrated one (about 30 ms), or an empty one from "template0". */
export async function createDatabase(template = TEMPLATE) {
  const name = `test_${randomUUID().slice(0, 8)}`;
  await asSuperuser("postgres", `create database ${name} template ${template} owner gemeinsinn_owner`);
  return name;
}

/** A migrated database of its own, opened as the app opens it. */
export async function openTestDatabase(template?: string) {
  const name = await createDatabase(template);
  return { name, ...openDatabase(urlOf("app", name)) };
}

/** Waits until so many transactions of a database wait for a lock that another one holds. */
export async function untilBlocked(name: string, count: number): Promise<void> {
  const blocked = "select from pg_stat_activity where datname = $1 and wait_event_type = 'Lock'";
  for (let attempt = 0; attempt < 300; attempt++) {
    if ((await asSuperuser(name, blocked, [name])).length >= count) return;
    await wait(20);
  }
  throw new Error(`fewer than ${count} wait for a lock`);
}
