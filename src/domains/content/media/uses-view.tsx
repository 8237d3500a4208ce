import type { Locale } from "../../../platform/text";
import { entryUrl, pageUrl } from "../urls";
import { messages } from "./messages";
import { MOST_USES, type Use } from "./queries";

/** The pages that show a file, each with the part of it that does. */
export const Uses = ({ locale, uses }: { locale: Locale; uses: Use[] }) => {
  const t = messages[locale];
  if (uses.length === 0) return <p>{t.noUses}</p>;
  return (
    <>
      <ul class="media-uses">
        {uses.map((use) => (
          <li>
            <a href={hrefOf(use)}>{use.pageTitle || use.slug}</a>{" "}
            <span class="muted">{[placeOf(use, locale), t.languages[use.locale]].filter(Boolean).join(", ")}</span>
          </li>
        ))}
      </ul>
      {uses.length >= MOST_USES && <p class="muted">{t.moreUses(MOST_USES)}</p>}
    </>
  );
};

const hrefOf = (use: Use): string => (use.entrySlug ? entryUrl(use, use.entrySlug) : pageUrl(use));

function placeOf({ source, entryTitle }: Use, locale: Locale): string {
  const { places } = messages[locale];
  if (source === "entry" || source === "evidence") return places[source](entryTitle ?? "");
  return places[source];
}
