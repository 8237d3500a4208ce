import { type MediaType, mediaTypes } from "../rules";

const MAX_LENGTH = 120;
const PATH = /^.*[/\\]/s;
/** Control characters, marks that turn the direction of writing, and what some system does not allow in a name. */
const UNWANTED = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}<>:"|?*%#]/gu;

/**
 * A name that every system can store: no path, no invisible characters, the ending that fits the content.
 *
 * @example cleanName("C:\\Bilder\\Sommer fest.JPEG", "image/jpeg") === "Sommer fest.jpg"
 */
export function cleanName(name: string, type: MediaType): string {
  const plain = name.normalize("NFC").replace(PATH, "").replace(UNWANTED, "").replace(/\s+/g, " ");
  const letters = [...plain.replace(/\.[^.]{1,10}$/, "").replace(/^[. ]+|[. ]+$/g, "")];
  const stem = letters.slice(0, MAX_LENGTH).join("").trimEnd();
  return `${stem === "" ? "datei" : stem}.${mediaTypes[type].extension}`;
}

/**
 * The header that names a download: ASCII for old programs, UTF-8 for all others (RFC 6266).
 *
 * @example contentDisposition("inline", "Plan für den Markt.pdf")
 */
export function contentDisposition(how: "inline" | "attachment", name: string): string {
  const ascii = name.normalize("NFKD").replace(/[^\x20-\x7e]|["\\%;]/g, "");
  const utf8 = encodeURIComponent(name).replace(/['()*!]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return `${how}; filename="${ascii}"; filename*=UTF-8''${utf8}`;
}
