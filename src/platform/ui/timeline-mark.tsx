import { raw } from "hono/html";
import type { Child } from "hono/jsx";

/** How exactly a date is known. */
export type Precision = "day" | "month" | "season" | "year" | "span" | "unknown";

/** The knot on the thread: dot, ring, dashed ring, dot in ring, bead, open end. */
export const TimelineMark = ({ precision }: { precision: Precision }) => <>{knots[precision]}</>;

/** Drawn once: a page has hundreds of them. */
const drawn = (shapes: string) =>
  raw(`<svg class="mark" viewBox="-14 -14 28 28" width="28" height="28" aria-hidden="true">${shapes}</svg>`);

const knots = {
  day: drawn('<circle class="full" r="9"/>'),
  month: drawn('<circle r="9"/>'),
  season: drawn('<circle r="9" stroke-dasharray="7 4.3"/>'),
  year: drawn('<circle r="12"/><circle class="full" r="3.5"/>'),
  span: drawn('<rect class="full" x="-7" y="-10" width="14" height="44" rx="7"/>'),
  unknown: drawn('<rect x="-8" y="-8" width="16" height="16" rx="3" stroke-dasharray="4 3"/>'),
} satisfies Record<Precision, Child>;
