/** One line of a table: its number in the file (the header is line 1) and its cells. */
export type CsvLine = { line: number; cells: string[] };
export type CsvTable = { header: string[]; lines: CsvLine[] };

/**
 * Reads a table of comma, semicolon or tab separated values: with or without byte order mark, quoted cells with
 * doubled quotes and line breaks, empty lines skipped. The separator is the one the header has most of.
 *
 * @example
 * readCsv("id;Alter\n1;16-29").lines; // [{ line: 2, cells: ["1", "16-29"] }]
 */
export function readCsv(text: string): CsvTable {
  const content = text.replace(/^\uFEFF/, "");
  const firstLine = content.slice(0, Math.max(0, content.search(/[\r\n]|$/)));
  const separator = [";", "\t", ","].reduce(
    (best, mark) => (count(firstLine, mark) > count(firstLine, best) ? mark : best),
    ",",
  );
  const lines = splitLines(content, separator).filter(({ cells }) => cells.some((cell) => cell !== ""));
  const [header, ...rest] = lines;
  return { header: header?.cells ?? [], lines: rest };
}

const count = (text: string, mark: string): number => text.split(mark).length - 1;

function splitLines(content: string, separator: string): CsvLine[] {
  const lines: CsvLine[] = [];
  let cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  let line = 1;
  let startedAt = 1;
  const endCell = () => {
    cells.push(cell.trim());
    cell = "";
  };
  const endLine = () => {
    endCell();
    lines.push({ line: startedAt, cells });
    cells = [];
  };
  for (let i = 0; i < content.length; i++) {
    const mark = content[i] as string;
    if (mark === "\n") line++;
    if (isQuoted) {
      if (mark !== '"') cell += mark;
      else if (content[i + 1] === '"') cell += content[i++];
      else isQuoted = false;
    } else if (mark === '"' && cell.trim() === "") {
      isQuoted = true;
      cell = "";
    } else if (mark === separator) endCell();
    else if (mark === "\n") {
      endLine();
      startedAt = line;
    } else if (mark !== "\r") cell += mark;
  }
  if (cell !== "" || cells.length > 0) endLine();
  return lines;
}

/**
 * Writes a table with semicolons, as spreadsheets in German expect it. Cells that a spreadsheet would run as a formula
 * get an apostrophe in front.
 *
 * @example
 * writeCsv(["Code", "Chance"], [["a1", 0.12]]);
 */
export function writeCsv(header: readonly string[], lines: readonly (readonly (string | number)[])[]): string {
  return [header, ...lines].map((cells) => `${cells.map(writeCell).join(";")}\r\n`).join("");
}

function writeCell(value: string | number): string {
  const text = typeof value === "number" ? String(value) : value.replace(/^[=+\-@\t\r]/, "'$&");
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
