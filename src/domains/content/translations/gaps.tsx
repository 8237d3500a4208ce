import type { MenuItem } from "../../../platform/portals/portal";
import type { Locale } from "../../../platform/text";
import { Notice } from "../../../platform/ui/notice";
import { translationTexts } from "./messages";

/** What the frame of every page lacks: links of the header that lead nowhere, and words of the menu. */
export type Gaps = {
  links: ("simple" | "sign")[];
  words: { locale: Locale; labels: string[] }[];
  /** Where that is mended; only for those who may. */
  menuHref: string | undefined;
};

export const gapsIn = (menu: readonly MenuItem[], locales: readonly Locale[], menuHref: string | undefined): Gaps => ({
  links: (["simple", "sign"] as const).filter((area) => !menu.some((item) => item.area === area)),
  words: locales
    .map((locale) => ({
      locale,
      labels: menu
        .filter(({ area, en, simple }) => isWord(area) && (locale === "en" ? !en : locale === "de-simple" && !simple))
        .map(({ label }) => label),
    }))
    .filter(({ labels }) => labels.length > 0),
  menuHref,
});

/** The two links of the header have words of their own in every language. */
const isWord = (area: MenuItem["area"]): boolean => area !== "simple" && area !== "sign";

export const GapsNotice = ({ locale, gaps: { links, words, menuHref } }: { locale: Locale; gaps: Gaps }) => {
  const { emptyLinks: t, menuWords } = translationTexts[locale];
  if (links.length === 0 && words.length === 0) return null;
  return (
    <Notice kind="warn" title={t.title}>
      <ul class="plain-list">
        {links.map((link) => (
          <li>{t[link]}</li>
        ))}
        {words.map(({ locale: lacking, labels }) => (
          <li>
            {menuWords[lacking]} {labels.join(", ")}.
          </li>
        ))}
      </ul>
      <p>{menuHref ? <a href={menuHref}>{t.menu}</a> : t.who}</p>
    </Notice>
  );
};
