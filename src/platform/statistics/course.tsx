import type { Locale } from "../text";
import { messages } from "./messages";
import type { PartOfTime } from "./statistics";
import { numberIn, sinceIn } from "./words";

const STEP = 12;
const HEIGHT = 120;

type CourseProps = { locale: Locale; course: readonly PartOfTime[]; unit: "day" | "month" };

/** Columns for the eye; the same stands beside it in numbers. */
export const Course = ({ locale, course, unit }: CourseProps) => {
  const most = Math.max(1, ...course.map(({ views }) => views));
  const heightOf = (views: number) => (views === 0 ? 1 : Math.max(2, Math.round((views / most) * HEIGHT)));
  const [first, last] = [course[0], course.at(-1)];
  return (
    <figure class="course">
      <svg viewBox={`0 0 ${course.length * STEP} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {course.map(({ views }, index) => (
          <rect x={index * STEP + 2} y={HEIGHT - heightOf(views)} width={STEP - 4} height={heightOf(views)} />
        ))}
      </svg>
      <figcaption>
        <span>{first && sinceIn(first.since, unit, locale)}</span>
        <span>
          {messages[locale].atMost} {numberIn(most, locale)}
        </span>
        <span>{last && sinceIn(last.since, unit, locale)}</span>
      </figcaption>
    </figure>
  );
};
