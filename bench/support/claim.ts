import { availableParallelism, cpus, loadavg } from "node:os";

/** Where a claim says what it measured, and what has to be undone when it is over. */
export type Bench = {
  rounds: number;
  say: (line: string) => void;
  /** Undone in the opposite order. */
  after: (end: () => Promise<unknown>) => void;
  atMost: (what: string, value: number, limit: Limit) => void;
  atLeast: (what: string, value: number, limit: Limit) => void;
};

type Limit = { target: number; unit: string };

/** How many rounds are run; the median of fewer than five is a trial and says so. */
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);

/**
 * Runs one claim and prints the machine, its load before and after, each figure beside its target. The exit code is 1
 * when a target is missed or the measurement fails.
 *
 * @example await claim("start", async (bench) => bench.atMost("start", 1.4, { target: 2, unit: "s" }));
 */
export async function claim(name: string, work: (bench: Bench) => Promise<void>): Promise<void> {
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const ends: (() => Promise<unknown>)[] = [];
  const judge = (isMet: boolean, what: string, text: string) => {
    if (!isMet) process.exitCode = 1;
    say(`${isMet ? "met   " : "MISSED"}  ${what}: ${text}`);
  };
  say(`\n${name}`);
  say(`  Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? "unknown"}, load ${load()}`);
  if (rounds < 5) say(`  A trial: ${rounds} of 5 rounds`);
  try {
    await work({
      ...{ rounds, say: (line) => say(`  ${line}`), after: (end) => ends.push(end) },
      atMost: (what, value, { target, unit }) =>
        judge(value <= target, what, `${figure(value)} ${unit} (at most ${target} ${unit})`),
      atLeast: (what, value, { target, unit }) =>
        judge(value >= target, what, `${figure(value)} ${unit} (at least ${target} ${unit})`),
    });
  } catch (error) {
    process.exitCode = 1;
    console.error(error);
  } finally {
    for (const end of ends.reverse()) await end();
  }
  say(`  load afterwards ${load()}`);
}

const load = () =>
  loadavg()
    .map((value) => value.toFixed(2))
    .join(" ");

/** Three digits that count. @example figure(0.81234) → "0.812" */
export const figure = (value: number): string =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString("en") : String(Number(value.toPrecision(3)));

/** The middle of some values; the lower of two. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;

/** Measures two things in turn, the other one first in every second round. */
export async function inTurn<Ours, Control>(
  rounds: number,
  { ours, control }: { ours: () => Promise<Ours>; control: () => Promise<Control> },
): Promise<{ ours: Ours; control: Control }[]> {
  const results: { ours: Ours; control: Control }[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      const first = await ours();
      results.push({ ours: first, control: await control() });
    } else {
      const first = await control();
      results.push({ ours: await ours(), control: first });
    }
  }
  return results;
}
