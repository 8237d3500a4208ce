import { Refusal } from "../errors";

export type RefusalCode =
  | "file_empty"
  | "file_too_large"
  | "picture_is_html"
  | "picture_too_many_pixels"
  | "picture_broken"
  | "picture_heic"
  | "drawing_broken"
  | "drawing_too_complex"
  | "type_unknown"
  | "too_many_files"
  | "storage_full"
  | "storage_away";

/** 20 MB of 1,000,000 bytes, the last one included. Source: contract of the platform, "limits". */
export const MAX_FILE_BYTES = 20_000_000;

/** Width times height; 10,000 × 10,000 is still taken. Source: contract of the platform, "100 megapixels". */
export const MAX_PIXELS = 100_000_000;

/** A drawing of this size already takes a phone seconds to show. */
export const MAX_DRAWING_BYTES = 1_000_000;

/** What each kind of file is called when it is served or downloaded. */
export const mediaTypes = {
  "image/jpeg": { kind: "picture", extension: "jpg" },
  "image/png": { kind: "picture", extension: "png" },
  "image/webp": { kind: "picture", extension: "webp" },
  "image/svg+xml": { kind: "drawing", extension: "svg" },
  "application/pdf": { kind: "document", extension: "pdf" },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": { kind: "document", extension: "docx" },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": { kind: "document", extension: "xlsx" },
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": {
    kind: "document",
    extension: "pptx",
  },
  "application/vnd.oasis.opendocument.text": { kind: "document", extension: "odt" },
  "application/vnd.oasis.opendocument.spreadsheet": { kind: "document", extension: "ods" },
  "application/vnd.oasis.opendocument.presentation": { kind: "document", extension: "odp" },
  "text/csv": { kind: "document", extension: "csv" },
  "text/plain": { kind: "document", extension: "txt" },
} as const satisfies Record<string, { kind: "picture" | "drawing" | "document"; extension: string }>;

export type MediaType = keyof typeof mediaTypes;
export type FileKind = (typeof mediaTypes)[MediaType]["kind"];

export const isMediaType = (text: string): text is MediaType => Object.hasOwn(mediaTypes, text);

/** Pictures are offered in these widths, in CSS pixels of the largest place they stand in, and never upscaled. */
export const WIDTHS = [480, 960, 1600] as const;

/** The widths for a picture of this width: those it fills, and its own when it is smaller than the largest. */
export const widthsFor = (width: number): number[] =>
  width >= WIDTHS[2] ? [...WIDTHS] : [...WIDTHS.filter((each) => each < width), width];

export function refuse(code: RefusalCode): never {
  throw new Refusal(code);
}
