import type { TenantTx } from "../../platform/db";
import type { Searchable, SearchText } from "../../platform/search";

async function recommendationTexts(tx: TenantTx, ids: readonly string[]): Promise<SearchText[]> {
  const rows = await tx
    .selectFrom("recommendations")
    .select(["id", "title", "wording", "givenBy"])
    .where(({ eb, val }) => eb("id", "=", eb.fn.any(val([...ids]))))
    .execute();
  return rows.map(({ id, title, wording, givenBy }) => ({
    ...{ objectId: id, locale: "de", title, text: `${wording}\n${givenBy}` },
  }));
}

export const recommendationSearch: Searchable = {
  names: { recommendation: { de: "Empfehlungen", en: "Recommendations" } },
  texts: recommendationTexts,
};
