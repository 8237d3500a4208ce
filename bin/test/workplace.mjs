import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A temporary folder for everything a test run leaves lying about. It is swept when `close` is called, and also when
 * this process is killed. The database server runs as another user when we are root: it must be able to pass through.
 */
export function openWorkplace() {
  const folder = mkdtempSync(join(tmpdir(), "gemeinsinn-"));
  chmodSync(folder, 0o755);
  const sweeper = spawn(process.execPath, ["bin/test/sweeper.mjs", folder], {
    stdio: ["pipe", "ignore", "inherit"],
    detached: true,
  });
  const swept = once(sweeper, "exit");
  return {
    folder,
    close: async () => {
      sweeper.stdin.end();
      await swept;
    },
  };
}
