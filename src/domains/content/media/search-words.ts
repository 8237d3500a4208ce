/** How the database keeps the words of a file (folded_words): lower case, umlauts written out. Undefined for none. */
export function foldedWords(words: string): string | undefined {
  const spelled: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };
  return (
    words
      .normalize("NFC")
      .toLowerCase()
      .replace(/[äöüß]/g, (letter) => spelled[letter] ?? letter) || undefined
  );
}
