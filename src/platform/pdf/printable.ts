import { readFileSync } from "node:fs";
import { readCoverage } from "./font-coverage";
import { regularFont } from "./fonts";

/** What JSON can hold. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u;
const ALLOWED = new Set(["\n", "\u00ad", "\u200b"]);
const UNKNOWN = "?";

let isCovered: ((codePoint: number) => boolean) | undefined;

/**
 * Texts as they can be printed, in whatever stands in `data`: without control characters and marks that turn the
 * direction of writing; what the font has no sign for becomes "?". PDF/UA allows no text without a sign.
 *
 * @example printable({ title: "Größe\u0000 \u{1f600}" }) // { title: "Größe ?" }
 */
export function printable<Value extends Json | undefined>(data: Value): Value;
export function printable(data: Json | undefined): Json | undefined {
  if (typeof data === "string") return printableText(data);
  if (Array.isArray(data)) return data.map((item) => printable(item));
  if (data === null || typeof data !== "object") return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, printable(value)]));
}

function printableText(text: string): string {
  isCovered ??= readCoverage(readFileSync(regularFont));
  let clean = "";
  for (const letter of text.normalize("NFC").replace(/\r\n?/g, "\n").replace(/\t/g, " ")) {
    if (ALLOWED.has(letter)) clean += letter;
    else if (!INVISIBLE.test(letter)) clean += isCovered(letter.codePointAt(0) ?? 0) ? letter : UNKNOWN;
  }
  return clean;
}
