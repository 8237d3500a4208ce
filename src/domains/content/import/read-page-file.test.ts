import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { sectionOf } from "../page";
import { importMessages, sayNotice, sayRefused } from "./messages";
import { type ReadOptions, readPageFile } from "./read-page-file";

const FIXTURES = "src/domains/content/import/fixtures";
const bytes = (text: string) => new TextEncoder().encode(text);

function pageOf(path: string, options?: ReadOptions) {
  const file = readPageFile(path.replace(/^(family|odd)\//, ""), readFileSync(`${FIXTURES}/${path}`), options);
  assert.ok(file.ok);
  return { ...file.page, notices: file.notices.map((notice) => sayNotice(importMessages.de, notice)) };
}

function refusalOf(text: string | Uint8Array) {
  const file = readPageFile("seite.md", typeof text === "string" ? bytes(text) : text);
  assert.ok(!file.ok);
  return sayRefused(importMessages.de, file.reason);
}

test("the landing page has hero, highlights, sponsors and a call, and a blank subtitle is none", () => {
  const page = pageOf("family/index.md");
  assert.deepEqual([page.slug, page.kind, page.title], ["index", "landing", ""]);
  assert.deepEqual(
    page.sections.map(({ kind }) => kind),
    ["hero", "highlights", "sponsors", "callToAction"],
  );
  assert.deepEqual(sectionOf(page, "hero")?.link, { text: "Mitmachen", url: "/mitmachen", extra: {} });
  assert.equal(sectionOf(page, "callToAction")?.subtitle, "");
  assert.equal(sectionOf(page, "sponsors")?.items[1]?.link, "https://weberei.example");
});

test("the project page keeps its paragraphs and the items of its plan", () => {
  const page = pageOf("family/projekt.md");
  assert.equal(page.kind, "project");
  assert.match(sectionOf(page, "hero")?.description ?? "", /312 Vereine\.\n\nSie sollen sich \*\*leichter finden\*\*/);
  assert.deepEqual(
    sectionOf(page, "structure")?.items.map(({ title }) => title),
    ["Zentral", "Dezentral", "Digital"],
  );
});

test("the progress page keeps every date as it was written and reports what is odd", () => {
  const page = pageOf("family/fortschritt.md");
  const entries = sectionOf(page, "timeline")?.items ?? [];
  assert.deepEqual(
    entries.slice(0, 5).map(({ date }) => date),
    ["23.06.2017", "22. Februar 2019", "2019", "2020 - 2022", "Herbst 2023"],
  );
  assert.deepEqual(page.notices, [
    "Das Datum „nach der Sommerpause“ ist nicht lesbar. Der Eintrag behält seinen Platz.",
    "Titel und Datum sind offenbar vertauscht: „Gespräch mit den Bankpaten“.",
  ]);
});

test("an entry without a date is called by its title", () => {
  const file = readPageFile("seite.md", bytes("---\ntimeline:\n  - title: Nur Text\n  - description: Auch das\n---\n"));
  assert.ok(file.ok);
  assert.deepEqual(
    file.notices.map((notice) => sayNotice(importMessages.de, notice)),
    [
      "Der Eintrag „Nur Text“ hat kein Datum. Er behält seinen Platz.",
      "Der Eintrag ohne Titel hat kein Datum. Er behält seinen Platz.",
    ],
  );
});

test("title and date that were swapped are put back when that is asked for", () => {
  const page = pageOf("family/fortschritt.md", { swap: true });
  const last = sectionOf(page, "timeline")?.items.at(-1);
  assert.deepEqual([last?.title, last?.date], ["Gespräch mit den Bankpaten", "02.07.2024"]);
});

test("a name with an umlaut gets a plain address, and the old one still leads there", () => {
  const page = pageOf("family/ag-öffentlichkeit.md");
  assert.deepEqual([page.slug, page.aliases], ["ag-oeffentlichkeit", ["ag-öffentlichkeit"]]);
  assert.deepEqual(page.extra, { mood: "heiter" });
  assert.equal(page.notices[0], "Zeile 3: Das Feld „mood“ kennen wir nicht. Es bleibt erhalten.");
});

test("a post knows its day, picture and text; a folder says the language", () => {
  const post = pageOf("family/posts/2025-03-14-bankpaten-gesucht.md");
  assert.deepEqual([post.slug, post.kind, post.image], ["bankpaten-gesucht", "post", "/images/bank.svg"]);
  assert.deepEqual([post.date, post.extra], ["2025-03-14T17:03:39.709Z", { rating: 4 }]);
  assert.match(sectionOf(post, "text")?.text ?? "", /^Sechs Bänke/);
  assert.deepEqual([pageOf("family/en/projekt.md").locale, pageOf("family/en/projekt.md").slug], ["en", "projekt"]);
  assert.equal(pageOf("family/impressum.md").kind, "imprint");
});

test("what does not fit is kept and named, and a component is never text", () => {
  const page = pageOf("odd/kept.md");
  assert.equal(page.title, "007");
  assert.deepEqual(page.extra, { hero: "nur ein Satz", draft: true, seo: { robots: ["noindex", 1.5] } });
  assert.deepEqual(sectionOf(page, "goals")?.items[0]?.extra, { title: ["kein", "Titel"] });
  assert.equal(page.component, "Countdown");
  assert.doesNotMatch(page.sections.map((section) => JSON.stringify(section)).join(), /Countdown/);
  assert.equal(page.notices.length, 7);
});

test("a file from an old Windows computer is read with its umlauts and quotes", () => {
  const windows = Buffer.from(
    "---\r\ntitle: B\xe4nke f\xfcr die Stra\xdfe\r\n---\r\nGr\xfc\xdfe \x84aus\x93 Lauterbr\xfcck\r\n",
    "latin1",
  );
  const file = readPageFile("seite.md", windows);
  assert.ok(file.ok);
  const { page, notices } = file;
  assert.equal(page.title, "Bänke für die Straße");
  assert.equal(sectionOf(page, "text")?.text, "Grüße „aus“ Lauterbrück");
  assert.deepEqual(notices, [{ code: "windows_1252" }]);
});

test("a file that cannot be taken names the line and the reason", () => {
  const refusal = (name: string) => refusalOf(readFileSync(`${FIXTURES}/odd/${name}`));
  assert.equal(refusal("not-yaml.md"), "Zeile 3: Ein schließendes Zeichen fehlt, zum Beispiel ein Anführungszeichen.");
  assert.equal(refusal("twice.md"), "Zeile 3: Das Feld kommt zweimal vor.");
  assert.equal(refusal("open.md"), "Zeile 1: Der Kopf der Datei wird nicht mit „---“ beendet.");
  assert.equal(refusal("list.md"), "Zeile 2: Der Kopf der Datei besteht nicht aus Feldern mit Namen.");
  assert.equal(refusal("nul.md"), "Zeile 2: Die Datei enthält ein Null-Byte. Sie ist keine Textdatei.");
  assert.match(refusal("unsafe.md"), /^Zeile 7: Der Link im Feld „url“ ist nicht erlaubt/);
});

test("too much of anything is refused at once and with its measure", () => {
  assert.equal(
    refusalOf(`---\nhero:\n  title: ${"x".repeat(3000)}\n---\n`),
    "Zeile 3: Das Feld „title“ ist zu lang. Erlaubt sind höchstens 300 Zeichen.",
  );
  assert.equal(
    refusalOf(`---\ntitle: ${"x".repeat(5_000_000)}\n---\n`),
    "Zeile 1: Die Datei hat 5.000.016 Byte. Erlaubt sind 5.000.000.",
  );
  assert.match(
    refusalOf(`---\ntitle: ${"x".repeat(2_000_000)}\n---\n`),
    /^Zeile 1: Der Kopf der Datei hat 2.000.008 Zeichen/,
  );
  assert.match(
    refusalOf(`---\ntimeline:\n${"  - title: x\n".repeat(2001)}---\n`),
    /^Zeile 3: Die Liste „items“ hat mehr als 2.000/,
  );
  assert.match(refusalOf(`---\na: ${"[".repeat(900_000)}\n---\n`), /^Zeile 2: .* tiefer als 60 Ebenen/);
  assert.match(refusalOf(`---\n${"- ".repeat(400_000)}\n---\n`), /^Zeile 2: .* tiefer als 60 Ebenen/);
  const bomb = [
    "a: &a [x,x,x,x,x,x,x,x,x]",
    ..."bcdefgh".split("").map((key, i) => `${key}: &${key} [${`*${"abcdefgh"[i]},`.repeat(9)}]`),
  ];
  assert.match(refusalOf(`---\n${bomb.join("\n")}\n---\n`), /mehr als 100-mal auf sich selbst/);
  assert.match(refusalOf("---\na: &a [*a]\n---\n"), /mehr als 100-mal auf sich selbst/);
});

test("marks that turn the direction of a text are taken out and reported", () => {
  const file = readPageFile("seite.md", bytes('---\ntitle: "plan\\u202Efdp.exe"\n---\n'));
  assert.ok(file.ok);
  assert.equal(file.page.title, "planfdp.exe");
  assert.deepEqual(file.notices, [{ code: "direction_marks", line: 2 }]);
});

test("a file of 50,000 fields is read in seconds, not minutes", () => {
  const before = process.cpuUsage();
  const file = readPageFile(
    "seite.md",
    bytes(`---\n${Array.from({ length: 50_000 }, (_, i) => `k${i}: v`).join("\n")}\n---\n`),
  );
  assert.ok(file.ok);
  assert.ok(process.cpuUsage(before).user < 10_000_000);
});
