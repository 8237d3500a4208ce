import type { TenantTx } from "../../platform/db";
import { plainText } from "../../platform/markdown";
import type { Searchable, SearchText } from "../../platform/search";

async function measureTexts(tx: TenantTx, ids: readonly string[]): Promise<SearchText[]> {
  const rows = await tx
    .selectFrom("measures")
    .select(["id", "title", "summary", "lead"])
    .where(({ eb, val }) => eb("id", "=", eb.fn.any(val([...ids]))))
    .execute();
  return rows.map(({ id, title, summary, lead }) => ({
    ...{ objectId: id, locale: "de", title, text: `${plainText(summary)}\n${lead}` },
  }));
}

export const measureSearch: Searchable = {
  names: { measure: { de: "Maßnahmen", en: "Measures" } },
  texts: measureTexts,
};

/** The title of a pledge says who promised what. */
export const pledgeSearch: Searchable = {
  names: { pledge: { de: "Zusagen", en: "Pledges" } },
  weight: 0.6,
};
