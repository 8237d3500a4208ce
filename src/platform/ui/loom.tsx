import type { Locale } from "../text";
import { Light, type LightState } from "./light";
import { uiTexts } from "./messages";

/** A row of the tracker: how many of the steps are reached, counted from the first. */
export type LoomRow = { number?: string | undefined; title: string; href: string; reached: number; state: LightState };

type LoomProps = {
  locale: Locale;
  caption: string;
  /** Heading of the first column, of each step, and of the state. */
  rowLabel: string;
  steps: string[];
  stateLabel: string;
  groups: { title: string; rows: LoomRow[] }[];
};

/** Each row is one thread through the steps; the open knot marks where it rests. A real table: ja / nein per step. */
export const Loom = ({ locale, caption, rowLabel, steps, stateLabel, groups }: LoomProps) => (
  <table class="loom">
    <caption>{caption}</caption>
    <thead>
      <tr>
        <th scope="col">{rowLabel}</th>
        {steps.map((step) => (
          <th scope="col">{step}</th>
        ))}
        <th scope="col">{stateLabel}</th>
      </tr>
    </thead>
    {groups.map(({ title, rows }) => (
      <tbody>
        <tr class="loom-group">
          <th scope="rowgroup" colspan={steps.length + 2}>
            {title}
          </th>
        </tr>
        {rows.map((row) => (
          <Row locale={locale} row={row} steps={steps.length} />
        ))}
      </tbody>
    ))}
  </table>
);

const Row = ({ locale, row, steps }: { locale: Locale; row: LoomRow; steps: number }) => (
  <tr>
    <th scope="row">
      {row.number && <span class="no">{row.number}</span>}
      <span>
        <a href={row.href}>{row.title}</a>
      </span>
    </th>
    {Array.from({ length: steps }, (_, index) => (
      <td class={`st st--${index + 1 < row.reached ? "on" : index + 1 === row.reached ? "end" : "off"}`}>
        <span class="sr">{index < row.reached ? uiTexts[locale].step.yes : uiTexts[locale].step.no}</span>
      </td>
    ))}
    <td class="state">
      <Light locale={locale} state={row.state} />
    </td>
  </tr>
);
