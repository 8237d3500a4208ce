import type { Child, PropsWithChildren } from "hono/jsx";
import { GoLink } from "./button";
import type { Field } from "./page-head";
import type { Link } from "./shell";

type SectionProps = PropsWithChildren<{
  /** A few words on the thread, above the heading. Makes the heading large. */
  kicker?: string;
  title?: string;
  lead?: Child;
  /** Where all of it is: stands beside the heading. */
  more?: Link | undefined;
  field?: Field;
  id?: string | undefined;
  /** Follows a white section directly and shares its gap. */
  next?: boolean;
}>;

/** A part of a page with its heading. @example <Section title="Nächste Termine" more={{ label: "Alle", href: "/termine" }}>…</Section> */
export const Section = ({ kicker, title, lead, more, field = "plain", id, next, children }: SectionProps) => (
  <section class={`section ${field}${next ? " section--next" : ""}`} id={id}>
    <div class="wrap">
      {title && (
        <div class="sec-head">
          <div>
            {kicker && <p class="kicker">{kicker}</p>}
            <h2 class={kicker ? "h-big" : undefined}>{title}</h2>
            {lead && <p class={kicker ? "lead" : "muted"}>{lead}</p>}
          </div>
          {more && <GoLink href={more.href}>{more.label}</GoLink>}
        </div>
      )}
      {children}
    </div>
  </section>
);

/** Text on the left, what one can do on the right; on the phone one below the other. */
export const TwoColumns = ({ children, aside, label }: PropsWithChildren<{ aside: Child; label: string }>) => (
  <div class="section">
    <div class="wrap two">
      <div>{children}</div>
      <aside aria-label={label}>{aside}</aside>
    </div>
  </div>
);
