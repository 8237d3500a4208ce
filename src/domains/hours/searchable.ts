import type { TenantTx } from "../../platform/db";
import type { Searchable, SearchText } from "../../platform/search";

async function hourTexts(tx: TenantTx, ids: readonly string[]): Promise<SearchText[]> {
  const rows = await tx
    .selectFrom("hourSums")
    .select(["id", "title", "confirmedBy"])
    .where(({ eb, val }) => eb("id", "=", eb.fn.any(val([...ids]))))
    .execute();
  return rows.map(({ id, title, confirmedBy }) => ({
    ...{ objectId: id, locale: "de", title, text: confirmedBy },
  }));
}

export const hourSearch: Searchable = {
  names: { hour_sum: { de: "Stunden", en: "Hours" } },
  weight: 0.4,
  texts: hourTexts,
};
