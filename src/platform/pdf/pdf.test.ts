import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { test } from "node:test";
import { inflateSync } from "node:zlib";
import { type Letter, renderPdf, type TimelinePrint } from ".";
import { printable } from "./printable";

const letter: Letter = {
  lang: "de",
  title: "Einladung zum Abend der Ergebnisse",
  issuer: "Stadt Lauterbrück",
  returnAddress: "Stadt Lauterbrück · Marktplatz 1 · 00000 Lauterbrück",
  recipient: "Frau Karin Özdemir-Weiß\nMühlgasse 7\n00000 Lauterbrück",
  contact: "Rathaus, Zimmer 12\nRosa Lindner\n\nTelefon 0000 12345\nMo bis Do 9 bis 16 Uhr",
  placeAndDate: "Lauterbrück, Freitag, 12. Juni 2026",
  text: "Sehr geehrte Frau Özdemir-Weiß,\n\nseit dem Frühjahr stehen 18 Bänke im Schatten. Wir zeigen, was daraus folgt.",
  facts: [
    ["Wann", "Donnerstag, 2. Juli 2026, 17:30 bis 20:00 Uhr"],
    ["Wo", "Alte Weberei\nTuchmacherweg 3"],
  ],
  code: { label: "Mit diesem Code öffnen Sie Ihr Konto auf lauterbrueck.example", value: "KX7P-93TQ" },
  after: "Sie können auch anrufen.",
  closing: "Mit freundlichen Grüßen",
  signature: "Rosa Lindner\nBüro für Engagement",
  footer: "Stadt Lauterbrück · Marktplatz 1 · 00000 Lauterbrück",
};

const entry = { text: "Die Werkstatt hat 18 Bänke gebaut.\n\nSie stehen im Schatten.", evidence: [] };
const timeline: TimelinePrint = {
  lang: "de",
  title: "Was daraus wurde",
  issuer: "Stadt Lauterbrück",
  printedOn: "Stand: Freitag, 12. Juni 2026",
  lead: "Drei Jahre, 41 Empfehlungen, und was aus ihnen wurde.",
  figures: [
    ["20", "Workshops"],
    ["200", "Teilnehmende"],
  ],
  years: [2026, 2025, 2024, 2023].map((year) => ({
    label: String(year),
    entries: [
      { ...entry, dateLabel: `22. Mai ${year}`, precision: "day", title: "18 Bänke im Schatten" },
      { ...entry, dateLabel: `Februar ${year}`, precision: "month", title: "Die Mittel sind bewilligt" },
      { ...entry, dateLabel: `Herbst ${year}`, precision: "season", title: "Werkstatt mit 60 Menschen" },
      {
        ...{ ...entry, dateLabel: String(year), precision: "year", title: "Das Stadtteilbüro öffnet" },
        evidence: [
          { label: "Protokoll", url: "https://lauterbrueck.example/p" },
          { label: "Falle", url: "javascript:alert(1)" },
        ],
      },
      { ...entry, dateLabel: `${year - 2} – ${year}`, precision: "span", title: "Der Rat fragt nach" },
    ],
  })),
};

/** All streams of a PDF, unpacked, and what stands between them. */
function insideOf(pdf: Uint8Array): string {
  const text = Buffer.from(pdf).toString("latin1");
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = ""]) => {
    try {
      return inflateSync(Buffer.from(body, "latin1")).toString("latin1");
    } catch {
      return body;
    }
  });
  return [text, ...streams].join("\n");
}

const fontsOf = (inside: string) =>
  new Set([...inside.matchAll(/\/FontName\s*\/(?:[A-Z]{6}\+)?([\w-]+)/g)].map(([, name]) => name));

for (const [name, render] of [
  ["letter", () => renderPdf("letter", letter)],
  ["timeline", () => renderPdf("timeline", timeline)],
] as const) {
  test(`${name}: is a tagged German PDF/UA document in Fira Sans alone`, async () => {
    const pdf = await render();
    if (process.env.KEEP_PDF) writeFileSync(`${process.env.KEEP_PDF}/${name}.pdf`, pdf);
    const inside = insideOf(pdf);
    assert.match(inside, /pdfuaid:part>1</);
    assert.match(inside, /\/StructTreeRoot/);
    assert.match(inside, /\/Lang\s*\(de\)/);
    assert.match(inside, /\/Marked true/);
    const fonts = fontsOf(inside);
    assert.ok(fonts.size > 0);
    for (const font of fonts) assert.match(font ?? "", /^FiraSans/);
  });
}

test("what people write is only text, whatever it looks like", async () => {
  const hostile = [
    '#eval("panic()") #read("/etc/passwd") \\u{41} `code` $x$ *b* _i_ = Titel @ref <label>',
    "NUL \u0000 und \u001b[31m",
    "rechts \u202enach links\u202c \u2066innen\u2069",
    "emoji \u{1f600} مرحبا 你好 \ud800",
    "x".repeat(3_000),
    '"); }) #panic("',
  ].join("\n\n");
  const facts = [[hostile, hostile]] satisfies Letter["facts"];
  const pdf = await renderPdf("letter", {
    ...letter,
    title: hostile.slice(0, 3_000),
    text: hostile,
    facts,
    footer: hostile.slice(0, 99),
  });
  assert.match(insideOf(pdf), /pdfuaid:part>1</);
  const many = {
    ...entry,
    title: hostile,
    text: hostile,
    dateLabel: hostile.slice(0, 200),
    precision: "unknown",
  } as const;
  const years = [
    {
      label: hostile.slice(0, 99),
      entries: [{ ...many, evidence: [{ label: hostile, url: 'https://x.example/"#\\' }] }],
    },
  ];
  assert.match(insideOf(await renderPdf("timeline", { ...timeline, years })), /pdfuaid:part>1</);
});

test("only addresses of pages become links", async () => {
  const inside = insideOf(await renderPdf("timeline", timeline));
  assert.match(inside, /\/URI\s*\(https:\/\/lauterbrueck\.example\/p\)/);
  assert.doesNotMatch(inside, /javascript:/);
});

test("empty parts leave nothing behind and break nothing", async () => {
  const empty = {
    ...letter,
    facts: [],
    code: null,
    after: "",
    contact: "",
    recipient: "",
    signature: "",
    closing: "",
    text: "",
  };
  assert.match(insideOf(await renderPdf("letter", empty)), /pdfuaid/);
  assert.match(insideOf(await renderPdf("timeline", { ...timeline, lead: "", figures: [], years: [] })), /pdfuaid/);
});

test("what cannot be printed becomes a question mark, what cannot be seen goes", () => {
  const data = {
    title: "Gro\u0308ße\u0000 \u{1f600}",
    list: ["a\u202eb", "Łódź Ιωάννης Чехов", "a\r\nb\tc"],
    n: 3,
    none: null,
  };
  assert.deepEqual(printable(data), {
    title: "Größe ?",
    list: ["ab", "Łódź Ιωάννης Чехов", "a\nb c"],
    n: 3,
    none: null,
  });
});

test("a document that was made lately is handed out again; forgotten after sixteen others, it is made the same", async () => {
  const several = (from: number, to: number) =>
    Promise.all(
      Array.from({ length: to - from + 1 }, (_, index) => renderPdf("letter", { ...letter, title: `${from + index}` })),
    );
  const first = await renderPdf("timeline", timeline);
  for (const [from, to] of [
    [1, 15],
    [16, 30],
  ] as const) {
    await several(from, to);
    assert.equal(await renderPdf("timeline", timeline), first, "who asks for it keeps it in memory");
  }
  await several(31, 46);
  const again = await renderPdf("timeline", timeline);
  assert.notEqual(again, first);
  assert.deepEqual(again, first);
});
