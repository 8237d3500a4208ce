import assert from "node:assert/strict";
import { test } from "node:test";
import { createMetrics } from "./metrics";

test("requests are counted by route pattern and status, in seconds", async () => {
  const metrics = createMetrics();
  metrics.request({ method: "GET", route: "/orte/:slug", status: 200 }, 30);
  metrics.request({ method: "GET", route: "/orte/:slug", status: 404 }, 1);
  const text = await metrics.text();
  assert.match(text, /gemeinsinn_http_seconds_sum\{method="GET",route="\/orte\/:slug",status="200"\} 0\.03\n/);
  assert.match(text, /gemeinsinn_http_seconds_count\{method="GET",route="\/orte\/:slug",status="404"\} 1\n/);
});

test("pools, jobs, cache and mails are shown as they are at the moment of asking", async () => {
  const metrics = createMetrics();
  const pool = { totalCount: 5, idleCount: 5, waitingCount: 0 };
  metrics.watchPool("app", pool);
  metrics.job("files.variants", "failed", 1500);
  metrics.cache("hit");
  metrics.mail("bounced");
  let waiting = 3;
  metrics.gauge("jobs_waiting", "Jobs that are due", () => waiting);
  pool.idleCount = 2;
  waiting = 4;
  const text = await metrics.text();
  assert.match(text, /gemeinsinn_db_connections\{pool="app",state="busy"\} 3\n/);
  assert.match(text, /gemeinsinn_job_seconds_sum\{task="files\.variants",outcome="failed"\} 1\.5\n/);
  assert.match(text, /gemeinsinn_cache_total\{outcome="hit"\} 1\n/);
  assert.match(text, /gemeinsinn_mail_total\{state="bounced"\} 1\n/);
  assert.match(text, /gemeinsinn_jobs_waiting 4\n/);
});

test("two registries do not get in each other's way", async () => {
  const [one, other] = [createMetrics(), createMetrics()];
  one.cache("hit");
  assert.doesNotMatch(await other.text(), /gemeinsinn_cache_total\{outcome="hit"\} 1/);
});
