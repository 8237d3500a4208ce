import { once } from "node:events";
import { type Client, escapeIdentifier } from "pg";
import { from, to } from "pg-copy-streams";
import type { Header } from "./format";

type Table = Header["tables"][number];

/** Parts are small enough to be held, and large enough that there are few. */
const PART_BYTES = 4 * 1024 * 1024;

/** Rows look the same whatever the server's settings are. */
export const PLAIN_SETTINGS = `set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601';
  set local timezone = 'UTC'; set local client_encoding = 'UTF8'; set local bytea_output = 'hex'`;

const columnsOf = ({ columns }: Table) => columns.map(escapeIdentifier).join(", ");

/**
 * The rows of a table, of the present tenant where it has one, in parts. Returns their number. A superuser is past all
 * policies, so the tenant is asked for in so many words.
 */
export async function* copyOut(client: Client, table: Table): AsyncGenerator<Buffer, number> {
  const which = table.isPerTenant ? " where tenant_id = current_tenant()" : "";
  const query = `select ${columnsOf(table)} from ${escapeIdentifier(table.name)}${which}`;
  const rows = client.query(to(`copy (${query}) to stdout`));
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    held.push(chunk);
    size += chunk.length;
    if (size < PART_BYTES) continue;
    yield* partsOf(Buffer.concat(held));
    held = [];
    size = 0;
  }
  if (size > 0) yield* partsOf(Buffer.concat(held));
  return rows.rowCount;
}

function* partsOf(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += PART_BYTES) yield bytes.subarray(at, at + PART_BYTES);
}

/**
 * Takes the rows of one table at a time, in parts, however they are cut. `end` finishes the table at hand.
 *
 * @example
 * const copy = copyIn(client);
 * await copy.write(table, part);
 * await copy.end();
 */
export function copyIn(client: Client) {
  let open: { key: string; stream: ReturnType<typeof from>; done: Promise<void> } | undefined;
  const end = async () => {
    if (!open) return;
    const { stream, done } = open;
    open = undefined;
    stream.end();
    await done;
  };
  return {
    write: async (table: Table, key: string, part: Buffer) => {
      if (open?.key !== key) {
        await end();
        const stream = client.query(from(`copy ${escapeIdentifier(table.name)} (${columnsOf(table)}) from stdin`));
        const done = finished(stream);
        open = { key, stream, done };
      }
      if (open && !open.stream.write(part)) await Promise.race([once(open.stream, "drain"), open.done]);
    },
    end,
  };
}

/** Resolves when the server has taken everything; rejects with its reason. Awaited later, so it never goes unheard. */
function finished(stream: ReturnType<typeof from>): Promise<void> {
  const done = new Promise<void>((resolve, reject) => {
    stream.once("finish", resolve);
    stream.once("error", reject);
  });
  done.catch(() => {});
  return done;
}
