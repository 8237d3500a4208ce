const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** XML knows no other control characters than tab and line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * Text as it may stand in XML, between tags and in attributes with double quotes.
 *
 * @example escapeXml("Rat & Tat") === "Rat &amp; Tat"
 */
export const escapeXml = (text: string): string =>
  text.replace(CONTROLS, "").replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? "");
