import fc, { type Arbitrary } from "fast-check";
import { z } from "zod";
import { cleanJson, cleanText } from "../../src/domains/content/import/clean";
import { type Page, pageKinds } from "../../src/domains/content/page";
import { PageHead, type Section, sectionBodies, sectionKinds } from "../../src/domains/content/sections";
import { slugOf } from "../../src/platform/text/slug";

const WORDS =
  "Bänke Räume, stehen: - # ' \" & * ! | > % @ ` null true ~ 2017 0x1f 1e3 22.02.2019 „offen“ 👋 --- ... <<: [x](/a) <ProgressPage /> {{x}} \\ ? ,".split(
    " ",
  );

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
);
const blank = fc.constantFrom(" ", " ", " ", "  ", "\n", "\n\n", "\n\n\n", "\n  ", "\t", "\n# ", "\r\n");

/** Text as nobody should write it, of up to some lines. */
export const anyText: Arbitrary<string> = fc
  .array(fc.tuple(word, blank), { maxLength: 24 })
  .map((parts) => cleanText(parts.flat().join(""), undefined, []));

/** Cuts between characters, not within one. */
const short = (text: string, most: number) => [...text].slice(0, most).join("");

const urls = fc.constantFrom(
  "",
  "/images/bank.svg",
  "https://stadt.example/a?b=1#c",
  "mailto:karin@stadt.example",
  "tel:+4970001",
  "bild mit leerzeichen.png",
  "#unten",
);
const dates = fc.oneof(
  fc.constantFrom("2017", "23.06.2017", "Herbst 2019", "2015 - 2017", "2019-09-12T10:00:00.000Z", "", "irgendwann"),
  anyText.map((text) => short(text, 80)),
);
const slugs = anyText.map((text) => slugOf(text).replaceAll(/\d/g, "x") || "seite");
/** Control characters do not come through a file; nor does the sign of a zero. */
const json = fc.jsonValue({ maxDepth: 2 }).map((value) => cleanJson(JSON.parse(JSON.stringify(value)), undefined, []));

const extraKeys = fc.constantFrom("mood", "rating", "draft", "Größe", "a b", "1", "null", "x: y", "#z", "extra");
const extras = fc.dictionary(extraKeys, json, { maxKeys: 2 });

const special: Record<string, Arbitrary<unknown>> = {
  url: urls,
  image: urls,
  thumbnail: urls,
  link: urls,
  date: dates,
  slug: fc.oneof(fc.constant(""), slugs),
  extra: extras,
  layout: fc.constant(""),
};

/** Something of the shape of a schema; strings are what people type. */
function likeSchema(schema: z.ZodType, name = ""): Arbitrary<unknown> {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return likeSchema(schema.unwrap() as z.ZodType, name);
  if (schema instanceof z.ZodObject)
    return fc.record(
      Object.fromEntries(
        Object.entries(schema.shape).map(([key, field]) => [key, likeSchema(field as z.ZodType, key)]),
      ),
    );
  if (schema instanceof z.ZodArray) return fc.array(likeSchema(schema.element as z.ZodType), { maxLength: 3 });
  return special[name] ?? anyText.map((text) => short(text, 50));
}

const sections: Arbitrary<Section> = fc.constantFrom(...sectionKinds).chain((kind) => {
  const schema: z.ZodType = sectionBodies[kind];
  return likeSchema(schema).map((body) => ({ kind, ...(schema.parse(body) as object) }) as Section);
});

/** Any page that the format can hold. */
export const anyPage: Arbitrary<Page> = fc
  .record({
    slug: slugs,
    kind: fc.constantFrom(...pageKinds),
    locale: fc.constantFrom("de" as const, "en" as const, "de-simple" as const),
    component: fc.constantFrom("", "", "Countdown"),
    sections: fc.array(sections, { maxLength: 5 }),
    head: likeSchema(PageHead).map((head) => PageHead.parse(head)),
  })
  .map(({ head, ...page }) => {
    const { title, description, date, thumbnail: image, extra } = head;
    const aliases = [...new Set(head.aliases)].filter((alias) => alias !== page.slug);
    return { ...page, title, description, date, image, aliases, extra };
  });
