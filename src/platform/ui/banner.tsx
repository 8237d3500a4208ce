import { renderInline } from "../markdown";
import type { Locale } from "../text";
import { Icon } from "./icon";
import { uiTexts } from "./messages";

export type BannerProps = { locale: Locale; level: "info" | "warn"; text: string };

/** A sentence that stands on all pages for some time. A landmark of its own, so that a screen reader finds and skips it. */
export const Banner = ({ locale, level, text }: BannerProps) => (
  <section class={`site-banner site-banner--${level}`} aria-label={uiTexts[locale].banner}>
    <div class="wrap">
      <Icon name={level === "warn" ? "warning" : "info"} />
      <p>{renderInline(text)}</p>
    </div>
  </section>
);
