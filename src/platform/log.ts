import { pino } from "pino";

/** JSON lines on standard output. Never a name, an address or a text of a person. */
export const log = pino({ level: process.env.LOG_LEVEL ?? "info" });
