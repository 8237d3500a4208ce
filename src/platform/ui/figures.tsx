/** A number and what it counts. The number is text, so that it can be "2.940" or "rund 600". */
export type Figure = { value: string; label: string };

const list = (figures: Figure[]) =>
  figures.map(({ value, label }) => (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  ));

/** Large figures of a page head. @example <Figures figures={[{ value: "23", label: "Workshops" }]} /> */
export const Figures = ({ figures }: { figures: Figure[] }) => <dl class="figures">{list(figures)}</dl>;

/** Small figures inside an entry or a card. */
export const SmallFigures = ({ figures }: { figures: Figure[] }) => <dl class="nums">{list(figures)}</dl>;
