import { resolve } from "node:path";
import { z } from "zod";
import type { Opened } from "../app/installation";
import type { Config } from "../platform/config";
import { StartError } from "../platform/start-error";

/** What a command gets: its words and options, the configuration, and how to open the installation. */
export type Call = {
  words: string[];
  options: Partial<Record<string, string | boolean>>;
  config: Config;
  open: () => Promise<Opened>;
  /** One line of progress or result. */
  say: (line: string) => void;
  /** Aborted by Ctrl-C: finish the piece at hand, then stop. */
  signal: AbortSignal;
};

export type Command = {
  /** As it is typed, with its arguments: "import pages <Ordner>". */
  usage: string;
  help: string;
  /** How many words follow the command's own. */
  arguments: number;
  /** How many more may follow. */
  optional?: number;
  options?: Record<string, { type: "string" | "boolean" }>;
  /** Resolves with the exit code. */
  run: (call: Call) => Promise<number>;
};

/** Wrong words or options: the usage is shown, exit code 2. */
export class UsageError extends Error {}

/** Paths are meant from where the command was typed. */
export const pathFrom = (typed: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), typed);

/** As it is kept, in lower case. @throws StartError when it is none */
export function emailFrom(typed = ""): string {
  const email = z.email().safeParse(typed.trim().toLowerCase());
  if (!email.success) throw new StartError(`Das ist keine E-Mail-Adresse: ${typed}`);
  return email.data;
}
