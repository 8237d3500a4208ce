const SPELLED: Record<string, string> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  æ: "ae",
  ø: "oe",
  œ: "oe",
  ł: "l",
  đ: "d",
};
const LONGEST = 80;

/**
 * The part of an address that stands for a title: lower case ASCII, words joined by hyphens, at most 80 characters
 * and never cut within a word unless a single word is longer. Empty when nothing of the text can be written so.
 *
 * @example slugOf("AG Öffentlichkeit & Räume") // "ag-oeffentlichkeit-raeume"
 */
export function slugOf(text: string): string {
  const ascii = text
    .normalize("NFC")
    .replaceAll("\u00ad", "")
    .toLowerCase()
    .replace(/[äöüßæøœłđ]/g, (letter) => SPELLED[letter] ?? "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (ascii.length <= LONGEST) return ascii;
  const cut = ascii.slice(0, LONGEST + 1);
  return (cut.includes("-") ? cut.slice(0, cut.lastIndexOf("-")) : cut.slice(0, LONGEST)).replace(/-$/, "");
}

/**
 * The slug of a title that is not among those taken: "fachtag", "fachtag-2", "fachtag-3". Never empty.
 *
 * @example freeSlug("Fachtag", new Set(["fachtag"]), "eintrag") // "fachtag-2"
 */
export function freeSlug(title: string, taken: ReadonlySet<string>, fallback: string): string {
  const slug = slugOf(title) || fallback;
  let free = slug;
  for (let number = 2; taken.has(free); number++) free = `${slug}-${number}`;
  return free;
}
