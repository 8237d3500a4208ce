/**
 * The code points that a TrueType font has a glyph for, read from its `cmap` table.
 *
 * @example const isCovered = readCoverage(readFileSync("FiraSans_400Regular.ttf"));
 */
export function readCoverage(font: Buffer): (codePoint: number) => boolean {
  const ranges = readRanges(font, cmapOffset(font));
  return (codePoint) => ranges.some(({ from, to }) => codePoint >= from && codePoint <= to);
}

type Range = { from: number; to: number };

/** Format 12 knows all planes, format 4 the first one. Source: OpenType specification, "cmap". */
function readRanges(font: Buffer, cmap: number): Range[] {
  const count = font.readUInt16BE(cmap + 2);
  const tables = Array.from({ length: count }, (_, at) => cmap + font.readUInt32BE(cmap + 8 + at * 8));
  const large = tables.find((table) => font.readUInt16BE(table) === 12);
  if (large !== undefined) return readFormat12(font, large);
  const small = tables.find((table) => font.readUInt16BE(table) === 4);
  if (small === undefined) throw new Error("the font has no table of characters that is understood");
  return readFormat4(font, small);
}

const readFormat12 = (font: Buffer, table: number): Range[] =>
  Array.from({ length: font.readUInt32BE(table + 12) }, (_, at) => ({
    from: font.readUInt32BE(table + 16 + at * 12),
    to: font.readUInt32BE(table + 20 + at * 12),
  }));

function readFormat4(font: Buffer, table: number): Range[] {
  const size = font.readUInt16BE(table + 6);
  const ranges = Array.from({ length: size / 2 }, (_, at) => ({
    from: font.readUInt16BE(table + 16 + size + at * 2),
    to: font.readUInt16BE(table + 14 + at * 2),
  }));
  return ranges.filter(({ from }) => from !== 0xffff);
}

function cmapOffset(font: Buffer): number {
  const count = font.readUInt16BE(4);
  for (let at = 12; at < 12 + count * 16; at += 16)
    if (font.toString("latin1", at, at + 4) === "cmap") return font.readUInt32BE(at + 8);
  throw new Error("the font has no table of characters");
}
