import { loadDemo } from "../demo";
import { createApp } from "./app/app";
import { openClock } from "./app/dev/clock";
import { offerSetUp } from "./app/first-run/set-up-code";
import { MIGRATIONS, openAll } from "./app/installation";
import { crontab, tasks } from "./app/jobs";
import { keepJournal } from "./app/journal";
import { countViews } from "./app/statistics";
import { welcome } from "./app/welcome";
import { isForThisMachine, readConfig } from "./platform/config";
import { migrationFiles } from "./platform/db/migrate";
import { listenForVersions } from "./platform/db/versions";
import { openStorage } from "./platform/files";
import { loadAssets } from "./platform/http/assets";
import { openMicroCache } from "./platform/http/micro-cache";
import { startServer } from "./platform/http/server";
import { metricsToken, statusPages } from "./platform/http/status-pages";
import { startJobs } from "./platform/jobs/start";
import { openLifetime } from "./platform/lifetime";
import { log } from "./platform/log";
import { openTransport } from "./platform/mail/transport";
import { createMetrics } from "./platform/metrics";
import { openDirectory } from "./platform/portals/directory";
import { addressOf } from "./platform/portals/portal";
import { StartError } from "./platform/start-error";

const BUILD = ".build/server";

const life = openLifetime();

async function start() {
  const config = readConfig(process.env);
  const opened = await openAll(config, "server");
  life.onEnd("database", opened.stop);
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const found = config.demo && (await loadDemo(opened, { say }, new Date()));
  const isDev = found !== false && found !== "other" && isForThisMachine(config);
  const { database, secrets, urls } = opened;
  const clock = openClock();
  const directory = openDirectory(database, addressOf(config.baseUrl));
  const versions = listenForVersions(urls.appUrl, { onChange: directory.noteChange });
  life.onEnd("connections", versions.stop);
  const metrics = createMetrics();
  const cache = openMicroCache({ directory, versions, onOutcome: metrics.cache });
  const assets = loadAssets(BUILD);
  const setUpCode = config.demo ? undefined : await offerSetUp(database);
  const storage = openStorage(config);
  const journal = await keepJournal({ config, database, storage, now: new Date() });
  life.onEnd("connections", journal.stop);
  const app = createApp({
    ...{ database, directory, versions, cache, assets, storage, proxies: config.trustedProxies },
    formKey: secrets.keyFor("form-tokens"),
    secrets,
    clock: clock.now,
    onWrite: ({ tenantId, id }) => versions.bump(tenantId, id),
    setUpCode,
    dev: isDev ? { clock } : undefined,
  });
  const transport = openTransport(config);
  life.onEnd("connections", transport.close);
  const jobs = await startJobs({
    ...{ jobsUrl: urls.jobsUrl, database, crontab, log, clock: clock.now },
    tasks: tasks({ address: directory.address, storage, transport, onMail: metrics.mail, linkHosts: config.linkHosts }),
  });
  life.onEnd("work", jobs.stop);
  const status = statusPages({
    metrics,
    metricsToken: metricsToken(secrets),
    ...{ database, jobs, migrations: await migrationFiles(MIGRATIONS) },
  });
  const { host, port } = config;
  const views = countViews(app, { database, directory, clock: clock.now });
  const server = await startServer({ app, cache, assets, status, views, host, port });
  life.onEnd("connections", views.stop);
  life.onEnd("work", server.stop);
  process.stdout.write(welcome(config, { setUpCode, isDev }));
}

function explain(error: unknown) {
  if (!(error instanceof StartError)) log.fatal({ err: error }, "start failed");
  process.stderr.write(`${error instanceof StartError ? error.message : "Der Start ist fehlgeschlagen."}\n`);
}

process.exit(await life.live(start, explain));
