import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { type Ended, runProcess, Shelf } from "../../bench/processes";

const folder = mkdtempSync(join(tmpdir(), "sortition-bench-"));
after(() => rmSync(folder, { recursive: true, force: true }));

test("a process of the benchmark that hangs and hears nothing is killed; one that ends in time gives its figures", () => {
  const hung = runProcess(["-e", 'process.on("SIGTERM", () => {}); for (;;);'], 1);
  assert.equal(hung.state, "killed");
  assert.deepEqual(runProcess(["-e", "console.log(JSON.stringify([7]))"], 60), { state: "done", figures: [7] });
  assert.equal(runProcess(["-e", "process.exitCode = 3"], 60).state, "failed");
});

test("a benchmark that was broken off takes over what it measured, also that a process hung, but no failures", () => {
  const done: Ended<number> = { state: "done", figures: 3 };
  const killed: Ended<number> = { state: "killed", seconds: 2 };
  const failed: Ended<number> = { state: "failed", seconds: 1 };
  const never = () => assert.fail("measured again");
  const first = new Shelf(folder);
  assert.deepEqual([first.keep(["a"], () => done), first.keep(["b"], () => killed)], [done, killed]);
  assert.deepEqual(
    first.keep(["c"], () => failed),
    failed,
  );
  const second = new Shelf(folder);
  assert.deepEqual([second.keep(["a"], never), second.keep(["b"], never)], [done, killed]);
  assert.deepEqual(
    second.keep(["c"], () => done),
    done,
  );
  assert.deepEqual([second.reused, second.measured], [2, 1]);
  assert.equal(readdirSync(folder).length, 3);
});
