import { createHash } from "node:crypto";
import { z } from "zod";
import { StartError } from "../start-error";

/**
 * A backup is a gzipped tar, readable with any tool:
 *   header.json                        what was backed up, from which version
 *   tables/<table>/<tenant>/<000001>   rows as PostgreSQL's COPY writes them, in parts
 *   files/<sha256>                     bytes of the storage
 *   end.json                           counts, and a fingerprint of everything before
 */
export const FORMAT = 1;

const Name = z.string().regex(/^[a-z_][a-z0-9_]*$/);
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const Header = z.object({
  format: z.literal(FORMAT),
  product: z.literal("gemeinsinn"),
  version: z.string(),
  createdAt: z.iso.datetime(),
  /** In the order in which they were applied. */
  migrations: z.array(z.object({ name: z.string().regex(/^[\w.-]+\.sql$/), sha256: Sha256 })).min(1),
  tables: z.array(z.object({ name: Name, columns: z.array(Name).min(1), isPerTenant: z.boolean() })),
  sequences: z.array(z.object({ name: Name, lastValue: z.string().regex(/^-?\d+$/), isCalled: z.boolean() })),
  tenants: z.array(z.uuid()),
  /** What tells whether a key file opens what is sealed in here. No key can be derived from it. */
  keys: z.array(z.string().regex(/^[0-9a-f]{16}$/)),
});
export type Header = z.infer<typeof Header>;

export const End = z.object({
  rows: z.record(Name, z.int()),
  files: z.int(),
  /** Fingerprints of files that the storage no longer had. */
  missingFiles: z.array(Sha256),
  sha256: Sha256,
});
export type End = z.infer<typeof End>;

/** Rows that concern no single tenant stand under this name. */
export const ALL_TENANTS = "all";

export const partName = (table: string, tenant: string, part: number) =>
  `tables/${table}/${tenant}/${String(part).padStart(6, "0")}`;

export const fileName = (sha256: string) => `files/${sha256}`;

type Place = { table: string; tenant: string } | { sha256: string };

/** What a member of the archive holds. Undefined for what no backup of ours contains. */
export function placeOf(name: string): Place | undefined {
  const [, table, tenant] = name.match(/^tables\/([a-z_][a-z0-9_]*)\/([0-9a-f-]{36}|all)\/\d{6,}$/) ?? [];
  if (table !== undefined && tenant !== undefined) return { table, tenant };
  const [, sha256] = name.match(/^files\/([0-9a-f]{64})$/) ?? [];
  return sha256 === undefined ? undefined : { sha256 };
}

/** Adds up names, sizes and bytes: whatever is changed, left out, added or moved gives another sum. */
export function createSum() {
  const hash = createHash("sha256");
  return {
    add: (name: string, bytes: Uint8Array) => {
      hash.update(`${name}\0${bytes.length}\0`).update(bytes);
    },
    done: () => hash.digest("hex"),
  };
}

/** What keys can be recognised by. @example fingerprintsOf(secrets.keysFor("backup-check")) */
export const fingerprintsOf = (keys: readonly Buffer[]): string[] =>
  keys.map((key) => createHash("sha256").update(key).digest("hex").slice(0, 16));

export const KEY_PURPOSE = "backup-check";

/** The backup cannot be used. Nothing was changed because of it. */
export class BackupBroken extends StartError {
  constructor(reason: string, cause?: unknown) {
    super(`${reason} Es wurde nichts verändert.`);
    this.cause = cause;
  }
}
