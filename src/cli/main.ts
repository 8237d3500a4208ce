import { parseArgs } from "node:util";
import { type Opened, openAll } from "../app/installation";
import { readConfig } from "../platform/config";
import { log } from "../platform/log";
import { StartError } from "../platform/start-error";
import { type Command, UsageError } from "./command";
import { commands } from "./commands";

const HELP = `Gemeinsinn auf der Kommandozeile. Läuft neben dem Server und ohne ihn.

${Object.values(commands)
  .map(({ usage, help }) => `  npm run gemeinsinn -- ${usage}\n      ${help}`)
  .join("\n")}
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  if (args.length === 0 || args.includes("--help") || args.includes("-h")) {
    process.stdout.write(HELP);
    return 0;
  }
  let opened: Opened | undefined;
  const stopping = new AbortController();
  const onSignal = () => stopping.abort();
  process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
  try {
    const { command, words, options } = parse(args);
    const config = readConfig(process.env);
    const open = async () => {
      opened ??= await openAll(config, "command");
      return opened;
    };
    const say = (line: string) => void process.stdout.write(`${line}\n`);
    return await command.run({ words, options, config, open, say, signal: stopping.signal });
  } catch (error) {
    return explain(error);
  } finally {
    await opened?.stop();
  }
}

/** The longest name of a command that the words begin with. */
function parse(args: string[]) {
  const name = Object.keys(commands)
    .filter((known) => args.slice(0, known.split(" ").length).join(" ") === known)
    .sort((a, b) => b.length - a.length)[0];
  const command: Command | undefined = name === undefined ? undefined : commands[name];
  if (name === undefined || !command) throw new UsageError(`Diesen Befehl gibt es nicht: ${args.join(" ")}`);
  const rest = args.slice(name.split(" ").length);
  try {
    const { values, positionals } = parseArgs({ args: rest, options: command.options ?? {}, allowPositionals: true });
    const spare = positionals.length - command.arguments;
    if (spare < 0 || spare > (command.optional ?? 0)) throw new UsageError(`So wird er geschrieben: ${command.usage}`);
    return { command, words: positionals, options: values as Partial<Record<string, string | boolean>> };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`So wird er geschrieben: ${command.usage}`);
  }
}

function explain(error: unknown): number {
  if (error instanceof StartError || error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
  log.error({ err: error }, "command failed");
  process.stderr.write("Der Befehl ist fehlgeschlagen. Es wurde nichts Halbes gespeichert.\n");
  return 1;
}
