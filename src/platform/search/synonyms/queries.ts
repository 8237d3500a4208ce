import type { TenantTx } from "../../db";

type Pair = { word: string; meaning: string };
export type WrittenPair = Pair & { writtenWord: string; writtenMeaning: string };

/** The pairs of a portal in which one of the stems stands, on whichever side. */
export const listPairsWith = (tx: TenantTx, portalId: string, stems: readonly string[]) =>
  tx
    .selectFrom("searchSynonyms")
    .select(["word", "meaning", "wordStem", "meaningStem"])
    .where("portalId", "=", portalId)
    .where((eb) => eb.or([eb("wordStem", "in", [...stems]), eb("meaningStem", "in", [...stems])]))
    .execute();

/** Every pair of a portal, in the order of the alphabet. Their number is limited (MOST_PAIRS). */
export const listPairs = (tx: TenantTx, portalId: string): Promise<WrittenPair[]> =>
  tx
    .selectFrom("searchSynonyms")
    .select(["word", "meaning", "writtenWord", "writtenMeaning"])
    .where("portalId", "=", portalId)
    .orderBy("word")
    .orderBy("meaning")
    .execute();

export const insertPair = (tx: TenantTx, portalId: string, pair: WrittenPair, now: Date) =>
  tx
    .insertInto("searchSynonyms")
    .values({ portalId, ...pair, createdAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();

export const deletePair = (tx: TenantTx, portalId: string, { word, meaning }: Pair) =>
  tx
    .deleteFrom("searchSynonyms")
    .where("portalId", "=", portalId)
    .where("word", "=", word)
    .where("meaning", "=", meaning)
    .execute();
