import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { build } from "esbuild";

/**
 * Runs code of ours in a process of its own and waits for its first line. The code may import from `src`.
 *
 * @example const child = await runChild(`import { x } from "./src/x"; console.log(await x());`);
 */
export async function runChild(code: string) {
  const file = `.build/child-${randomUUID()}.mjs`;
  await build({
    stdin: { contents: code, resolveDir: process.cwd(), loader: "ts" },
    outfile: file,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "warning",
  });
  const child = spawn(process.execPath, [file], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const [line] = await Promise.race([once(createInterface(child.stdout), "line"), ended.then(() => [""])]);
  rmSync(file);
  return {
    line: String(line),
    end: async (signal: NodeJS.Signals) => {
      child.kill(signal);
      await ended;
    },
  };
}
