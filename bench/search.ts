import { Client } from "pg";
import { type Bench, claim, figure, median } from "./support/claim";
import { type Cost, costOf } from "./support/load";
import { cpuOf, databaseCpuOf } from "./support/processes";
import { startSearchTown } from "./support/search-town";

const OBJECTS = Number(process.env.BENCH_OBJECTS ?? 100_000);
const REQUESTS = 100;
const WARM_UP = 1_000;
const CONTROL_REQUESTS = 20;
const TARGET = { target: 8, unit: "ms" };

/** As people ask: frequent words and rare ones, two and three of them, compounds, slips, umlauts, nothing to be found. */
const QUESTIONS = [
  ...["Karte", "Bank", "Bänke", "Kinder", "Menschen", "Stadt", "Straße", "Schule", "Verein", "Öffnungszeiten"],
  ...["Ehrenamtskarte", "Kinderbetreuung", "Bürgerrat", "Seniorentreff", "Gartenfest", "Busfahrt", "Lesetisch"],
  ...[
    "Karte Bank",
    "Kinder Garten",
    "Schule Kinder Betreuung",
    "Antrag Formular",
    "Straße Bus Abend",
    "Menschen Stadt",
  ],
  ...["Ehrenmatskarte", "Kinderbetreung", "Bürgerat", "Öfnungszeiten", "Versicherng", "Strasse", "Baenke"],
  ...["Bürger", "Reparatur", "Ferien", "Pflege Familie", "Spenden sammeln", "baroslin", "Quittengelee", "fluss"],
  ...["Baum pflanzen", "Beratung Wohnung"],
];

type Town = Awaited<ReturnType<typeof startSearchTown>>;

/** What a question costs, page and all; each time under an address that nobody has asked for before. */
const ask = ({ port, pid, dataFolder }: Town, question: string, requests = REQUESTS): Promise<Cost> =>
  costOf(
    { port, paths: [`/suche?q=${encodeURIComponent(question)}&b=#`], requests, headers: { "accept-encoding": "br" } },
    { server: () => cpuOf(pid), database: () => databaseCpuOf(dataFolder) },
  );

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((one, other) => one - other)[Math.ceil(values.length * share) - 1] ?? Number.NaN;

/**
 * The same texts in a plain German text index, without tenants, compounds and forgiveness: the counts and the best
 * twenty of every hit, as the manual of PostgreSQL shows it. Only its database counts.
 */
async function fillControl(town: Town): Promise<Client> {
  const client = new Client(town.ownerUrl);
  await client.connect();
  await client.query(`create table plain (kind text, title text, body text,
    words tsvector generated always as (to_tsvector('german', title || ' ' || body)) stored)`);
  const { objects } = town;
  for (let from = 0; from < objects.length; from += 1_000) {
    const rows = objects.slice(from, from + 1_000);
    const columns = [rows.map((row) => row.portalKind), rows.map((row) => row.title), rows.map((row) => row.text)];
    await client.query("insert into plain select * from unnest($1::text[], $2::text[], $3::text[])", columns);
  }
  await client.query("create index on plain using gin (words)");
  await client.query("vacuum analyze plain");
  return client;
}

const PLAIN = `with q as (select websearch_to_tsquery('german', $1) as q),
  found as materialized (select kind, title, body, ts_rank(words, q) as score from plain, q where words @@ q)
  select (select json_object_agg(kind, n) from (select kind, count(*) as n from found group by kind) as k),
    (select json_agg(p) from (select title, left(body, 4000) from found order by score desc limit 20) as p)`;

async function askControl(client: Client, town: Town, question: string): Promise<number> {
  const before = databaseCpuOf(town.dataFolder);
  for (let index = 0; index < CONTROL_REQUESTS; index++) await client.query(PLAIN, [question]);
  return ((databaseCpuOf(town.dataFolder) - before) * 1000) / CONTROL_REQUESTS;
}

function judge(bench: Bench, costs: Map<string, Cost[]>, control: number[]) {
  const each = [...costs].map(([question, rounds]) => ({
    question,
    serverMs: median(rounds.map(({ serverMs }) => serverMs)),
    databaseMs: median(rounds.map(({ databaseMs }) => databaseMs)),
    cpuMs: median(rounds.map(({ cpuMs }) => cpuMs)),
  }));
  for (const { question, serverMs, databaseMs } of each.sort((one, other) => other.cpuMs - one.cpuMs).slice(0, 12))
    bench.say(`${question}: server ${figure(serverMs)} + database ${figure(databaseMs)} ms`);
  const values = each.map(({ cpuMs }) => cpuMs);
  bench.say(`half of the questions cost at most ${figure(median(values))} ms, page and all`);
  bench.say(
    `control, database alone: half at most ${figure(median(control))} ms, 95 % at most ${figure(percentile(control, 0.95))} ms`,
  );
  bench.atMost(
    `processor time for a page of hits among ${OBJECTS.toLocaleString("en")} objects, server and database, 95 % of the questions`,
    percentile(values, 0.95),
    TARGET,
  );
}

await claim("search", async (bench) => {
  const town = await startSearchTown(bench, OBJECTS);
  const client = await fillControl(town);
  bench.after(() => client.end());
  await ask(town, "Karte", WARM_UP);
  const costs = new Map<string, Cost[]>();
  const control: number[] = [];
  for (let round = 0; round < bench.rounds; round++) {
    for (const question of QUESTIONS) {
      costs.set(question, [...(costs.get(question) ?? []), await ask(town, question)]);
      if (round === 0) control.push(await askControl(client, town, question));
    }
  }
  judge(bench, costs, control);
});
