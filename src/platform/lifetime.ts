import { once } from "node:events";
import { log } from "./log";

/** What ends first, then what it used, then the database under it. Within a stage everything ends at once. */
const STAGES = ["work", "connections", "database"] as const;

type Stage = (typeof STAGES)[number];
type End = () => Promise<unknown>;

/** A service manager kills after ten seconds. */
const PATIENCE_MS = 9_500;

/** Somebody asked the program to stop before it had started. */
class NoLongerWanted extends Error {}

/**
 * The life of this process, from its start to an end in order: on SIGTERM or SIGINT, also during the start, and when
 * the start fails. Asking twice changes nothing.
 *
 * @example
 * const life = openLifetime();
 * process.exit(await life.live(start, explain)); // start says life.onEnd("work", jobs.stop) of what has to end
 */
export function openLifetime() {
  const ends: Record<Stage, End[]> = { work: [], connections: [], database: [] };
  const asking = new AbortController();
  const ask = () => {
    asking.abort();
    setTimeout(leave, PATIENCE_MS).unref();
  };

  async function endAll() {
    for (const stage of STAGES) {
      const ended = await Promise.allSettled(ends[stage].map((end) => end()));
      for (const one of ended) if (one.status === "rejected") log.error({ err: one.reason }, "did not end well");
    }
  }

  return {
    /** Says how to end what has just been started. Throws when nobody wants the rest any more. */
    onEnd: (stage: Stage, end: End): void => {
      ends[stage].push(end);
      if (asking.signal.aborted) throw new NoLongerWanted();
    },
    /** Starts, lives until it is asked to stop, ends. Resolves to the exit code; `explain` says why a start failed. */
    live: async (start: () => Promise<void>, explain: (error: unknown) => void): Promise<number> => {
      process.on("SIGTERM", ask).on("SIGINT", ask);
      let code = 0;
      try {
        await start();
        if (!asking.signal.aborted) await once(asking.signal, "abort");
      } catch (error) {
        if (!(error instanceof NoLongerWanted)) code = 1;
        if (code === 1) explain(error);
      }
      await endAll();
      if (code === 0) log.info("stopped");
      return code;
    },
  };
}

/** What still runs is given up: the database keeps what it confirmed. */
function leave() {
  log.warn("stopped late: something did not end in time");
  process.exit(0);
}
