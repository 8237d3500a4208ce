import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";

const git = (...args) => execFileSync("git", args, { encoding: "utf8" }).trim();

/** Writes down what a long run tested, how long it took and how it ended. */
export function writeRecord(rounds, seconds) {
  const day = new Date().toISOString().slice(0, 10);
  const isDirty = git("status", "--porcelain") !== "";
  const lines = rounds.map(
    ({ name, counts, code, seconds }) =>
      `| ${name} | ${counts.tests} | ${counts.pass} | ${counts.fail + counts.cancelled} | ${counts.skipped} | ${Math.round(seconds)} s | ${code === 0 ? "passed" : "failed"} |`,
  );
  mkdirSync("docs/runs", { recursive: true });
  writeFileSync(
    `docs/runs/${day}.md`,
    `# Long test run of ${day}

Commit ${git("rev-parse", "--short=12", "HEAD")}${isDirty ? " with changes that were not committed" : ""}, ${Math.round(seconds / 60)} minutes, ${cpus().length} cores, ${process.platform}, Node ${process.versions.node}.

| round | tests | passed | failed | skipped | duration | result |
|---|---|---|---|---|---|---|
${lines.join("\n")}
`,
  );
}
