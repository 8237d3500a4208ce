import { fileTypeFromBuffer } from "file-type";
import { isMediaType, type MediaType, refuse } from "../rules";

const START = 4096;
const PICTURE_NAME = /\.(jpe?g|jfif|png|gif|webp|avif|heic|heif|svg|tiff?|bmp)$/i;
const PAGE = /<(!doctype\s+html|html|head|body|script|iframe)[\s>]/i;
const DRAWING = /<svg[\s>]/i;
const CSV_NAME = /\.csv$/i;
const TEXT_NAME = /\.(txt|md|text)$/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these do not occur in a text
const NOT_TEXT = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/;

/** What a file turns into: pictures that browsers or sharp know in many spellings become one of three. */
const becomes: Partial<Record<string, MediaType>> = {
  "image/gif": "image/png",
  "image/apng": "image/png",
  "image/avif": "image/webp",
};

/**
 * The type of a file by what is in it; its name only tells CSV from plain text. Throws a Refusal for what we do not
 * take, for a web page that is named like a picture, and for nothing at all.
 *
 * @example await detectType(bytes, "plan.pdf") === "application/pdf"
 */
export async function detectType(bytes: Uint8Array, name: string): Promise<MediaType> {
  if (bytes.length === 0) return refuse("file_empty");
  const found = (await fileTypeFromBuffer(bytes))?.mime;
  if (found === undefined || found === "application/xml") return typeOfText(bytes, name);
  if (found === "image/heic" || found === "image/heif") return refuse("picture_heic");
  const type = becomes[found] ?? found;
  return isMediaType(type) ? type : refuse("type_unknown");
}

function typeOfText(bytes: Uint8Array, name: string): MediaType {
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, START));
  if (DRAWING.test(start) && !PAGE.test(start.slice(0, start.search(DRAWING)))) return "image/svg+xml";
  if (PAGE.test(start)) return refuse(PICTURE_NAME.test(name) ? "picture_is_html" : "type_unknown");
  if (PICTURE_NAME.test(name)) return refuse("picture_broken");
  if (NOT_TEXT.test(new TextDecoder("windows-1252").decode(bytes))) return refuse("type_unknown");
  if (CSV_NAME.test(name)) return "text/csv";
  return TEXT_NAME.test(name) ? "text/plain" : refuse("type_unknown");
}
