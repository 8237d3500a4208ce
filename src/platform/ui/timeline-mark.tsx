/** How exactly a date is known. */
export type Precision = "day" | "month" | "season" | "year" | "span" | "unknown";

/** The knot on the thread: dot, ring, dashed ring, dot in ring, bead, open end. */
export const TimelineMark = ({ precision }: { precision: Precision }) => (
  <svg class="mark" viewBox="-14 -14 28 28" width="28" height="28" aria-hidden="true">
    {knots[precision]}
  </svg>
);

const knots = {
  day: <circle class="full" r="9" />,
  month: <circle r="9" />,
  season: <circle r="9" stroke-dasharray="7 4.3" />,
  year: (
    <>
      <circle r="12" />
      <circle class="full" r="3.5" />
    </>
  ),
  span: <rect class="full" x="-7" y="-10" width="14" height="44" rx="7" />,
  unknown: <rect x="-8" y="-8" width="16" height="16" rx="3" stroke-dasharray="4 3" />,
} satisfies Record<Precision, unknown>;
