import { type Notice, refuseFile } from "./notices";

/** A page is text: what is larger is not one. In bytes. */
export const MAX_FILE_BYTES = 5_000_000;
export const MAX_FRONT_MATTER_CHARACTERS = 1_000_000;

/** The text of a file with "\n" line ends. Windows-1252 and UTF-16 are understood and reported. */
export function decodeFile(bytes: Uint8Array, notices: Notice[]): string {
  if (bytes.length > MAX_FILE_BYTES)
    refuseFile({ code: "too_large", line: 1, detail: String(bytes.length), limit: MAX_FILE_BYTES });
  const text = decode(bytes, notices)
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n");
  const nul = text.indexOf("\0");
  if (nul >= 0) refuseFile({ code: "nul_byte", line: lineAt(text, nul) });
  return text;
}

function decode(bytes: Uint8Array, notices: Notice[]): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff && "utf-16be";
  if (utf16) {
    notices.push({ code: "utf_16" });
    return new TextDecoder(utf16).decode(bytes);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    notices.push({ code: "windows_1252" });
    return decodeWindows1252(bytes);
  }
}

/** The characters of 0x80 to 0x9f; the decoder of Node 20 takes them for control characters. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const decodeWindows1252 = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? "");

const lineAt = (text: string, offset: number) => text.slice(0, offset).split("\n").length;

/** The front matter keeps its line numbers: a line break stands for the line of the opening "---". */
export type Parts = { yaml: string | undefined; body: string };

/** Takes a file apart at its two lines of "---". */
export function splitFrontMatter(text: string): Parts {
  if (!/^---[^\S\n]*(\n|$)/.test(text)) return { yaml: undefined, body: text };
  const open = text.indexOf("\n") + 1;
  const close = open > 0 ? /^(?:---|\.\.\.)[^\S\n]*$/m.exec(text.slice(open)) : null;
  if (!close) refuseFile({ code: "front_matter_open", line: 1 });
  const yaml = text.slice(open, open + close.index);
  if (yaml.length > MAX_FRONT_MATTER_CHARACTERS) {
    const detail = String(yaml.length);
    refuseFile({ code: "front_matter_too_large", line: 1, detail, limit: MAX_FRONT_MATTER_CHARACTERS });
  }
  return { yaml: `\n${yaml}`, body: text.slice(open + close.index + close[0].length + 1) };
}
