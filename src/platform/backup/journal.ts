import { randomUUID } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { mkdir, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { type Storage, syncFolder } from "../files/storage";
import type { Erasure } from "../privacy/person";

const Line = z.union([
  z.object({ journal: z.uuid() }),
  z.object({ at: z.iso.datetime(), erased: z.array(z.uuid()), tenant: z.uuid() }),
  z.object({ at: z.iso.datetime(), revoked: z.array(z.uuid()) }),
  z.object({
    at: z.iso.datetime(),
    forgotten: z.object({ what: z.string(), key: z.record(z.string(), z.string()) }),
    tenant: z.uuid(),
  }),
]);

/** Something that is no person and was removed for good: what it is, and how its part finds it. No texts. */
export type Forgotten = { what: string; key: Record<string, string>; at: Date };

/** People who were erased and things that were removed, by tenant, and sessions that were ended: by id only. */
export type Remembered = {
  erased: Map<string, Set<string>>;
  revoked: Set<string>;
  forgotten: Map<string, Forgotten[]>;
};

export type Journal = ReturnType<typeof openJournal>;

const PREFIX = "journal/";

type Place = { dataDir: string; storage: Storage; clock?: () => Date; onError?: (error: unknown) => void };

/**
 * What a restore must not bring back, kept outside of the database: `DATA_DIR/journal/erasures.jsonl`, and a copy in
 * the storage when that is a bucket. Every entry is on the disk when its promise resolves.
 *
 * @example
 * const journal = openJournal({ dataDir: config.dataDir, storage });
 * onRevoke(journal.appendRevocation);
 * await eraseEverything(tx, { personId, appendErasure: journal.appendErasure }, now);
 */
export function openJournal({ dataDir, storage, clock = () => new Date(), onError = () => {} }: Place) {
  const folder = join(dataDir, "journal");
  const file = join(folder, "erasures.jsonl");
  let writing = Promise.resolve();
  let copying: Promise<void> | undefined;

  /** One line after the other, so that none ends up inside another one. */
  const append = (entry: object) => {
    const done = writing.then(() => appendDurably(folder, file, entry));
    writing = done.catch(() => {});
    return done.then(() => void copySoon());
  };

  /** Runs beside: the network is no reason to wait. What comes while it runs goes with the next one. */
  const copySoon = () => {
    if (storage.kind !== "bucket") return;
    copying = (copying ?? Promise.resolve()).then(() => copyTo(storage, file)).catch(onError);
  };

  return {
    /** Before the transaction that erases somebody is committed. */
    appendErasure: ({ tenantId, personId, at }: Erasure) =>
      append({ at: at.toISOString(), erased: [personId], tenant: tenantId }),
    /** Before the transaction that ends sessions is committed. */
    appendRevocation: (sessionIds: readonly string[]) => append({ at: clock().toISOString(), revoked: sessionIds }),
    /** Before the transaction that removes something for good is committed. */
    appendForgotten: ({ tenantId, what, key, at }: Forgotten & { tenantId: string }) =>
      append({ at: at.toISOString(), forgotten: { what, key }, tenant: tenantId }),
    /** Everything that was ever noted, here and by other processes that share the bucket. */
    read: async (): Promise<Remembered> => {
      const remembered: Remembered = { erased: new Map(), revoked: new Set(), forgotten: new Map() };
      if (existsSync(file))
        for await (const line of createInterface({ input: createReadStream(file) })) remember(remembered, line);
      if (storage.kind === "bucket")
        for await (const { key } of storage.list(PREFIX)) {
          const text = await new Response(await storage.read(key)).text();
          for (const line of text.split("\n")) remember(remembered, line);
        }
      return remembered;
    },
    /** Waits for the copy that is on its way. */
    stop: async () => {
      await writing;
      await copying;
    },
  };
}

/** Its first line gives the journal an id: several data folders may share one bucket. */
async function appendDurably(folder: string, file: string, entry: object) {
  await mkdir(folder, { recursive: true });
  const isNew = !existsSync(file);
  const handle = await open(file, "a", 0o600);
  try {
    if (isNew) await handle.write(`${JSON.stringify({ journal: randomUUID() })}\n`);
    // Begins on a line of its own, also behind one that a crash cut off.
    await handle.write(`\n${JSON.stringify(entry)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (isNew) await syncFolder(folder);
}

async function copyTo(storage: Storage, file: string) {
  const bytes = await readFile(file);
  const [, id] = bytes.toString("utf8", 0, 80).match(/"journal":"([0-9a-f-]{36})"/) ?? [];
  if (id) await storage.put(`${PREFIX}${id}.jsonl`, bytes);
}

/** A line that was cut off by a crash was not acknowledged; it is left out. */
function remember({ erased, revoked, forgotten }: Remembered, text: string) {
  const line = Line.safeParse(parseOrNothing(text)).data;
  if (!line) return;
  if ("revoked" in line) for (const id of line.revoked) revoked.add(id);
  if ("forgotten" in line) {
    const things = forgotten.get(line.tenant) ?? [];
    forgotten.set(line.tenant, [...things, { ...line.forgotten, at: new Date(line.at) }]);
  }
  if (!("erased" in line)) return;
  const people = erased.get(line.tenant) ?? new Set();
  erased.set(line.tenant, people);
  for (const id of line.erased) people.add(id);
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
