import { createHash } from "node:crypto";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { fontFolders } from "./fonts";
import { type Json, printable } from "./printable";
import base from "./templates/base.typ";
import letter from "./templates/letter.typ";
import poster from "./templates/poster.typ";
import share from "./templates/share.typ";
import timeline from "./templates/timeline.typ";

/** What every document says of itself. `title` is its title for readers that do not show pages. */
type Document = { lang: "de" | "en"; title: string; issuer: string };

/** A letter for a window envelope. Lines are parted by \n, paragraphs by an empty line; "" leaves a part out. */
export type Letter = Document & {
  /** One line above the address, small. */
  returnAddress: string;
  recipient: string;
  contact: string;
  placeAndDate: string;
  text: string;
  /** Term and value, as for an invitation: when, where, how to get there. */
  facts: [term: string, value: string][];
  /** Something to type in, large. */
  code: { label: string; value: string } | null;
  after: string;
  closing: string;
  signature: string;
  footer: string;
};

export type TimelinePrint = Document & {
  printedOn: string;
  lead: string;
  figures: [value: string, label: string][];
  years: { label: string; entries: TimelinePrintEntry[] }[];
};

export type TimelinePrintEntry = {
  dateLabel: string;
  precision: "day" | "month" | "season" | "year" | "span" | "unknown";
  title: string;
  text: string;
  /** Only http and https addresses become links. */
  evidence: { label: string; url: string | null }[];
};

/** In the colours of a portal, as #rrggbb. */
type Coloured = { ground: string; sun: string };

/** A sheet for a notice board, with a code that leads to `url`. */
export type Poster = Document &
  Coloured & {
    claim: string;
    kicker: string;
    url: string;
    /** The same for the eye, without its scheme. */
    address: string;
    qr: { svg: string; alt: string };
    office: string;
    contact: string;
  };

/** A headline as a picture. */
export type Share = Document & Coloured & { claim: string };

/** The documents that there are, and what each is made of. */
export type Templates = { letter: Letter; timeline: TimelinePrint; poster: Poster };

const sources: Record<keyof Templates, string> = {
  letter: `${base}\n${letter}`,
  timeline: `${base}\n${timeline}`,
  poster: `${base}\n${poster}`,
};

/** After so many other documents the compiler forgets what it made of one. */
const REMEMBERED = 10;

let compiler: NodeCompiler | undefined;

/** The last documents by the text they were made of: what many ask for is made once. */
const made = new Map<string, Uint8Array>();
const MOST_MADE = 16;

/**
 * A tagged PDF (PDF/UA-1) of a template. The same data gives the same bytes, from memory when it was asked for lately.
 * Texts are data: nothing in them is read as markup. The first call takes 0.2 s, later ones 5 ms a page, on this
 * thread: not inside a transaction.
 *
 * @example const pdf = await renderPdf("letter", { lang: "de", title: "Einladung", … });
 */
export async function renderPdf<Name extends keyof Templates>(name: Name, data: Templates[Name]): Promise<Uint8Array> {
  const text = JSON.stringify(printable(withoutForeignLinks(data)));
  const key = `${name} ${createHash("sha256").update(text).digest("hex")}`;
  const document = made.get(key) ?? compile(sources[name], text);
  made.delete(key);
  made.set(key, document);
  const [oldest] = made.size > MOST_MADE ? made.keys() : [];
  if (oldest !== undefined) made.delete(oldest);
  return document;
}

/**
 * A headline as a drawing, its letters as shapes: whoever shows it needs no font. On this thread, as `renderPdf`.
 *
 * @example const svg = renderSvg({ lang: "de", title: "18 Bänke", issuer: "Lauterbrück", claim: "", … });
 */
export const renderSvg = (data: Share): string =>
  withCompiler((typst) =>
    typst.svg({ mainFileContent: `${base}\n${share}`, inputs: { data: JSON.stringify(printable(data)) } }),
  );

const compile = (mainFileContent: string, data: string): Uint8Array =>
  withCompiler((typst) =>
    typst.pdf({ mainFileContent, inputs: { data } }, { pdfStandard: "ua-1", creationTimestamp: 0 }),
  );

function withCompiler<T>(work: (typst: NodeCompiler) => T): T {
  compiler ??= NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontPaths: fontFolders }] });
  try {
    return work(compiler);
  } finally {
    compiler.evictCache(REMEMBERED);
  }
}

/** Addresses that do anything but open a page become text. */
function withoutForeignLinks(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutForeignLinks);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      name === "url" && !isWebAddress(item) ? null : withoutForeignLinks(item),
    ]),
  );
}

const isWebAddress = (value: Json): boolean =>
  typeof value === "string" && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
