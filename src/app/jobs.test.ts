import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import pino from "pino";
import { urlOf } from "../../tests/support/database";
import { startMailServer } from "../../tests/support/mail-server";
import { openWorld } from "../../tests/support/world";
import { startJobs } from "../platform/jobs/start";
import { openTransport } from "../platform/mail";
import { addressOf } from "../platform/portals/portal";
import { crontab, tasks } from "./jobs";

test("a mail that an administrator asks for arrives without anybody doing more", async () => {
  const world = await openWorld();
  const server = await startMailServer();
  const baseUrl = "http://localhost:3000";
  const transport = openTransport({ smtpUrl: server.url, baseUrl, dataDir: "none" });
  const jobsUrl = urlOf("jobs", world.database.name);
  const jobs = await startJobs({
    ...{ jobsUrl, database: world.database, crontab, log: pino({ level: "silent" }) },
    tasks: tasks({ address: addressOf(baseUrl), storage: world.storage, transport, onMail: () => {}, linkHosts: [] }),
  });
  try {
    await (await world.amir.get("/verwaltung/mails")).form("Probe-Mail senden").submit();
    for (let attempt = 0; attempt < 200 && server.received.length === 0; attempt++) await wait(50);
    assert.deepEqual(server.received[0]?.to, ["amir@example.org"]);
  } finally {
    await jobs.stop();
    await transport.close();
    await server.close();
    await world.close();
  }
});
