import { withoutDirectionMarks } from "../../../platform/text/direction-marks";
import type { Notice } from "./notices";

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;

/** Takes out what no database and no reader can show, and what turns the direction of a text; both are reported. */
export function cleanText(text: string, line: number | undefined, notices: Notice[]): string {
  const lines = text.replace(/\r\n?|\u2028|\u2029/g, "\n");
  const visible = lines.replace(/\p{Surrogate}/gu, "\ufffd").replace(CONTROLS, "");
  if (visible.length < lines.length) notices.push(noticeAt("control_characters", line));
  const straight = withoutDirectionMarks(visible);
  if (straight !== visible) notices.push(noticeAt("direction_marks", line));
  return straight.normalize("NFC");
}

const noticeAt = (code: Notice["code"], line: number | undefined): Notice => (line ? { code, line } : { code });

/** The same for every text and key of a JSON value. */
export function cleanJson(value: unknown, line: number | undefined, notices: Notice[]): unknown {
  if (typeof value === "string") return cleanText(value, line, notices);
  if (Array.isArray(value)) return value.map((part) => cleanJson(part, line, notices));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== "__proto__");
  return Object.fromEntries(
    entries.map(([key, part]) => [cleanText(key, line, notices), cleanJson(part, line, notices)]),
  );
}
