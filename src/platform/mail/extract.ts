/** The addresses in the text of a mail. @example linksIn("Hier: http://localhost:3000/a") → ["http://localhost:3000/a"] */
export const linksIn = (text: string): string[] => text.match(/https?:\/\/[^\s<>"]+/g) ?? [];

/** The six digits to type, or null. @example codeIn("Ihr Code: 123 456") → "123456" */
export const codeIn = (text: string): string | null => {
  const withoutLinks = text.replace(/https?:\/\/\S+/g, "");
  return /(?<!\d)(\d{3} ?\d{3})(?!\d)/.exec(withoutLinks)?.[1]?.replace(" ", "") ?? null;
};
