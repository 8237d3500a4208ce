import type { Child, PropsWithChildren } from "hono/jsx";
import type { Locale } from "../text";
import { Icon } from "./icon";
import { uiTexts } from "./messages";
import { Bar } from "./need-meter";

/**
 * Something that one picks up: at most one per page. Above the tear line the facts, below it the form.
 *
 * @example <Ticket title="Anmelden" facts={<Seats … />}><PostForm …>…</PostForm></Ticket>
 */
export const Ticket = ({
  title,
  facts,
  id,
  children,
}: PropsWithChildren<{ title: string; facts?: Child; id?: string }>) => (
  <section class="ticket" id={id}>
    <h2>{title}</h2>
    {facts && (
      <>
        {facts}
        <hr />
      </>
    )}
    {children}
  </section>
);

type SeatsProps = { locale: Locale; free: number; seats: number; note?: string };

/**
 * Seats as a bar and in words. What is offered to somebody, or kept for those who wait, is not free.
 *
 * @example {numbers.capacity !== null && <Seats locale={locale} free={numbers.free} seats={numbers.capacity} />}
 */
export const Seats = ({ locale, free, seats, note }: SeatsProps) => {
  const t = uiTexts[locale];
  return (
    <div class="seats">
      <p>
        <b>{free > 0 ? t.seatsLeft(free, seats) : t.noSeatsLeft(seats)}</b>
      </p>
      <Bar taken={seats - free} places={seats} />
      {note && <p class="small muted">{note}</p>}
    </div>
  );
};

/** Until when, with the weekday. @example <Deadline>bis einschließlich <b>Freitag, 12. Juni</b></Deadline> */
export const Deadline = ({ children }: PropsWithChildren) => (
  <p class="deadline">
    <Icon name="clock" /> <span>{children}</span>
  </p>
);
