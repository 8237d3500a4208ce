#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { SortitionError } from "../errors";
import { VERSION } from "../version";
import { checkCommand } from "./check";
import { concludeCommand, drawCommand } from "./draw";
import { ERROR_TEXTS, issueText } from "./texts";
import { rowCommand, verifyCommand } from "./verify";

const HELP = `sortition ${VERSION}

  sortition check    --pool respondents.csv --quotas categories.csv --seats 44
  sortition draw     --pool respondents.csv --quotas categories.csv --seats 44 --seed TEXT [--out ORDNER]
                     [--rule leximin|maximin|goldilocks] [--panels 1000] [--id SPALTE] [--household SPALTE,SPALTE]
  sortition conclude ORDNER/result.json --digits 187 | --source TEXT
  sortition verify   ORDNER/result.json [--announced PRÜFSUMME] [--row zeile.json] [--rows ORDNER/geheim/rows.json]
  sortition row      ORDNER/geheim/rows.json --id KENNUNG

Ohne Fehler endet das Programm mit 0, bei einer gefundenen Abweichung mit 1, bei fehlerhafter Eingabe mit 2.
`;

const COMMANDS: Record<string, (args: string[]) => Promise<number>> = {
  check: checkCommand,
  draw: drawCommand,
  conclude: concludeCommand,
  verify: verifyCommand,
  row: rowCommand,
};

async function run([name = "", ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    process.stdout.write(HELP);
    return name === "" || name === "help" || name === "--help" ? 0 : 2;
  }
  try {
    return await command(args);
  } catch (error) {
    if (error instanceof SortitionError) {
      process.stderr.write(`${ERROR_TEXTS[error.code]}\n`);
      const issues = error.details.filter(isIssue);
      process.stderr.write(issues.map((issue) => `- ${issueText(issue)}\n`).join(""));
      if (issues.length === 0 && SAYS_MORE.includes(error.code)) process.stderr.write(`- ${error.message}\n`);
    } else process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`.slice(0, 400));
    return 2;
  }
}

/** Kinds of errors whose own message comes from the command line and not from the library. */
const SAYS_MORE: readonly string[] = ["bad_input", "not_written"];

const isIssue = (detail: unknown): detail is Parameters<typeof issueText>[0] =>
  typeof detail === "object" && detail !== null && "code" in detail;

/** Node 20 may wait for ever at its end when V8 still compiles in the background. */
setFlagsFromString("--no-concurrent-recompilation");
process.exitCode = await run(process.argv.slice(2));
