import { Icon } from "./icon";

/** A date in a list. All of it is text that somebody else has put into words. */
export type DateItem = {
  /** "2026-06-16" */
  datetime: string;
  /** "16." */
  day: string;
  /** "Di, Juni" */
  month: string;
  title: string;
  href: string;
  text?: string | undefined;
  /** "17:30 bis 20 Uhr, auch per Video" */
  when: string;
  where?: string | undefined;
  /** "noch 11 Plätze, anmelden bis 12. Juni" */
  note?: string | undefined;
  /** Whose date it is: "Arbeitsgruppe Räume". */
  host?: string | undefined;
};

/** What comes next, as ruled lines. @example <DateList dates={nextDates} /> */
export const DateList = ({ dates }: { dates: DateItem[] }) => (
  <ul class="dates">
    {dates.map((date) => (
      <li class="date">
        <time class="day" datetime={date.datetime}>
          <b>{date.day}</b> <span>{date.month}</span>
        </time>
        <div>
          {date.host && <p class="date-host">{date.host}</p>}
          <h3>
            <a href={date.href}>{date.title}</a>
          </h3>
          {date.text && <p>{date.text}</p>}
        </div>
        <ul class="date-side">
          <li>
            <Icon name="clock" /> <span>{date.when}</span>
          </li>
          {date.where && (
            <li>
              <Icon name="place" /> <span>{date.where}</span>
            </li>
          )}
          {date.note && (
            <li class="date-note">
              <Icon name="people" /> <span>{date.note}</span>
            </li>
          )}
        </ul>
      </li>
    ))}
  </ul>
);
