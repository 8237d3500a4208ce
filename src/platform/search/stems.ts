import { sql } from "kysely";
import type { TenantTx } from "../db";

/** What is left of a word without its ending, as a German and as an English one; undefined for words like "und". */
export type Stems = { german: string | undefined; english: string | undefined };

type Row = { word: string; german: string | null; english: string | null };

const MOST = 50_000;
const known = new Map<string, Stems>();

/**
 * The stems of folded words, as the dictionaries of PostgreSQL know them. They are the same for every tenant, and
 * remembered.
 *
 * @example (await stemsOf(tx, ["banke", "und"])).get("banke") // { german: "bank", english: "bank" }
 */
export async function stemsOf(tx: TenantTx, words: readonly string[]): Promise<Map<string, Stems>> {
  const found = new Map<string, Stems>();
  const unknown: string[] = [];
  for (const word of new Set(words)) {
    const stems = known.get(word);
    if (stems) found.set(word, stems);
    else unknown.push(word);
  }
  for (const [word, stems] of await ask(tx, unknown)) {
    found.set(word, stems);
    known.set(word, stems);
  }
  for (const oldest of known.keys()) {
    if (known.size <= MOST) break;
    known.delete(oldest);
  }
  return found;
}

async function ask(tx: TenantTx, words: string[]): Promise<[string, Stems][]> {
  if (words.length === 0) return [];
  const { rows } = await sql<Row>`
    select word, (ts_lexize('german_stem', word))[1] as german, (ts_lexize('english_stem', word))[1] as english
    from unnest(${words}::text[]) as word`.execute(tx);
  return rows.map(({ word, german, english }) => [
    word,
    { german: german ?? undefined, english: english ?? undefined },
  ]);
}
