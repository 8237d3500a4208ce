import { connect } from "node:net";

/** What to ask for. "#" in a path becomes another number each time. */
export type Order = {
  port: number;
  paths: string[];
  headers: Record<string, string>;
  connections: number;
  /** It ends with the first of the two. */
  requests: number;
  seconds: number;
  /** Numbers go on from here, so that no two orders ask for the same. */
  first: number;
};

/** Every status with how often it came. */
export type Answered = { requests: number; seconds: number; bytes: number; statuses: Record<string, number> };

const HEAD_END = Buffer.from("\r\n\r\n");
const VISITORS = 20_000;

/*
 * Asks a server on this machine, with as few instructions as possible: bare sockets, one request at a time on each.
 * It plays the proxy in front of a town, so every request names another visitor.
 */
const order: Order = JSON.parse(process.argv[2] ?? "");
const head = Object.entries(order.headers)
  .map(([name, value]) => `${name}: ${value}\r\n`)
  .join("");
const statuses: Record<string, number> = {};
let asked = 0;
let bytes = 0;

const startedAt = performance.now();
const isOver = () => asked >= order.requests || performance.now() - startedAt >= order.seconds * 1000;
await Promise.all(Array.from({ length: order.connections }, converse));
const seconds = (performance.now() - startedAt) / 1000;
const requests = Object.values(statuses).reduce((sum, count) => sum + count, 0);
process.stdout.write(JSON.stringify({ requests, seconds, bytes, statuses } satisfies Answered));

function nextRequest(): string {
  const number = order.first + asked++;
  const path = order.paths[number % order.paths.length]?.replace("#", String(number));
  const visitor = number % VISITORS;
  return `GET ${path} HTTP/1.1\r\nhost: localhost:${order.port}\r\nx-forwarded-for: 198.18.${visitor >> 8}.${visitor & 255}\r\n${head}\r\n`;
}

/** One connection that asks until the order is fulfilled. */
function converse(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(order.port, "127.0.0.1");
    let pending: Buffer | undefined;
    let missing = 0;
    const ask = () => (isOver() ? socket.end() : void socket.write(nextRequest()));
    socket.setNoDelay(true);
    socket.on("connect", ask);
    socket.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (missing > 0) missing -= chunk.length;
      else {
        pending = pending ? Buffer.concat([pending, chunk]) : chunk;
        const end = pending.indexOf(HEAD_END);
        if (end < 0) return;
        missing = lengthFrom(pending.toString("latin1", 0, end + 2)) - (pending.length - end - HEAD_END.length);
        pending = undefined;
      }
      if (missing === 0) ask();
      else if (missing < 0) reject(new Error("more came than was said"));
    });
    socket.on("error", reject);
    socket.on("close", () => (isOver() ? resolve() : reject(new Error("the server hung up"))));
  });
}

/** Counts the status of an answer and returns how long its body is. */
function lengthFrom(answer: string): number {
  const status = answer.slice(9, 12);
  statuses[status] = (statuses[status] ?? 0) + 1;
  const length = /\r\ncontent-length: (\d+)\r\n/i.exec(answer)?.[1];
  if (length === undefined && status !== "304") throw new Error(`an answer without a length:\n${answer}`);
  return Number(length ?? 0);
}
