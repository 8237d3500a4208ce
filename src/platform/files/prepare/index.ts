import { createHash } from "node:crypto";
import { MAX_DRAWING_BYTES, MAX_FILE_BYTES, type MediaType, mediaTypes, refuse } from "../rules";
import { detectType } from "./detect";
import { cleanDrawing } from "./drawing";
import { cleanName } from "./names";
import { NO_PDF, type PdfFacts, readPdf } from "./pdf-facts";

/** A file as it will be kept. `sha256` is hexadecimal and of these bytes. Width and height in pixels. */
export type PreparedFile = {
  name: string;
  mediaType: MediaType;
  bytes: Uint8Array;
  sha256: string;
  width: number | null;
  height: number | null;
} & PdfFacts;

/**
 * Makes something harmless of what somebody uploaded: type by content, limits, pictures without EXIF, drawings
 * without anything that runs. Takes up to a second for a large picture: outside of any transaction. Throws a Refusal.
 *
 * @example const file = await prepareFile({ name: "Sommerfest.JPG", bytes });
 */
export async function prepareFile(upload: { name: string; bytes: Uint8Array }): Promise<PreparedFile> {
  if (upload.bytes.length > MAX_FILE_BYTES) return refuse("file_too_large");
  const mediaType = await detectType(upload.bytes, upload.name);
  const { bytes, width, height } = await harmless(upload.bytes, mediaType);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const pdf = mediaType === "application/pdf" ? readPdf(bytes) : NO_PDF;
  return { name: cleanName(upload.name, mediaType), mediaType, bytes, sha256, width, height, ...pdf };
}

async function harmless(bytes: Uint8Array, type: MediaType) {
  const { kind } = mediaTypes[type];
  if (kind === "picture") return (await import("./picture")).normalisePicture(bytes, type);
  if (kind === "document") return { bytes, width: null, height: null };
  if (bytes.length > MAX_DRAWING_BYTES) return refuse("drawing_too_complex");
  const drawing = cleanDrawing(decode(bytes));
  return { ...drawing, bytes: Buffer.from(drawing.svg) };
}

/** Only UTF-8: other encodings are how things are hidden from a check. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuse("drawing_broken");
  }
}
