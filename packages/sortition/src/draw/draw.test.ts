import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { generate } from "../../bench/generate";
import type { Progress } from "../fair/portfolio";
import { buildInto } from "../testing/built";
import { computeDraw } from "./compute-draw";
import type { draw as Draw } from "./draw";

const dist = await buildInto("draw");
const { draw }: { draw: typeof Draw } = await import(pathToFileURL(join(dist, "index.js")).href);

const small = generate({ people: 60, seats: 8, values: [2, 4, 3], couples: 0.2, seed: "worker" });
/** Keeps a worker busy for a while. */
const large = generate({ people: 300, seats: 30, values: [2, 6, 5, 6, 4], slack: 1, seed: "long" });

test("the worker gives the same bytes as this process, and tells how far it is", async () => {
  const seen = new Set<Progress["step"]>();
  const settings = { seed: "a", panels: 100 };
  const result = await draw(small, settings, { onProgress: ({ step }) => seen.add(step) });
  assert.equal(JSON.stringify(result), JSON.stringify(await computeDraw(small, settings)));
  assert.deepEqual([...seen], ["check", "panels", "mix", "lottery"]);
});

test("cancelled in the middle, a draw ends without a result and at once", async () => {
  const stop = new AbortController();
  const onProgress = ({ step }: Progress) => step === "panels" && stop.abort();
  await assert.rejects(draw(large, { seed: "a" }, { signal: stop.signal, onProgress }), { code: "cancelled" });
  await assert.rejects(draw(small, { seed: "a" }, { signal: AbortSignal.abort() }), { code: "cancelled" });
});

test("settings that are none are refused before a worker starts", async () => {
  const started: ChildProcess[] = [];
  await watching(
    (worker) => started.push(worker),
    async () => {
      for (const change of [{ rule: "Leximin" as "leximin" }, { panels: 0 }, { seed: "" }])
        await assert.rejects(draw(small, { seed: "a", ...change }), { code: "bad_input" });
    },
  );
  assert.deepEqual(started, []);
});

test("when the time is up there is no result, not a worse one", async () => {
  await assert.rejects(draw(large, { seed: "a" }, { timeoutSeconds: 0.4 }), { code: "timed_out" });
});

test("a time that no timer can wait for is refused instead of being over at once; without end is no limit", async () => {
  for (const timeoutSeconds of [2 ** 31 / 1000, Number.NaN, -1])
    await assert.rejects(draw(small, { seed: "a" }, { timeoutSeconds }), { code: "bad_input" });
  const control = { timeoutSeconds: Number.POSITIVE_INFINITY };
  assert.equal((await draw(small, { seed: "a", panels: 10 }, control)).panels.length, 10);
});

test("a worker that runs out of memory is reported as lost, and the next draw works", async () => {
  await assert.rejects(draw(large, { seed: "a" }, { memoryMegabytes: 4 }), { code: "worker_lost" });
  assert.equal((await draw(small, { seed: "a", panels: 10 })).panels.length, 10);
});

/** Tells of every worker that is started while `work` runs. */
async function watching(onStart: (worker: ChildProcess) => void, work: () => Promise<void>): Promise<void> {
  const note = (message: unknown) => onStart((message as { process: ChildProcess }).process);
  subscribe("child_process", note);
  try {
    await work();
  } finally {
    unsubscribe("child_process", note);
  }
}

const isAlive = (pid = 0): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test("a worker killed from outside in the middle is reported as lost, and nothing of it is left", async () => {
  const started: ChildProcess[] = [];
  const kill = (worker: ChildProcess) => {
    started.push(worker);
    worker.on("message", ({ progress }: { progress?: Progress }) => progress?.step === "panels" && worker.kill());
  };
  await watching(kill, async () => {
    for (let i = 0; i < 2; i++) await assert.rejects(draw(large, { seed: `${i}` }), { code: "worker_lost" });
  });
  assert.deepEqual(
    started.map(({ pid }) => isAlive(pid)),
    [false, false],
  );
  assert.equal((await draw(small, { seed: "a", panels: 10 })).panels.length, 10);
});

test("however often draws are cancelled in the middle, each worker is gone when the draw has ended", async () => {
  const started: ChildProcess[] = [];
  await watching(
    (worker) => started.push(worker),
    async () => {
      for (let i = 0; i < 4; i++) {
        const stop = new AbortController();
        let heard = 0;
        const onProgress = () => ++heard > i && stop.abort();
        await assert.rejects(draw(large, { seed: "a" }, { signal: stop.signal, onProgress }), { code: "cancelled" });
        assert.ok(!isAlive(started.at(-1)?.pid));
      }
    },
  );
  assert.equal(started.length, 4);
});

test("faults of the draw keep their kind on the way from the worker: infeasible quotas come with their explanation", async () => {
  const [first, ...others] = small.quotas;
  assert.ok(first);
  const quotas = [
    { ...first, min: 8, max: 8 },
    ...others.map((quota, q) => (q === 0 ? { ...quota, min: 1, max: 8 } : quota)),
  ];
  await assert.rejects(draw({ ...small, quotas }, { seed: "a" }), (error: { code: string; details: unknown[] }) => {
    assert.equal(error.code, "infeasible");
    assert.match(JSON.stringify(error.details), /conflict.*proposal/);
    return true;
  });
  await assert.rejects(draw({ ...small, seats: -1 }, { seed: "a" }), { code: "bad_input" });
});

if (process.env.GEMEINSINN_LONG === "1") {
  test("fifty draws in workers of their own give their memory back", async () => {
    const memory = () => process.memoryUsage().rss / 2 ** 20;
    for (let i = 0; i < 10; i++) await draw(small, { seed: `${i}`, panels: 20 });
    const before = memory();
    for (let i = 0; i < 50; i++) await draw(small, { seed: `${i}`, panels: 20 });
    assert.ok(memory() - before < 80, `${memory() - before} MB more`);
  });
}
