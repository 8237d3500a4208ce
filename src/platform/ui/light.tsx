import { raw } from "hono/html";
import type { Locale } from "../text";
import { uiTexts } from "./messages";

/** How far something has come. Derived, never set by hand. */
export type LightState = "done" | "on" | "late" | "still" | "none";

const sign = (d: string) => `<path class="l-sign" d="${d}"/>`;
const disc = (state: string) => `<circle class="l-${state}" cx="12" cy="12" r="11"/>`;
const shapes: Record<LightState, string> = {
  done: disc("done") + sign("M6.500 12.500l4 4 7-8"),
  on: disc("on") + sign("M6.500 12H17M12.800 7.500l4.400 4.500-4.400 4.500"),
  late: `<path class="l-late" d="M12 1.500L23 21.500H1z"/>${sign("M12 9v5M12 17.600v.2")}`,
  still: `<rect class="l-still" x="1.500" y="1.500" width="21" height="21" rx="3"/>${sign("M9 7.500v9M15 7.500v9")}`,
  none: '<circle class="l-none" cx="12" cy="12" r="9.700"/><path class="l-none" d="M5.500 18.500l13-13"/>',
};

/** A shape and its word. `text` replaces the word: "verzögert: 4 Bänke hinter dem Plan". @example <Light locale="de" state="late" /> */
export const Light = ({ locale, state, text }: { locale: Locale; state: LightState; text?: string }) => (
  <span class="light">
    {raw(`<svg viewBox="0 0 24 24" aria-hidden="true">${shapes[state]}</svg>`)}
    <span>{text ?? uiTexts[locale].light[state]}</span>
  </span>
);

/** How many stand where, each a link to those. */
export const Score = ({
  locale,
  counts,
}: {
  locale: Locale;
  counts: { state: LightState; count: number; href: string }[];
}) => (
  <ul class="score">
    {counts.map(({ state, count, href }) => (
      <li>
        <a href={href}>
          <b>{count}</b>
          <Light locale={locale} state={state} />
        </a>
      </li>
    ))}
  </ul>
);
