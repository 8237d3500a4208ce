import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import pino from "pino";
import { asSuperuser, createDatabase, urlOf } from "../../../tests/support/database";
import { type Database, openDatabase, type TenantTx } from "../db";
import type { Due } from "./due";
import { enqueue, enqueueAt } from "./enqueue";
import { listFailingJobs, repeatJob } from "./failing";
import { startJobs } from "./start";

type Payload = { tenantId: string; announcementId: number };

let database: Database & { name: string };
let tenantId: string;
let running: Awaited<ReturnType<typeof startJobs>>[] = [];
const silent = pino({ level: "silent" });

beforeEach(async () => {
  const name = await createDatabase();
  database = { name, ...openDatabase(urlOf("app", name)) };
  tenantId = await addTenant("mittelland");
});
afterEach(async () => {
  await Promise.all(running.map((jobs) => jobs.stop()));
  running = [];
  await database.close();
});

const addTenant = async (slug: string): Promise<string> =>
  (await asSuperuser(database.name, "insert into tenants (slug, name) values ($1, $1) returning id", [slug]))[0].id;

const inTenant = <T>(work: (tx: TenantTx) => Promise<T>, id = tenantId) => database.transaction({ tenantId: id }, work);

async function work(count: (payload: Payload) => Promise<void>, crontab: Due[] = []) {
  const jobs = await startJobs({
    ...{ jobsUrl: urlOf("jobs", database.name), database, crontab, log: silent, everyMs: 100 },
    tasks: { react: count },
  });
  running.push(jobs);
  return jobs;
}

async function until(isTrue: () => boolean | Promise<boolean>, seconds = 10) {
  const end = performance.now() + seconds * 1_000;
  while (!(await isTrue())) {
    assert.ok(performance.now() < end, "it did not happen in time");
    await wait(30);
  }
}

const add = (step: number, key: string | null = null) =>
  inTenant((tx) => enqueue(tx, "react", { tenantId, announcementId: step }, key));

test("a job runs after its transaction was committed, and not when it was rolled back", async () => {
  const done: number[] = [];
  await work(async ({ announcementId }) => void done.push(announcementId));
  await database.transaction(
    { tenantId },
    (tx) => enqueue(tx, "react", { tenantId, announcementId: 1 }),
    () => false,
  );
  await add(2);
  await until(() => done.length > 0);
  await wait(200);
  assert.deepEqual(done, [2]);
});

test("the same key while it waits is one job, and one for later waits for its time", async () => {
  const done: number[] = [];
  await add(1, "one-key");
  await add(2, "one-key");
  const at = new Date(Date.now() + 3_600_000);
  await inTenant((tx) => enqueueAt(tx, "react", { tenantId, announcementId: 3 }, { key: null, at }));
  await work(async ({ announcementId }) => void done.push(announcementId));
  await until(() => done.length > 0);
  await wait(200);
  assert.deepEqual(done, [1]);
});

test("a job that fails is tried again with a pause, and says what happened without quoting a row", async () => {
  await work(async () => {
    throw Object.assign(new Error("Key (email)=(karin@example.org) exists"), {
      code: "23505",
      constraint: "people_email",
    });
  });
  await add(1);
  await until(async () => (await inTenant(listFailingJobs)).length > 0);
  const [job] = await inTenant(listFailingJobs);
  assert.equal(job?.lastError, "Error: 23505 people_email");
  assert.equal(job?.attempts, 1);
  assert.ok(job?.nextAt && job.nextAt > new Date());
});

test("a job that fails for good stays visible to its tenant alone and can be repeated", async () => {
  let isBroken = true;
  const done: number[] = [];
  const jobs = await work(async ({ announcementId }) => {
    if (isBroken) throw new Error("no");
    done.push(announcementId);
  });
  await add(1);
  await asSuperuser(database.name, "update graphile_worker._private_jobs set max_attempts = 1");
  await until(async () => (await jobs.countFailed()).react === 1);
  const foreign = await addTenant("nordhafen");
  assert.deepEqual(await inTenant(listFailingJobs, foreign), []);
  const [job] = await inTenant(listFailingJobs);
  assert.deepEqual([job?.task, job?.nextAt], ["react", null]);
  const id = job?.id ?? 0;
  assert.equal(await inTenant((tx) => repeatJob(tx, id), foreign), false);
  isBroken = false;
  assert.equal(await inTenant((tx) => repeatJob(tx, id)), true);
  await until(() => done.length === 1);
  await until(async () => (await inTenant(listFailingJobs)).length === 0);
});

test("work that is due is done for each tenant, and the trouble of one is not that of the other", async () => {
  const foreign = await addTenant("nordhafen");
  const seen = new Set<string>();
  const due: Due = {
    name: "greetDue",
    at: "0 5 * * *",
    due: async (tx) => {
      const { id } = await tx
        .selectFrom("tenants")
        .select("id")
        .where("slug", "=", "mittelland")
        .executeTakeFirstOrThrow();
      await tx.insertInto("announcements").values({ topic: "greeted", payload: "{}" }).execute();
      const [row] = await tx.selectFrom("announcements").select("tenantId").execute();
      if (row?.tenantId === id) throw new Error("closed today");
      seen.add(row?.tenantId ?? "");
    },
  };
  await work(async () => {}, [due]);
  await asSuperuser(
    database.name,
    `set role jobs; select graphile_worker.add_job('dueEverywhere', '{"name":"greetDue"}')`,
  );
  await until(() => seen.has(foreign));
  await until(async () => (await inTenant(listFailingJobs)).length === 1);
  assert.deepEqual(await inTenant(listFailingJobs, foreign), []);
});

test("jobs of a worker that died are taken up by another one within moments", async () => {
  await add(1);
  await asSuperuser(
    database.name,
    "update graphile_worker._private_jobs set locked_at = now() - interval '10 seconds', locked_by = 'pool-dead'",
  );
  const done: number[] = [];
  await work(async ({ announcementId }) => void done.push(announcementId));
  await until(() => done.length === 1);
});

test("a living worker keeps its job, however long it takes", async () => {
  const begun: number[] = [];
  let finish = () => {};
  const gate = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const slowly = async ({ announcementId }: Payload) => {
    begun.push(announcementId);
    await gate;
  };
  await work(slowly);
  await work(slowly);
  await add(1);
  await until(() => begun.length === 1);
  await wait(1_500);
  finish();
  assert.deepEqual(begun, [1]);
});

test("the database is away and comes back: the work goes on without a restart", async () => {
  const done: number[] = [];
  const jobs = await work(async ({ announcementId }) => void done.push(announcementId));
  await add(1);
  await until(() => done.length === 1);
  await until(() => jobs.isAlive());
  await asSuperuser("postgres", `alter database ${database.name} allow_connections false`);
  await asSuperuser("postgres", "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [
    database.name,
  ]);
  await until(() => !jobs.isAlive());
  await wait(1_500);
  await asSuperuser("postgres", `alter database ${database.name} allow_connections true`);
  await until(() => jobs.isAlive());
  await add(2);
  await until(() => done.length === 2, 20);
  assert.deepEqual(done, [1, 2]);
});

test("stopping waits for the job that runs, and nothing is locked afterwards", async () => {
  const done: number[] = [];
  const jobs = await work(async ({ announcementId }) => {
    await wait(300);
    done.push(announcementId);
  });
  await add(1);
  await until(async () => {
    const [{ locked }] = await asSuperuser(
      database.name,
      "select count(locked_by)::int locked from graphile_worker._private_jobs",
    );
    return locked === 1;
  });
  running = [];
  await jobs.stop();
  assert.deepEqual(done, [1]);
  assert.deepEqual(await asSuperuser(database.name, "select id from graphile_worker._private_jobs"), []);
});
