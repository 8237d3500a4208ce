import { setTimeout } from "node:timers/promises";
import { type Bench, claim, figure } from "./support/claim";
import { ask } from "./support/load";
import { memoryOf } from "./support/processes";
import { startAnchor } from "./support/start-anchor";
import { startTown, TIMELINE } from "./support/world";

const MINUTES = 10;
const SAMPLE_MS = 1_000;
/** A tenth of the time goes to the anchor, so that both are seen under the same load. */
const TURN_SECONDS = { ours: 27, anchor: 3 };
/** What the regression may show over the watched half: the garbage collector breathes by as much. */
const GROWTH_MB = 10;

/** Pages from memory, pages that are made, an entry, a feed, signing in, what is not there: as visitors ask. */
const PATHS = [
  TIMELINE,
  `${TIMELINE}?b=#`,
  `${TIMELINE}?jahr=2019&b=#`,
  "/",
  `${TIMELINE}.atom?b=#`,
  "/anmelden?b=#",
  "/neuigkeiten?b=#",
  "/gibt-es-nicht-#",
];

type Sample = { second: number; mb: number };

type Listening = { port: number };

async function keepBusy({ town, anchor, until }: { town: Listening; anchor: Listening; until: number }) {
  const headers = { "accept-encoding": "br" };
  let requests = 0;
  for (let left = until - performance.now(); left > 0; left = until - performance.now()) {
    const ours = Math.min(TURN_SECONDS.ours, left / 1000);
    requests += (await ask({ port: town.port, paths: PATHS, headers, seconds: ours }, ["200", "404"])).requests;
    await ask({ port: anchor.port, paths: PATHS, headers, seconds: TURN_SECONDS.anchor });
  }
  return requests;
}

async function watch(pid: number, samples: Sample[], signal: AbortSignal) {
  while (!signal.aborted) {
    const mb = memoryOf(pid);
    if (mb === undefined) throw new Error(`process ${pid} has ended`);
    samples.push({ second: performance.now() / 1000, mb });
    await setTimeout(SAMPLE_MS);
  }
}

const mbOf = (samples: Sample[]) => samples.map(({ mb }) => mb);

function say(bench: Bench, name: string, samples: Sample[]) {
  const step = Math.max(1, Math.floor(samples.length / 10));
  const some = samples.filter((_, index) => index % step === 0).map(({ mb }) => Math.round(mb));
  bench.say(`${name}: ${some.join(" ")} MB, growth over the second half ${figure(growthOf(samples))} MB`);
}

/** The slope of the line through the second half of the samples, times its length. */
function growthOf(samples: Sample[]): number {
  const half = samples.slice(Math.floor(samples.length / 2));
  const mean = (of: (sample: Sample) => number) => half.reduce((sum, sample) => sum + of(sample), 0) / half.length;
  const middle = { second: mean(({ second }) => second), mb: mean(({ mb }) => mb) };
  const together = mean(({ second, mb }) => (second - middle.second) * (mb - middle.mb));
  const slope = together / mean(({ second }) => (second - middle.second) ** 2);
  return slope * ((half.at(-1)?.second ?? 0) - (half[0]?.second ?? 0));
}

await claim("memory", async (bench) => {
  const minutes = Number(process.env.BENCH_MINUTES ?? MINUTES);
  if (minutes < MINUTES) bench.say(`Shortened: ${minutes} of ${MINUTES} minutes`);
  const town = await startTown(bench);
  const anchor = await startAnchor(bench, town.origin + TIMELINE);
  const samples = { ours: [] as Sample[], anchor: [] as Sample[] };
  const watching = new AbortController();
  const watched = Promise.all([
    watch(town.pid, samples.ours, watching.signal),
    watch(anchor.pid, samples.anchor, watching.signal),
  ]);
  const requests = await keepBusy({ town, anchor, until: performance.now() + minutes * 60_000 });
  watching.abort();
  await watched;
  bench.say(`${requests.toLocaleString("en")} requests in ${minutes} minutes`);
  say(bench, "anchor", samples.anchor);
  say(bench, "ours", samples.ours);
  bench.atMost("memory under load, at most", Math.max(...mbOf(samples.ours)), { target: 250, unit: "MB" });
  bench.atMost("growth over the second half", growthOf(samples.ours), { target: GROWTH_MB, unit: "MB" });
});
