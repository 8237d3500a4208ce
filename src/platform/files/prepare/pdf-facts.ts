import { inflateSync } from "node:zlib";

/** What a PDF says about itself that a screen reader needs; all null for what is no PDF. */
export type PdfFacts = { pdfTagged: boolean | null; pdfTitled: boolean | null; pdfLanguage: string | null };

export const NO_PDF: PdfFacts = { pdfTagged: null, pdfTitled: null, pdfLanguage: null };

/** Where newer files keep their catalogue, packed. */
const OBJECT_STREAM = /\/Type\s*\/ObjStm\b[\s\S]{0,400}?stream\r?\n/g;
const MOST_STREAMS = 400;
const MOST_UNPACKED = 8_000_000;

const TAGGED = /\/MarkInfo\s*<<[^>]{0,200}\/Marked\s+true/;
const MARKED = /\/Marked\s+true/;
const STRUCTURE = /\/StructTreeRoot\b/;
/** In the metadata or in the catalogue: as text, or as hexadecimal UTF-16. */
const TITLE =
  /<dc:title>[\s\S]{0,400}?<rdf:li[^>]*>\s*[^\s<]|\/Title\s*\(\s*[^\s)]|\/Title\s*<(?:FEFF|feff)?[0-9A-Fa-f]{4}/;
const LANGUAGE = /\/Lang\s*\(\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3})\s*\)/;
const LANGUAGE_IN_HEX = /\/Lang\s*<(?:FEFF|feff)?((?:[0-9A-Fa-f]{2}){2,60})>/;

/**
 * Looks whether a PDF has tags, a title and a language, without understanding the rest of it. It says what the file
 * claims, and not whether that is true. What is encrypted may keep its title to itself.
 *
 * @example readPdf(bytes) // { pdfTagged: true, pdfTitled: true, pdfLanguage: "de-DE" }
 */
export function readPdf(bytes: Uint8Array): PdfFacts {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString("latin1");
  const parts = [text, ...objectStreams(file, text)];
  const some = (pattern: RegExp) => parts.some((part) => pattern.test(part));
  return {
    pdfTagged: some(STRUCTURE) && (some(TAGGED) || some(MARKED)),
    pdfTitled: some(TITLE),
    pdfLanguage: languageIn(parts) ?? null,
  };
}

function* objectStreams(file: Buffer, text: string): Generator<string> {
  let streams = 0;
  let unpacked = 0;
  for (const match of text.matchAll(OBJECT_STREAM)) {
    if (++streams > MOST_STREAMS || unpacked > MOST_UNPACKED) return;
    const part = unpack(file.subarray(match.index + match[0].length));
    unpacked += part.length;
    yield part;
  }
}

/** What cannot be unpacked says nothing. */
function unpack(packed: Buffer): string {
  try {
    return inflateSync(packed, { maxOutputLength: MOST_UNPACKED }).toString("latin1");
  } catch {
    return "";
  }
}

function languageIn(parts: readonly string[]): string | undefined {
  for (const part of parts) {
    const plain = LANGUAGE.exec(part)?.[1];
    if (plain) return plain;
    const hex = LANGUAGE_IN_HEX.exec(part)?.[1];
    const written = hex && Buffer.from(hex, "hex").toString("latin1").replaceAll("\0", "");
    if (written && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}$/.test(written)) return written;
  }
  return undefined;
}
