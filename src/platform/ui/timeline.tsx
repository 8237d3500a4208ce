import type { Child } from "hono/jsx";
import type { Locale } from "../text";
import { drawOnce } from "./draw-once";
import { type Evidence, EvidenceList } from "./evidence";
import { type Figure, SmallFigures } from "./figures";
import { uiTexts } from "./messages";
import type { Field } from "./page-head";
import { type Precision, TimelineKnots, TimelineMark } from "./timeline-mark";

/** One thing that happened. */
export type Entry = {
  /** Anchor of the entry; unique on its page. */
  id: string;
  title: string;
  /** Its own page. */
  href?: string | undefined;
  /** The date as it was written: "Herbst 2019", "2015 bis 2017". */
  dateLabel: string;
  /** What a machine may know of it: "2019-06", "2019-06-23". */
  datetime?: string | undefined;
  precision: Precision;
  /** Rendered text, usually paragraphs. */
  text?: Child;
  figures?: Figure[] | undefined;
  evidence?: Evidence[] | undefined;
  /** A drawing or a picture, to the right on wide screens. */
  picture?: Child;
  pictureField?: Field | undefined;
  /** What an editor can do here. */
  acts?: Child;
};

export type Year = { year: number | undefined; entries: Entry[] };

/** Anchor of a year. @example yearId(2026) // "j2026" */
export const yearId = (year: number | undefined): string => (year === undefined ? "ohne-jahr" : `j${year}`);

/** The thread with everything that happened, newest year first as given. It does not stop between years. */
export const Timeline = ({ locale, years }: { locale: Locale; years: Year[] }) => (
  <div class="tl">
    <TimelineKnots />
    {years.map(({ year, entries }) => (
      <section aria-labelledby={yearId(year)}>
        <h2 class={year === undefined ? "tl-year tl-year--none" : "tl-year"} id={yearId(year)}>
          <span>{year ?? uiTexts[locale].undated}</span>
        </h2>
        <ol class="tl-group">
          {entries.map((entry) => (
            <TimelineEntry entry={entry} />
          ))}
        </ol>
      </section>
    ))}
  </div>
);

type EntryProps = { entry: Entry };

/** Entries come by the hundred and seldom change. Rendered text is told from plain words, which would be escaped. */
const keyOf = ({ entry }: EntryProps) =>
  entry.picture || entry.acts || !((entry.text as unknown) instanceof String) ? undefined : JSON.stringify(entry);

const EntryItem = ({ entry }: EntryProps) => {
  const { id, title, href, dateLabel, datetime, precision, text, figures, evidence, picture, acts } = entry;
  return (
    <li class={picture ? "entry entry--pic" : "entry"} id={id}>
      <TimelineMark precision={precision} />
      <p class="entry-date">{datetime ? <time datetime={datetime}>{dateLabel}</time> : dateLabel}</p>
      <div class="entry-text">
        <h3>{href ? <a href={href}>{title}</a> : title}</h3>
        {text}
        {figures && figures.length > 0 && <SmallFigures figures={figures} />}
        {evidence && evidence.length > 0 && <EvidenceList evidence={evidence} />}
        {acts && <div class="acts">{acts}</div>}
      </div>
      {picture && <div class={`entry-pic ${entry.pictureField ?? "sun-soft"}`}>{picture}</div>}
    </li>
  );
};

const TimelineEntry = drawOnce(EntryItem, { keyOf, most: 4_000 });

/** Jump marks: a sticky row on the phone, a column beside the thread on wide screens. */
export const YearsNav = ({ locale, years }: { locale: Locale; years: (number | undefined)[] }) => (
  <years-nav>
    <nav class="years" aria-label={uiTexts[locale].years}>
      <ul>
        {years.map((year) => (
          <li>
            <a href={`#${yearId(year)}`}>{year ?? uiTexts[locale].undated}</a>
          </li>
        ))}
      </ul>
    </nav>
  </years-nav>
);

/** Years on the left, filter and thread on the right. */
export const TimelineLayout = ({ years, children }: { years: Child; children: Child }) => (
  <div class="section">
    <div class="wrap tl-grid">
      {years}
      <div>{children}</div>
    </div>
  </div>
);
