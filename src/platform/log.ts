import pino, { type DestinationStream, type Logger } from "pino";

export type Log = Logger;

const EMAIL = /[^\s<>"',;:()/=&?]+@[^\s<>"',;:()/=&?]+\.[^\s<>"',;:()/=&?]+/g;
const QUERY = /\?[^\s"'<>]+/g;
const BEARER = /\b(bearer|basic)\s+[\w.~+/=-]+/gi;
/** Without one of these none of the others matches: a line is written for every request. */
const SUSPICIOUS = /[@?]|\b(?:bearer|basic)\s/i;
const URL_LOGIN = /\/\/[^\s/@]+@/g;

/** Names under which a caller might hand over what does not belong in a log. */
const CENSORED = new Set(
  "email to token code password secret cookie authorization ip address phone birthDate".split(" "),
);

/**
 * Takes out of a text what leads to a person or lets somebody in: mail addresses, query strings (tokens travel in
 * them), credentials.
 *
 * @example withoutPersonalData("mail to rosa@example.org") === "mail to [e-mail]"
 */
export const withoutPersonalData = (text: string): string =>
  SUSPICIOUS.test(text)
    ? text
        .replace(URL_LOGIN, "//[login]@")
        .replace(QUERY, "?[query]")
        .replace(BEARER, "$1 [credentials]")
        .replace(EMAIL, "[e-mail]")
    : text;

/**
 * JSON lines, one per event, with `level`, `time` (ISO) and `msg`. Every text in them is cleaned of personal data,
 * error messages and stacks included.
 *
 * @example
 * const log = createLog("info");
 * log.info({ route: "/arbeitsgruppen/:slug", status: 200, ms: 3 }, "request");
 */
export const createLog = (level: pino.LevelWithSilent, destination?: DestinationStream): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: cleanObject },
      serializers: { err: (fields) => fields },
      hooks: {
        logMethod(args, method) {
          const [first, ...more] = args;
          const clean: unknown[] = more.map((part) => cleanValue(part, 0));
          const start = first instanceof Error ? [{ err: first }, withoutPersonalData(first.message)] : [first];
          return Reflect.apply(method, this, [...start, ...clean].map(cleanText));
        },
      },
    },
    destination ?? pino.destination({ dest: 1, sync: false }),
  );

const DEPTH = 4;

const cleanText = (part: unknown) => (typeof part === "string" ? withoutPersonalData(part) : part);

function cleanObject(fields: Record<string, unknown>, depth = 0): Record<string, unknown> {
  const clean = ([name, value]: [string, unknown]) => [
    name,
    CENSORED.has(name) ? "[redacted]" : cleanValue(value, depth),
  ];
  return Object.fromEntries(Object.entries(fields).map((field) => clean(field)));
}

function cleanValue(value: unknown, depth: number): unknown {
  if (typeof value === "string") return withoutPersonalData(value);
  if (value instanceof Error) return cleanError(value);
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  if (depth >= DEPTH) return "[deep]";
  if (Array.isArray(value)) return value.map((item) => cleanValue(item, depth + 1));
  return cleanObject({ ...value }, depth + 1);
}

/** PostgreSQL puts whole rows into `detail`; only what says where it happened is kept. */
function cleanError(error: Error): Record<string, unknown> {
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const cause = error.cause instanceof Error ? cleanError(error.cause) : undefined;
  return {
    type: error.name,
    message: withoutPersonalData(error.message),
    stack: withoutPersonalData(error.stack ?? ""),
    ...(code && { code }),
    ...(cause ? { cause } : {}),
  };
}

/** The log of this process. Its level is set by LOG_LEVEL. */
export const log: Log = createLog(levelNamed(process.env.LOG_LEVEL));

function levelNamed(text: string | undefined): pino.LevelWithSilent {
  return text === "silent" || (text !== undefined && text in pino.levels.values)
    ? (text as pino.LevelWithSilent)
    : "info";
}
