import { sql } from "kysely";
import type { TenantTx } from "../../db";
import { type Token, tokensOf } from "../fold";
import { codeOf } from "../lexemes";
import type { Searchables, SearchText } from "../searchable";
import { stemsOf } from "../stems";
import { documentOf } from "./document";
import { learnWords } from "./vocabulary";

/** Characters of a text that can be found. A book belongs into a file. */
const LONGEST = 50_000;

type Row = { id: string; kind: string; title: string; portals: string[] };

/**
 * Reads the texts of some objects and writes their part of the index anew. What is gone, or has no texts, leaves it.
 *
 * @example await indexObjects(tx, searchables, [page.id]);
 */
export async function indexObjects(tx: TenantTx, searchables: Searchables, ids: readonly string[]): Promise<void> {
  const objects = await listObjects(tx, ids);
  const texts = await textsOf(tx, searchables, objects);
  await replaceTexts(tx, ids, texts);
  const worded = texts.map((text) => ({
    ...{ objectId: text.objectId, kind: text.kind, isEnglish: text.locale === "en" },
    ...{ title: tokensOf(text.title), text: tokensOf(text.text) },
  }));
  const tokens: Token[] = worded.flatMap(({ title, text }) => [...title, ...text]);
  const parts = await learnWords(tx, tokens);
  const stems = await stemsOf(tx, [...parts.keys(), ...[...parts.values()].flat()]);
  const entries = objects.flatMap(({ id, kind, portals }) => {
    const own = worded.filter(({ objectId }) => objectId === id);
    if (own.length === 0) return [];
    const words = documentOf(own, { parts, stems });
    const shownKind = own[0]?.kind ?? kind;
    const weight = searchables[kind]?.weight ?? 1;
    return portals.map((portal) => ({
      ...{ id, kind: shownKind, portal, weight },
      words: words(codeOf(portal), { id, kind: shownKind }),
    }));
  });
  await sql`select search_put(${[...ids]}::uuid[], ${JSON.stringify(entries)}::jsonb)`.execute(tx);
}

async function listObjects(tx: TenantTx, ids: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select id, kind, title, array(select portal_id from listings where object_id = objects.id) as portals
    from objects where id = any(${[...ids]}::uuid[]) order by id`.execute(tx);
  return rows;
}

/** Each domain is asked once for all objects of its kind. */
async function textsOf(tx: TenantTx, searchables: Searchables, objects: readonly Row[]): Promise<SearchText[]> {
  const texts: SearchText[] = [];
  for (const kind of new Set(objects.map((object) => object.kind))) {
    const own = objects.filter((object) => object.kind === kind);
    const read = searchables[kind]?.texts ?? titlesOf(own);
    const found = await read(
      tx,
      own.map(({ id }) => id),
    );
    texts.push(...found.map((text) => ({ ...text, text: text.text.slice(0, LONGEST) })));
  }
  return texts;
}

const titlesOf = (objects: readonly Row[]) => async (): Promise<SearchText[]> =>
  objects.map(({ id, title }) => ({ objectId: id, locale: "de", title, text: "" }));

async function replaceTexts(tx: TenantTx, ids: readonly string[], texts: readonly SearchText[]) {
  await tx
    .deleteFrom("searchTexts")
    .where(({ eb, val }) => eb("objectId", "=", eb.fn.any(val([...ids]))))
    .execute();
  if (texts.length === 0) return;
  const rows = texts.map(({ objectId, locale, title, text }) => ({ objectId, locale, title, text }));
  await tx.insertInto("searchTexts").values(rows).execute();
}
