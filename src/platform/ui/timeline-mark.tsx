import { raw } from "hono/html";

/** How exactly a date is known. */
export type Precision = "day" | "month" | "season" | "year" | "span" | "unknown";

/** The knot on the thread: dot, ring, dashed ring, dot in ring, bead, open end. `TimelineKnots` stands on the page. */
export const TimelineMark = ({ precision }: { precision: Precision }) => <>{marks[precision]}</>;

/** The shapes, once for a page: it has hundreds of marks. No entry can be called like their ids. */
export const TimelineKnots = () => <>{knots}</>;

const shapes: Record<Precision, string> = {
  day: '<circle class="tl-knot full" r="9"/>',
  month: '<circle class="tl-knot" r="9"/>',
  season: '<circle class="tl-knot" r="9" stroke-dasharray="7 4.3"/>',
  year: '<circle class="tl-knot" r="12"/><circle class="tl-knot full" r="3.5"/>',
  span: '<rect class="tl-knot full" x="-7" y="-10" width="14" height="44" rx="7"/>',
  unknown: '<rect class="tl-knot" x="-8" y="-8" width="16" height="16" rx="3" stroke-dasharray="4 3"/>',
};
const precisions = Object.keys(shapes) as Precision[];

const knots = raw(
  `<svg class="tl-knots" aria-hidden="true">${precisions.map((name) => `<g id="tl_${name}" transform="translate(14 14)">${shapes[name]}</g>`).join("")}</svg>`,
);

const marks = Object.fromEntries(
  precisions.map((name) => [name, raw(`<svg class="mark" aria-hidden="true"><use href="#tl_${name}"/></svg>`)]),
);
