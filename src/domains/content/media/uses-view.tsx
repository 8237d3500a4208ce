import type { Locale } from "../../../platform/text";
import { entryUrl, pageUrl } from "../urls";
import { messages } from "./messages";
import { countPlaces, MOST_USES, type Use } from "./queries";
import { mediaKitUrl } from "./urls";

type UsesProps = { locale: Locale; uses: Use[]; item: { kitTitle: string } };

/** The pages that show a file, each with the part of it that does, and the media kit. */
export const Uses = ({ locale, uses, item }: UsesProps) => {
  const t = messages[locale];
  if (countPlaces(uses, item) === 0) return <p>{t.noUses}</p>;
  return (
    <>
      <ul class="media-uses">
        {item.kitTitle && (
          <li>
            <a href={mediaKitUrl}>{t.mediaKit}</a> <span class="muted">{t.places.kit(item.kitTitle)}</span>
          </li>
        )}
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
