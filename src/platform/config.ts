import { BlockList, isIP } from "node:net";
import { join, resolve } from "node:path";
import { z } from "zod";
import { StartError } from "./start-error";

/** A variable that is set but empty counts as not set, as compose files leave them behind. */
const text = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined);

/** An optional variable that must fulfil `isValid`; `hint` is the German half-sentence after its value. */
const checked = (isValid: (value: string) => boolean, hint: string) =>
  text.refine((value) => value === undefined || isValid(value), { error: hint });

const isPort = (value: string) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65535;
const isHost = (value: string) => isIP(value) > 0 || /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(value);
const isUrl = (protocols: string[]) => (value: string) =>
  URL.canParse(value) && protocols.includes(new URL(value).protocol) && new URL(value).hostname !== "";
const isOrigin = (value: string) => isUrl(["http:", "https:"])(value) && new URL(value).href === `${originOf(value)}/`;
const originOf = (value: string) => new URL(value).origin;
const namesOf = (list: string) =>
  list
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);
const levels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
const isLevel = (value: string): value is LogLevel => levels.some((level) => level === value);

const Environment = z.object({
  PORT: checked(isPort, "ist kein Anschluss. Erlaubt ist eine Zahl von 1 bis 65535."),
  HOST: checked(isHost, "ist weder eine IP-Adresse noch ein Rechnername."),
  DATA_DIR: checked((value) => !value.includes("\0"), "ist kein Ordner."),
  DATABASE_URL: checked(
    isUrl(["postgres:", "postgresql:"]),
    "ist keine Adresse wie postgres://name:passwort@rechner/datenbank.",
  ),
  SMTP_URL: checked(isUrl(["smtp:", "smtps:"]), "ist keine Adresse wie smtps://name:passwort@rechner."),
  FILES_URL: checked(isUrl(["s3:", "http:", "https:"]), "ist keine Adresse wie s3://name:passwort@rechner/eimer."),
  BASE_URL: checked(isOrigin, "ist keine Adresse wie https://beispiel.de, ohne Pfad dahinter."),
  SECRET_FILE: checked((value) => !value.includes("\0"), "ist keine Datei."),
  DEMO: checked(
    (value) => value === "0" || value === "1",
    "ist unbekannt. Erlaubt sind 1 (mit Beispielstadt) und 0 (leer).",
  ),
  TRUSTED_PROXIES: checked(
    (value) => proxiesOf(value) !== undefined,
    "ist keine Liste von Adressen wie 10.0.0.1, 10.1.0.0/16, mit Komma getrennt.",
  ),
  CHECK_LINKS_OF: checked(
    (value) => namesOf(value).every(isHost),
    "ist keine Liste von Rechnernamen wie stadt.example, netz.example, mit Komma getrennt.",
  ),
  LOG_LEVEL: checked(isLevel, `ist unbekannt. Erlaubt sind: ${levels.join(", ")}.`),
});

export type LogLevel = (typeof levels)[number];

/** What the environment says, checked and complete. Paths are absolute. */
export type Config = {
  port: number;
  host: string;
  dataDir: string;
  /** Undefined: the PostgreSQL that comes along, in `dataDir`. */
  databaseUrl: string | undefined;
  /** Undefined: mails become files in `dataDir`. */
  smtpUrl: string | undefined;
  /** Undefined: files stay in `dataDir`. */
  filesUrl: string | undefined;
  /** Origin without a slash at its end. */
  baseUrl: string;
  secretFile: string;
  /** False: an empty instance that asks for its first administrator. */
  demo: boolean;
  /** Whose X-Forwarded-* headers count: `trustedProxies.check(address, "ipv4")`. */
  trustedProxies: BlockList;
  /** Hosts of the portals whose links to other websites are looked at. */
  linkHosts: readonly string[];
  logLevel: LogLevel;
};

/**
 * Reads and checks the environment. Throws a StartError with one line for each wrong variable.
 *
 * @example const config = readConfig(process.env);
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) throw new StartError(parsed.error.issues.map((issue) => lineOf(issue, env)).join("\n"));
  const values = parsed.data;
  const port = Number(values.PORT ?? 3000);
  const dataDir = resolve(values.DATA_DIR ?? "data");
  return {
    port,
    host: values.HOST ?? "127.0.0.1",
    dataDir,
    databaseUrl: values.DATABASE_URL,
    smtpUrl: values.SMTP_URL,
    filesUrl: values.FILES_URL,
    baseUrl: values.BASE_URL ? originOf(values.BASE_URL) : `http://localhost:${port}`,
    secretFile: values.SECRET_FILE ? resolve(values.SECRET_FILE) : join(dataDir, "secret"),
    demo: values.DEMO !== "0",
    trustedProxies: proxiesOf(values.TRUSTED_PROXIES ?? "") ?? new BlockList(),
    linkHosts: namesOf(values.CHECK_LINKS_OF ?? ""),
    logLevel: values.LOG_LEVEL && isLevel(values.LOG_LEVEL) ? values.LOG_LEVEL : "info",
  };
}

/**
 * Whether visitors come from this machine alone: it listens nowhere else, and its address is no name that a proxy
 * beside it would have. Demo sign-in and /dev pages need it.
 *
 * @example isForThisMachine({ host: "127.0.0.1", baseUrl: "http://localhost:3000" }) // true
 * @example isForThisMachine({ host: "127.0.0.1", baseUrl: "https://rathaus.example" }) // false
 */
export const isForThisMachine = ({ host, baseUrl }: Pick<Config, "host" | "baseUrl">): boolean =>
  isLoopback(host) && isLoopback(new URL(baseUrl).hostname.replace(/^\[(.+)\]$/, "$1"));

/** Whether only this machine means itself by a name or an address. @example isLoopback("erlach.localhost") === true */
export function isLoopback(host: string): boolean {
  return /^(.+\.)?localhost$/.test(host) || loopback.check(host, isIP(host) === 6 ? "ipv6" : "ipv4");
}

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8);
loopback.addAddress("::1", "ipv6");

const secrets = ["DATABASE_URL", "SMTP_URL", "FILES_URL"];

/** "PORT: „abc“ ist kein Anschluss. …" The addresses that carry passwords are not repeated. */
function lineOf(issue: z.core.$ZodIssue, env: Record<string, string | undefined>): string {
  const name = String(issue.path[0]);
  return `${name}: ${secrets.includes(name) ? "Der Wert" : `„${env[name]?.trim()}“`} ${issue.message}`;
}

/** Undefined when one entry is neither an address nor a network. */
function proxiesOf(value: string): BlockList | undefined {
  const list = new BlockList();
  for (const entry of value
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [address = "", bits, ...more] = entry.split("/");
    const family = isIP(address);
    const length = bits === undefined ? family * 1 : Number(bits);
    if (!family || more.length > 0) return undefined;
    const type = family === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, type);
    else if (/^\d{1,3}$/.test(bits) && length <= (family === 6 ? 128 : 32)) list.addSubnet(address, length, type);
    else return undefined;
  }
  return list;
}
