import type { Child } from "hono/jsx";
import type { Locale } from "../text";
import { Light, type LightState } from "./light";
import { Bar } from "./need-meter";

/** Who has promised what, and whether it was kept. */
export type Pledge = { who: string; what: string; until: string; state: LightState; stateText?: string; href?: string };

/** Promises as ruled rows. @example <Pledges locale="de" pledges={pledges} /> */
export const Pledges = ({ locale, pledges }: { locale: Locale; pledges: Pledge[] }) => (
  <ul class="pledges">
    {pledges.map(({ who, what, until, state, stateText, href }) => (
      <li class="pledge">
        <div>
          <strong>{who}</strong>
          <p>{href ? <a href={href}>{what}</a> : what}</p>
          <p class="muted">{until}</p>
        </div>
        <Light locale={locale} state={state} {...(stateText && { text: stateText })} />
      </li>
    ))}
  </ul>
);

/** What is being done: title, how far, why it is late, and who says so. */
export type Measure = {
  kicker: string;
  title: string;
  href?: string | undefined;
  progress?: { done: number; of: number } | undefined;
  text: Child;
  /** Who says so, or the light. */
  source?: Child;
};

/** One measure, on white inside a field. */
export const MeasureCard = ({ measure }: { measure: Measure }) => (
  <article class="measure">
    <p class="small muted">{measure.kicker}</p>
    <h3>{measure.href ? <a href={measure.href}>{measure.title}</a> : measure.title}</h3>
    {measure.progress && <Bar taken={measure.progress.done} places={measure.progress.of} />}
    <p>{measure.text}</p>
    {measure.source && <p class="small">{measure.source}</p>}
  </article>
);
