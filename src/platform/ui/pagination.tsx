import type { Locale } from "../text";
import { Icon } from "./icon";
import { uiTexts } from "./messages";

type PaginationProps = {
  locale: Locale;
  newerHref?: string | undefined;
  olderHref?: string | undefined;
  /** Says what is paged: "Ältere Ergebnisse". */
  newer?: string;
  older?: string;
};

/** Pages by key: only back and forth, no numbers. Nothing when there is one page. */
export const Pagination = ({ locale, newerHref, olderHref, newer, older }: PaginationProps) => {
  const t = uiTexts[locale];
  if (!newerHref && !olderHref) return null;
  return (
    <nav class="pages" aria-label={t.pages}>
      {newerHref && (
        <a class="btn btn--line" href={newerHref} rel="prev">
          <Icon name="back" /> {newer ?? t.newer}
        </a>
      )}
      {olderHref && (
        <a class="btn btn--line" href={olderHref} rel="next">
          {older ?? t.older} <Icon name="arrow" />
        </a>
      )}
    </nav>
  );
};
