/** One line of a table: its number in the file (the header is line 1) and its cells. */
export type CsvLine = { line: number; cells: string[] };
/** `strayQuotes`: numbers of the lines in which a quote stands where none can be; they are read with quotes as letters. */
export type CsvTable = { header: string[]; lines: CsvLine[]; strayQuotes: number[] };

/**
 * Reads a table of comma, semicolon or tab separated values: with or without byte order mark, quoted cells with
 * doubled quotes and line breaks, empty lines skipped. The separator is the one the header has most of, or the one that a first line "sep=;" names. Where a quote is
 * never closed, closed in the middle of a cell, or closed so late that whole lines of the table would lie in one cell,
 * the line is named in `strayQuotes` and its quotes count as letters: it does not swallow the sound lines below it.
 *
 * @example
 * readCsv("id;Alter\n1;16-29").lines; // [{ line: 2, cells: ["1", "16-29"] }]
 */
export function readCsv(text: string): CsvTable {
  const content = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const firstLine = content.slice(0, Math.max(0, content.search(/\n|$/)));
  const named = /^sep=(.)$/i.exec(firstLine)?.[1];
  const separator = named ?? likeliestSeparator(firstLine);
  const { lines, strayQuotes } = splitLines(named ? content.replace(/^.*/, "") : content, separator);
  const [header, ...rest] = lines.filter(({ cells }) => cells.some((cell) => cell !== ""));
  return { header: header?.cells ?? [], lines: rest, strayQuotes };
}

const likeliestSeparator = (firstLine: string): string =>
  [";", "\t", ","].reduce((best, mark) => (count(firstLine, mark) > count(firstLine, best) ? mark : best), ",");

/** Whether a stray quote stands in or before the header. */
export const isHeaderBroken = ({ lines, strayQuotes }: CsvTable): boolean =>
  strayQuotes.some((stray) => !lines.some(({ line }) => line === stray));

const count = (text: string, mark: string): number => text.split(mark).length - 1;

function splitLines(content: string, separator: string): { lines: CsvLine[]; strayQuotes: number[] } {
  const lines: CsvLine[] = [];
  const strayQuotes: number[] = [];
  let width = 0;
  for (let at = 0, line = 1; at < content.length; ) {
    const quoted = readLine(content, at, separator);
    const fits = quoted.breaks === 0 || width === 0 || quoted.cells.length === width;
    const isSound = quoted.isClosed && fits && !isSwallowing(content.slice(at, quoted.end), separator, width);
    const found = isSound ? quoted : plainLine(content, at, separator);
    if (!isSound) strayQuotes.push(line);
    if (width === 0 && found.cells.some((cell) => cell !== "")) width = found.cells.length;
    lines.push({ line, cells: found.cells });
    line += found.breaks + 1;
    at = found.end + 1;
  }
  return { lines, strayQuotes };
}

/** Whether each line inside could be one of the table by itself: then a quote swallowed them. */
function isSwallowing(text: string, separator: string, width: number): boolean {
  const inside = text.split("\n").filter((one) => one.trim() !== "");
  return width > 1 && inside.length > 1 && inside.every((one) => count(one, separator) === width - 1);
}

/** `end`: where the line break stands; `breaks`: how many stand in quoted cells; `isClosed`: every quoted cell ends with its quote. */
type FoundLine = { cells: string[]; end: number; breaks: number; isClosed: boolean };

function readLine(content: string, from: number, separator: string): FoundLine {
  const cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  let wasQuoted = false;
  let isStray = false;
  let breaks = 0;
  const endCell = () => {
    cells.push(cell.trim());
    cell = "";
    wasQuoted = false;
  };
  for (let i = from; i < content.length; i++) {
    const mark = content[i] as string;
    if (isQuoted) {
      if (mark === "\n") breaks++;
      if (mark !== '"') cell += mark;
      else if (content[i + 1] === '"') cell += content[i++];
      else {
        isQuoted = false;
        wasQuoted = true;
      }
    } else if (mark === '"' && cell.trim() === "" && !wasQuoted) {
      isQuoted = true;
      cell = "";
    } else if (mark === separator) endCell();
    else if (mark === "\n") {
      endCell();
      return { cells, end: i, breaks, isClosed: !isStray };
    } else {
      isStray ||= wasQuoted && mark.trim() !== "";
      cell += mark;
    }
  }
  endCell();
  return { cells, end: content.length, breaks, isClosed: !isQuoted && !isStray };
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
