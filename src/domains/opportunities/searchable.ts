import type { TenantTx } from "../../platform/db";
import { plainText } from "../../platform/markdown";
import type { Searchable, SearchText } from "../../platform/search";

async function opportunityTexts(tx: TenantTx, ids: readonly string[]): Promise<SearchText[]> {
  const rows = await tx
    .selectFrom("opportunities")
    .select(["id", "title", "summary", "timeLabel", "placeLabel"])
    .where(({ eb, val }) => eb("id", "=", eb.fn.any(val([...ids]))))
    .execute();
  return rows.map(({ id, title, summary, timeLabel, placeLabel }) => ({
    ...{ objectId: id, locale: "de", title, text: `${plainText(summary)}\n${timeLabel}\n${placeLabel}` },
  }));
}

export const opportunitySearch: Searchable = {
  names: { opportunity: { de: "Angebote zum Mithelfen", en: "Offers to help" } },
  texts: opportunityTexts,
};
