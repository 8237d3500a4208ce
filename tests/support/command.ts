import { join } from "node:path";
import type { Command } from "../../src/cli/command";
import { readConfig } from "../../src/platform/config";
import { openSecrets } from "../../src/platform/secrets";
import type { World } from "./world";

type Typed = { words: string[]; options?: Record<string, string | boolean>; folder: string };

/**
 * Types a command on the world's database, with a data folder inside of `folder`. Resolves to its exit code and the
 * lines that it said.
 *
 * @example const { code, lines } = await type(world, exportPagesCommand, { words: [target], folder });
 */
export async function type({ database }: World, command: Command, { words, options = {}, folder }: Typed) {
  const lines: string[] = [];
  const config = { ...readConfig({}), dataDir: join(folder, ".daten") };
  const secrets = openSecrets(join(folder, ".schluessel"));
  const urls = { ownerUrl: "", appUrl: "", jobsUrl: "" };
  const opened = { config, secrets, database, urls, applied: [], stop: async () => {} };
  const code = await command.run({
    ...{ words, options, config },
    open: async () => opened,
    say: (line) => lines.push(line),
    signal: new AbortController().signal,
  });
  return { code, lines };
}
