import { z } from "zod";
import type { TenantTx } from "../../db";
import { Refusal, WrongInput } from "../../errors";
import type { Messages } from "../messages";
import { removeMiss } from "../misses/queries";
import { readQuestion } from "../question/question";
import { insertPair, listPairs } from "./queries";
import { LONGEST, MOST_PAIRS, MOST_WORDS, type SynonymRefusal } from "./rules";

export const SynonymInput = ({ synonymErrors }: Messages) => {
  const side = z.string().trim().min(1, synonymErrors.empty).max(LONGEST, synonymErrors.long);
  return z.object({ word: side, meaning: side });
};

type Added = { portalId: string; input: z.infer<ReturnType<typeof SynonymInput>>; t: Messages };

/**
 * Keeps that two names mean the same, and takes them off the list of what nobody found. Throws WrongInput when one of
 * them says nothing or both are one, a Refusal when there are too many.
 */
export async function addSynonym(tx: TenantTx, { portalId, input, t }: Added, now: Date): Promise<void> {
  const errors = t.synonymErrors;
  const word = await readName(tx, input.word);
  const meaning = await readName(tx, input.meaning);
  if (!word) throw new WrongInput({ word: errors.unreadable });
  if (!meaning) throw new WrongInput({ meaning: errors.unreadable });
  if (word === meaning) throw new WrongInput({ meaning: errors.same });
  if ((await listPairs(tx, portalId)).length >= MOST_PAIRS) throw new Refusal<SynonymRefusal>("too_many");
  await insertPair(tx, portalId, { word, meaning, writtenWord: input.word, writtenMeaning: input.meaning }, now);
  for (const written of [input.word, input.meaning]) await removeMiss(tx, portalId, written.toLowerCase());
}

/** The words that say something, folded; undefined for none or a whole sentence. */
async function readName(tx: TenantTx, written: string): Promise<string | undefined> {
  const { words } = await readQuestion(tx, written, "de");
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  const name = words.map(({ word }) => word).join(" ");
  return name.length <= LONGEST ? name : undefined;
}
