/** One line of a table: its number in the file (the header is line 1) and its cells. */
export type CsvLine = { line: number; cells: string[] };
export type CsvTable = { header: string[]; lines: CsvLine[] };

/**
 * Reads a table of comma, semicolon or tab separated values: with or without byte order mark, quoted cells with
 * doubled quotes and line breaks, empty lines skipped. The separator is the one the header has most of. Where a quote is
 * never closed, or closed so late that the cells are not as many as in the header, the quote counts as a letter: one
 * broken line does not swallow the sound ones below it.
 *
 * @example
 * readCsv("id;Alter\n1;16-29").lines; // [{ line: 2, cells: ["1", "16-29"] }]
 */
export function readCsv(text: string): CsvTable {
  const content = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const firstLine = content.slice(0, Math.max(0, content.search(/\n|$/)));
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
  let width = 0;
  for (let at = 0, line = 1; at < content.length; ) {
    const quoted = readLine(content, at, separator);
    const isSound = quoted.breaks === 0 || (quoted.isClosed && (width === 0 || quoted.cells.length === width));
    const found = isSound ? quoted : plainLine(content, at, separator);
    if (width === 0 && found.cells.some((cell) => cell !== "")) width = found.cells.length;
    lines.push({ line, cells: found.cells });
    line += found.breaks + 1;
    at = found.end + 1;
  }
  return lines;
}

/** `end`: where the line break stands; `breaks`: how many stand in quoted cells. */
type FoundLine = { cells: string[]; end: number; breaks: number; isClosed: boolean };

function readLine(content: string, from: number, separator: string): FoundLine {
  const cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  let breaks = 0;
  const endCell = () => {
    cells.push(cell.trim());
    cell = "";
  };
  for (let i = from; i < content.length; i++) {
    const mark = content[i] as string;
    if (isQuoted) {
      if (mark === "\n") breaks++;
      if (mark !== '"') cell += mark;
      else if (content[i + 1] === '"') cell += content[i++];
      else isQuoted = false;
    } else if (mark === '"' && cell.trim() === "") {
      isQuoted = true;
      cell = "";
    } else if (mark === separator) endCell();
    else if (mark === "\n") {
      endCell();
      return { cells, end: i, breaks, isClosed: true };
    } else cell += mark;
  }
  endCell();
  return { cells, end: content.length, breaks, isClosed: !isQuoted };
}

/** The line up to its break, quotes taken as letters. */
function plainLine(content: string, from: number, separator: string): FoundLine {
  const found = content.indexOf("\n", from);
  const end = found < 0 ? content.length : found;
  const cells = content.slice(from, end).split(separator);
  return { cells: cells.map((cell) => cell.trim()), end, breaks: 0, isClosed: true };
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
