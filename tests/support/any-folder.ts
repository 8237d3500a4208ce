import fc, { type Arbitrary } from "fast-check";
import { stringify } from "yaml";
import { anyText } from "./any-page";

/** Names of files without language and ending; some mean the same address. */
const names = fc.constantFrom(
  "index",
  "über-uns",
  "ueber-uns",
  "ag-öffentlichkeit",
  "Straße 12",
  "impressum",
  "posts/2025-03-14-frühling",
  "posts/frühling",
  "2024-05-01-maifest",
);
const locales = fc.constantFrom("", "en/", "leichte-sprache/");

const dates = fc.constantFrom(
  ...[2017, "23.06.2017", "22. Februar 2019", "Februar 2019", "Herbst 2019", "4. Quartal 2025", "1. Halbjahr 2020"],
  ...["Anfang 2020", "2015 - 2017", "12.–14. Mai 2023", "seit 2018", "2019-09-12T10:00:00.000Z", "31.02.2019", "bald"],
  "",
);
const prose = fc.oneof(anyText, fc.constantFrom(" ", "Bänke", "Bänke und Räume, die man teilt.\n\nUnd **mehr**.\n"));
const unknown = fc.dictionary(fc.constantFrom("mood", "Größe", "rating"), fc.oneof(prose, fc.integer()), {
  maxKeys: 1,
});

const part = <Fields extends Record<string, Arbitrary<unknown>>>(fields: Fields) =>
  fc.tuple(fc.record(fields, { requiredKeys: [] }), unknown).map(([known, more]) => ({ ...more, ...known }));

const entry = part({ title: prose, date: dates, description: prose, kind: prose });
const head = part({
  title: prose,
  date: dates,
  description: prose,
  aliases: fc.uniqueArray(fc.constantFrom("wir", "früher", "über-uns", "ueber-uns", "a b"), { maxLength: 2 }),
  hero: part({ title: prose, subtitle: fc.constantFrom(" ", "", "Engagierte Stadt"), description: prose }),
  timeline: fc.array(entry, { maxLength: 4 }),
  questions: fc.record({ items: fc.array(part({ question: prose, answer: prose }), { maxLength: 2 }) }),
});
const styles = fc.record({
  lineWidth: fc.constantFrom(0, 40, 80),
  defaultStringType: fc.constantFrom("PLAIN", "QUOTE_SINGLE", "QUOTE_DOUBLE", "BLOCK_FOLDED", "BLOCK_LITERAL"),
});
const text = fc.tuple(head, styles, prose).map(([front, style, body]) => `---\n${stringify(front, style)}---\n${body}`);

/** Path → text of some files of the front-matter family, as several people and tools write them. */
export const anyFolder: Arbitrary<ReadonlyMap<string, string>> = fc
  .array(fc.tuple(fc.tuple(locales, names), text), { minLength: 2, maxLength: 6 })
  .map((files) => new Map(files.map(([[locale, name], content]) => [`${locale}${name}.md`, content])));
