import { loadDemo } from "../demo";
import { createApp } from "./app/app";
import { offerSetUp, setUpLine } from "./app/first-run/set-up-code";
import { openAll } from "./app/installation";
import { crontab, tasks } from "./app/jobs";
import { keepJournal } from "./app/journal";
import { isLoopback, readConfig } from "./platform/config";
import { listenForVersions } from "./platform/db/versions";
import { openStorage } from "./platform/files";
import { loadAssets } from "./platform/http/assets";
import { openMicroCache } from "./platform/http/micro-cache";
import { startServer } from "./platform/http/server";
import { statusPages } from "./platform/http/status-pages";
import { startJobs } from "./platform/jobs/start";
import { log } from "./platform/log";
import { openTransport } from "./platform/mail/transport";
import { createMetrics } from "./platform/metrics";
import { openDirectory } from "./platform/portals/directory";
import { addressOf } from "./platform/portals/portal";
import { StartError } from "./platform/start-error";

const BUILD = ".build/server";

async function main() {
  const config = readConfig(process.env);
  const opened = await openAll(config, "server");
  if (config.demo) await loadDemo(opened, (line) => process.stdout.write(`${line}\n`), new Date());
  const { database, secrets, urls } = opened;
  const directory = openDirectory(database, addressOf(config.baseUrl));
  const versions = listenForVersions(urls.appUrl, { onChange: directory.noteChange });
  const cache = openMicroCache({ directory, versions });
  const assets = loadAssets(BUILD);
  const setUpCode = config.demo ? undefined : await offerSetUp(database);
  const storage = openStorage(config);
  const journal = await keepJournal({ config, database, storage, now: new Date() });
  const app = createApp({
    ...{ database, directory, versions, cache, assets, storage, proxies: config.trustedProxies },
    formKey: secrets.keyFor("form-tokens"),
    clock: () => new Date(),
    onWrite: ({ tenantId, id }) => versions.bump(tenantId, id),
    setUpCode,
    isDev: config.demo && isLoopback(config.host),
  });
  const metrics = createMetrics();
  const transport = openTransport(config);
  const jobs = await startJobs({
    ...{ jobsUrl: urls.jobsUrl, database, crontab, log },
    tasks: tasks({ address: directory.address, storage, transport, onMail: metrics.mail }),
  });
  const status = statusPages({
    metrics,
    metricsToken: secrets.keyFor("metrics").toString("base64url"),
    listTroubles: async () => [...(await troubles(database)), ...(jobs.isAlive() ? [] : ["jobs"])],
  });
  const { host, port } = config;
  const server = await startServer({ app, cache, assets, status, host, port });
  process.stdout.write(`Gemeinsinn läuft: ${config.baseUrl}\n${setUpCode ? setUpLine(config.baseUrl, setUpCode) : ""}`);

  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    status.sayStopping();
    await server.stop();
    await jobs.stop();
    await transport.close();
    await versions.stop();
    await journal.stop();
    await opened.stop();
    log.info("stopped");
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

async function troubles(database: { ping: () => Promise<void> }): Promise<string[]> {
  const isThere = await database.ping().then(
    () => true,
    () => false,
  );
  return isThere ? [] : ["database"];
}

main().catch((error) => {
  if (!(error instanceof StartError)) log.fatal({ err: error }, "start failed");
  process.stderr.write(`${error instanceof StartError ? error.message : "Der Start ist fehlgeschlagen."}\n`);
  process.exit(1);
});
