import { z } from "zod";
import { isAllowedLink } from "../../platform/markdown";

/** Characters at most. A title of 300 fills a screen of a phone. */
export const limits = { line: 300, short: 60, date: 200, text: 50_000, url: 2_000, items: 2_000 };

/** One line: blanks and line breaks become single blanks. Empty means that there is none. */
const line = (most = limits.line) =>
  z
    .string()
    .overwrite((text) => text.replace(/[ \t\n\r\f\v]+/g, " ").trim())
    .max(most)
    .default("");

/** Markdown, without blank lines around it. */
const text = () => z.string().overwrite(withoutMargins).max(limits.text).default("");

const url = () => line(limits.url).refine((address) => isAllowedLink(address), { params: { code: "unsafe_link" } });

export function withoutMargins(markdown: string): string {
  return markdown.replace(/^(?:[^\S\n]*\n)+/, "").trimEnd();
}

/** Keys that the format knows and we do not are kept in `extra` and written out again. */
const record = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.object({ ...shape, extra: z.record(z.string(), z.json()).default({}) });

const many = <Item extends z.ZodType>(item: Item) => z.array(item).max(limits.items).default([]);

const Link = record({ text: line(), url: url() });
const Figure = record({ label: line(), value: line(limits.short) });
const Evidence = record({ title: line(), url: url() });
const Tile = record({ title: line(), subtitle: line(), description: text(), image: url(), link: Link.prefault({}) });
const Item = record({ title: line(), description: text(), image: url() });
const Plan = record({ title: line(), description: text(), items: many(Item) });

/** One result. `date` is what the editor wrote; `slug` is empty when the title gives it. */
export const Entry = record({
  title: line(),
  date: line(limits.date),
  description: text(),
  kind: line(limits.short),
  image: url(),
  figures: many(Figure),
  evidence: many(Evidence),
  slug: line(100).refine((slug) => /^([a-z0-9]+(-[a-z0-9]+)*)?$/.test(slug), { params: { code: "bad_slug" } }),
});

/** What stands beside the sections. `thumbnail` is the picture of a page, `layout` names its kind. */
export const PageHead = record({
  title: line(),
  description: text(),
  date: line(limits.date),
  thumbnail: url(),
  layout: line(),
  aliases: z.array(line()).max(50).default([]),
});

/** What each kind of section holds. The names are those of the front matter. */
export const sectionBodies = {
  hero: record({ ...Tile.shape, figures: many(Figure) }),
  highlights: record({ items: many(Tile) }),
  sponsors: record({ items: many(record({ title: line(), image: url(), link: url() })) }),
  callToAction: Tile,
  goals: Plan,
  structure: Plan,
  timeline: record({ items: many(Entry) }),
  workingGroups: record({ items: many(record({ title: line(), name: line(), description: text() })) }),
  text: record({ title: line(), text: text() }),
  picture: record({ image: url(), alt: line(), caption: line() }),
  downloads: record({ title: line(), items: many(record({ title: line(), url: url(), description: line() })) }),
  questions: record({ title: line(), items: many(record({ question: line(), answer: text() })) }),
  contact: record({
    title: line(),
    name: line(),
    role: line(),
    phone: line(limits.short),
    email: line(),
    hours: line(),
    address: text(),
  }),
};

export type SectionKind = keyof typeof sectionBodies;
export type SectionBody<Kind extends SectionKind> = z.infer<(typeof sectionBodies)[Kind]>;
export type SectionOf<Kind extends SectionKind> = { kind: Kind } & SectionBody<Kind>;
export type Section = { [Kind in SectionKind]: SectionOf<Kind> }[SectionKind];

export type Extra = z.infer<typeof Link>["extra"];
export type TimelineEntry = z.infer<typeof Entry>;
export type FigureValue = z.infer<typeof Figure>;
export type EvidenceLink = z.infer<typeof Evidence>;
export type TileContent = z.infer<typeof Tile>;

export const sectionKinds = Object.keys(sectionBodies).filter((key): key is SectionKind => key in sectionBodies);

/** These are written as a bare list in the front matter, the others as fields. */
export const listKinds: ReadonlySet<SectionKind> = new Set(["highlights", "sponsors", "timeline", "workingGroups"]);
