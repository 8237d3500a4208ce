import type { Child } from "hono/jsx";

/** A column: its heading, and whether it holds numbers. */
export type Column = { label: string; numeric?: boolean };

type TableProps = {
  /** Says what the rows are. Read aloud first. */
  caption: string;
  columns: Column[];
  /** One cell per column; the first one names the row. */
  rows: Child[][];
  hideCaption?: boolean;
};

/**
 * A real table. On a phone each row becomes a small block with the headings beside its values.
 *
 * @example <Table caption="Zusagen" columns={[{ label: "Wer" }, { label: "Bis", numeric: true }]} rows={[["Bauhof", "31. Mai"]]} />
 */
export const Table = ({ caption, columns, rows, hideCaption }: TableProps) => (
  <table class="table">
    <caption class={hideCaption ? "sr" : undefined}>{caption}</caption>
    <thead>
      <tr>
        {columns.map(({ label, numeric }) => (
          <th scope="col" class={numeric ? "num" : undefined}>
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr>
          {row.map((cell, index) =>
            index === 0 ? (
              <th scope="row">{cell}</th>
            ) : (
              <td class={columns[index]?.numeric ? "num" : undefined}>
                <span class="table-label" aria-hidden="true">
                  {columns[index]?.label}
                </span>
                <div>{cell}</div>
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
);
