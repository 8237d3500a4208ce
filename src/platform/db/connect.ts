import { Client } from "pg";
import { StartError } from "../start-error";

/**
 * Runs `work` on a connection of its own. What keeps it from connecting becomes a StartError without the password.
 *
 * @example const version = await withClient(url, (client) => versionOf(client));
 */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: "gemeinsinn start" });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    throw new StartError(`Die Datenbank ${placeOf(url)} ist nicht zu erreichen: ${reasonOf(error)}.`);
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Whether a role gets in with this address. False only when its password or its right to connect is missing. */
export async function canSignIn(url: string): Promise<boolean> {
  const client = new Client(url);
  client.on("error", () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (codeOf(error).startsWith("28") || codeOf(error) === "42501") return false;
    throw error;
  } finally {
    await client.end();
  }
}

/** The SQLSTATE or system code of an error; empty when it has none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

const reasons: Record<string, string> = {
  ECONNREFUSED: "Dort antwortet niemand",
  ENOENT: "Dort antwortet niemand",
  ETIMEDOUT: "Dort antwortet niemand",
  ENOTFOUND: "Diesen Rechner gibt es nicht",
  EAI_AGAIN: "Diesen Rechner gibt es nicht",
  "28P01": "Die Anmeldung stimmt nicht",
  "28000": "Diese Anmeldung ist dort nicht erlaubt",
  "3D000": "Diese Datenbank gibt es dort nicht",
  "53300": "Alle Verbindungen sind besetzt",
  "57P03": "Sie startet gerade oder wird beendet",
};

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  return reasons[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
}

function placeOf(url: string): string {
  const { host, pathname, searchParams } = new URL(url);
  return `${searchParams.get("host") ?? host}${pathname}`;
}
