import type { TenantTx } from "../../db";
import { tokensOf } from "../fold";
import { stemsOf } from "../stems";
import { ownSynonyms } from "./own-synonyms";
import { listPairsWith } from "./queries";

/** Another name for what was asked: all of its words, each with its stems. */
export type OtherName = readonly (readonly string[])[];

/** A name as it is compared: its folded words. @example nameOf("Leih-Oma") // "leih oma" */
export const nameOf = (written: string): string => wordsOf(written).join(" ");

const wordsOf = (written: string): string[] =>
  tokensOf(written.replace(/[-\u2010\u2011]/g, " ")).map(({ word }) => word);

const ownNames = ownSynonyms.map((group) => group.map(nameOf));

/**
 * What else each of these names is called in a portal: as its editors say, and as everybody does. A name is found in
 * all its forms.
 *
 * @example const [kita = []] = await otherNamesOf(tx, portalId, ["kita"]);
 */
export async function otherNamesOf(tx: TenantTx, portalId: string, names: readonly string[]): Promise<OtherName[][]> {
  const stems = await stemsOf(tx, [...names, ...ownNames.flat()]);
  const stemOf = (name: string) => stems.get(name)?.german ?? name;
  const asked = names.map(stemOf);
  const pairs = await listPairsWith(tx, portalId, asked);
  const others = asked.map((stem) => {
    const own = ownNames.filter((group) => group.some((name) => stemOf(name) === stem)).flat();
    const kept = pairs.flatMap(({ word, meaning, wordStem, meaningStem }) => [
      ...(wordStem === stem ? [meaning] : []),
      ...(meaningStem === stem ? [word] : []),
    ]);
    return [...new Set([...kept, ...own])].filter((name) => stemOf(name) !== stem);
  });
  const parts = await stemsOf(
    tx,
    others.flat().flatMap((name) => name.split(" ")),
  );
  const read = (name: string): OtherName =>
    name.split(" ").flatMap((word) => {
      const known = [parts.get(word)?.german, parts.get(word)?.english].filter((stem) => stem !== undefined);
      return known.length > 0 ? [[...new Set(known)]] : [];
    });
  return others.map((list) => list.map(read).filter((name) => name.length > 0));
}
