import { performance } from "node:perf_hooks";

/** A stage went wrong in a way that its own words explain: no stack trace is shown. */
export class StageFailed extends Error {}

/** Does one piece of the work and prints what it was and how long it took. */
export async function stage(name, work) {
  const start = performance.now();
  const say = (outcome) => {
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${name.padEnd(36, " ")}${seconds.padStart(7)} s  ${outcome}`);
  };
  try {
    const result = await work();
    say("ok");
    return result;
  } catch (error) {
    say("failed");
    throw error;
  }
}
