import { type Bench, claim, figure, inTurn, median } from "./support/claim";
import { ask, type Cost, costOf } from "./support/load";
import { cpuOf, databaseCpuOf } from "./support/processes";
import { startAnchor } from "./support/start-anchor";
import { startTown, TIMELINE } from "./support/world";

const REQUESTS = 2_000;
/** The compiler needs as many before it knows the way. */
const WARM_UP = 3_000;
const TARGET = { target: 2.5, unit: "ms" };

function judge(bench: Bench, encoding: string, results: { ours: Cost; control: Cost }[]) {
  for (const { ours, control } of results) {
    const parts = `server ${figure(ours.serverMs)} + database ${figure(ours.databaseMs)} ms`;
    bench.say(`${encoding}: ours ${parts}, ${figure(ours.perSecond)}/s; anchor ${figure(control.cpuMs)} ms`);
  }
  const cpuMs = median(results.map(({ ours }) => ours.cpuMs));
  bench.atMost(`processor time for each page, server and database, ${encoding}`, cpuMs, TARGET);
}

/** The same page asked for under an address that nobody has asked for before: read, drawn and packed each time. */
await claim("uncached-page", async (bench) => {
  const town = await startTown(bench);
  const anchor = await startAnchor(bench, town.origin + TIMELINE);
  const paths = [`${TIMELINE}?b=#`];
  await ask({ port: town.port, paths, headers: { "accept-encoding": "br" }, requests: WARM_UP });
  for (const encoding of ["br", "identity"]) {
    const wish = { paths, headers: { "accept-encoding": encoding }, requests: REQUESTS };
    const results = await inTurn(bench.rounds, {
      ours: () =>
        costOf(
          { ...wish, port: town.port },
          { server: () => cpuOf(town.pid), database: () => databaseCpuOf(town.dataFolder) },
        ),
      control: () => costOf({ ...wish, port: anchor.port }, { server: () => cpuOf(anchor.pid), database: () => 0 }),
    });
    judge(bench, encoding, results);
  }
});
