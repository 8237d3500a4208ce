import { type Bench, claim, figure, inTurn, median } from "./support/claim";
import { type Cost, costOf } from "./support/load";
import { cpuOf, databaseCpuOf } from "./support/processes";
import { startAnchor } from "./support/start-anchor";
import { startTown, TIMELINE } from "./support/world";

const REQUESTS = 12_000;
const TARGET = { target: 0.8, unit: "×" };

function judge(bench: Bench, encoding: string, results: { ours: Cost; control: Cost }[]) {
  for (const { ours, control } of results) bench.say(`${encoding}: ours ${said(ours)}; anchor ${said(control)}`);
  const ratio = (of: (cost: Cost) => number) => median(results.map(({ ours, control }) => of(ours) / of(control)));
  bench.atLeast(`answers each second of processor time, ${encoding}`, ratio(perCpuSecond), TARGET);
  bench.atLeast(
    `answers each second, ${encoding}`,
    ratio(({ perSecond }) => perSecond),
    TARGET,
  );
}

const perCpuSecond = ({ cpuMs }: Cost) => 1000 / cpuMs;

const said = (cost: Cost) => `${figure(cost.perSecond)}/s, ${figure(cost.cpuMs)} ms of processor time each`;

/** The page that a visitor gets from memory, beside a server that does nothing but answer with it. */
await claim("cached-page", async (bench) => {
  const town = await startTown(bench);
  const anchor = await startAnchor(bench, town.origin + TIMELINE);
  const databaseCpu = () => databaseCpuOf(town.dataFolder);
  for (const encoding of ["br", "identity"]) {
    const wish = { paths: [TIMELINE], headers: { "accept-encoding": encoding }, requests: REQUESTS };
    const burst =
      ({ port, pid }: typeof anchor, database: () => number) =>
      () =>
        costOf({ ...wish, port }, { server: () => cpuOf(pid), database });
    const ours = burst(town, databaseCpu);
    const control = burst(anchor, () => 0);
    await inTurn(1, { ours, control });
    judge(bench, encoding, await inTurn(bench.rounds, { ours, control }));
  }
});
