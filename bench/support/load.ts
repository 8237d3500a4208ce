import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Answered, Order } from "./generator";

const GENERATOR = ".build/bench/bench/support/generator.mjs";

let asked = 0;

type Wish = Partial<Order> & Pick<Order, "port" | "paths">;

/**
 * Lets a process of its own ask a server on this machine. Throws when an answer is none of `expected`: what is wrong
 * is quickly said.
 */
export async function ask(wish: Wish, expected: readonly string[] = ["200"]): Promise<Answered> {
  const order: Order = {
    headers: {},
    connections: 8,
    requests: Number.MAX_SAFE_INTEGER,
    seconds: 60,
    first: asked,
    ...wish,
  };
  const { stdout } = await promisify(execFile)(process.execPath, [GENERATOR, JSON.stringify(order)]);
  const answered: Answered = JSON.parse(stdout);
  asked += answered.requests;
  const strange = Object.keys(answered.statuses).filter((status) => !expected.includes(status));
  if (strange.length > 0) throw new Error(`${order.paths}: ${JSON.stringify(answered.statuses)}`);
  return answered;
}

/** What a burst cost: answers each second, and milliseconds of processor time for each. */
export type Cost = { perSecond: number; serverMs: number; databaseMs: number; cpuMs: number };

/** Asks, and measures the processor time of server and database meanwhile. */
export async function costOf(wish: Wish, { server, database }: Clocks): Promise<Cost> {
  const before = [server(), database()] as const;
  const { requests, seconds } = await ask(wish);
  const serverMs = ((server() - before[0]) * 1000) / requests;
  const databaseMs = ((database() - before[1]) * 1000) / requests;
  return { perSecond: requests / seconds, serverMs, databaseMs, cpuMs: serverMs + databaseMs };
}

/** Seconds of processor time used so far. */
type Clocks = { server: () => number; database: () => number };
