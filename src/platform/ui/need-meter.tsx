import { raw } from "hono/html";
import type { Locale } from "../text";
import { uiTexts } from "./messages";

/** Up to here each place is a small figure; above it a bar. */
const FIGURES_UP_TO = 12;
const STEP = 21;

const figure = (index: number, kind: "in" | "free") =>
  `<g class="need-${kind}" transform="translate(${2 + index * STEP} 2)"><circle cx="8" cy="5.5" r="4"/><path d="M1.5 24c0-7.5 2.5-11 6.5-11s6.5 3.500 6.5 11z"/></g>`;

const row = (taken: number, places: number) => {
  const width = places * STEP + 2;
  const people = Array.from({ length: places }, (_, index) => figure(index, index < taken ? "in" : "free"));
  return raw(`<svg viewBox="0 0 ${width} 28" width="${width}" height="28" aria-hidden="true">${people.join("")}</svg>`);
};

/** A bar of `taken` in `places`, for the eye only: words stand beside it. @example <Bar taken={18} places={40} /> */
export const Bar = ({ taken, places }: { taken: number; places: number }) => (
  <svg class="bar" viewBox="0 0 400 14" preserveAspectRatio="none" aria-hidden="true">
    <rect class="bar-bg" width="400" height="14" />
    <rect class="bar-fg" width={places > 0 ? Math.min(400, Math.round((taken / places) * 400)) : 0} height="14" />
  </svg>
);

type NeedProps = { locale: Locale; taken: number; places: number };

/** How many are still wanted: in figures and in words, never as a percentage. */
export const NeedMeter = ({ locale, taken, places }: NeedProps) => {
  const t = uiTexts[locale];
  const missing = Math.max(0, places - taken);
  const words = t.stillWanted(missing, places);
  return (
    <div class="need">
      {places > FIGURES_UP_TO ? <Bar taken={taken} places={places} /> : row(Math.min(taken, places), places)}
      <p>
        {missing === 0 ? (
          t.full
        ) : (
          <>
            <b>{words.bold}</b> {words.rest}
          </>
        )}
      </p>
    </div>
  );
};
