import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import sharp from "sharp";
import { chapters, contents, pictureSizes } from "../../src/app/handbook/chapters";
import { chapterPlaces, handbookLink } from "../../src/platform/http/handbook-link";
import { MOST_BYTES } from "../pictures/handbook/camera";
import { listFiles } from "./source";

const FOLDER = "docs/handbuch/redaktion";
const PICTURES = `${FOLDER}/bilder`;
const MOST_BYTES_TOGETHER = 1_500_000;

const read = (file: string) => readFileSync(file, "utf8");
const texts = listFiles([FOLDER], /\.md$/).map((file) => ({ file, text: read(file) }));
const pictures = readdirSync(PICTURES)
  .filter((name) => name.endsWith(".webp"))
  .sort();

/** Every picture that a chapter shows, with what it says about it. */
const shown = () =>
  texts.flatMap(({ text }) =>
    [...text.matchAll(/!\[([^\]]*)\]\(bilder\/([^)]+)\)/g)].map(([, alt = "", name = ""]) => ({ alt, name })),
  );

/** What the interface says somewhere, word by word. */
const interfaceWords = () =>
  new Set(
    listFiles(["src"], /\.tsx?$/)
      .filter((file) => /messages|\/shell\.ts$/.test(file) && !file.includes("/handbook/"))
      .flatMap((file) => [...read(file).matchAll(/"((?:[^"\\\n]|\\.)+)"/g)].map(([, words = ""]) => words)),
  );

/** What the handbook says is called so on the screen. */
const named = (text: string) =>
  [...text.matchAll(/\*\*(.+?)\*\*|„([^“]+)“/g)].map(([, bold, quoted]) => bold ?? quoted ?? "");

test("every button and every word of a menu in the handbook is called so in the interface", () => {
  const known = interfaceWords();
  const names = texts.flatMap(({ file, text }) => named(text).map((name) => ({ file, name })));
  assert.ok(names.length > 150, `the search finds ${names.length} names`);
  assert.deepEqual(
    names.filter(({ name }) => !known.has(name)).map(({ file, name }) => `${file}: ${name}`),
    [],
  );
});

test("every picture of the handbook is there, is shown, and has a German text that says what is on it", () => {
  const names = shown().map(({ name }) => name);
  assert.deepEqual([...new Set(names)].sort(), pictures);
  assert.deepEqual(
    shown().filter(({ alt }) => alt.length < 15 || !/^[A-ZÄÖÜ]/.test(alt)),
    [],
  );
});

test("the pictures are small, and their sizes are known", async () => {
  let together = 0;
  for (const name of pictures) {
    const file = readFileSync(`${PICTURES}/${name}`);
    together += file.length;
    assert.ok(file.length <= MOST_BYTES, `${name} has ${file.length} bytes`);
    const { width = 0, height = 0 } = await sharp(file).metadata();
    const [wide = 0, high = 0] = pictureSizes[name.replace(".webp", "")] ?? [];
    assert.ok(Math.abs(width / height - wide / high) < 0.02, `${name} is ${width} × ${height}, not ${wide} × ${high}`);
  }
  assert.equal(Object.keys(pictureSizes).length, pictures.length);
  assert.ok(together <= MOST_BYTES_TOGETHER, `${together} bytes`);
});

test("the handbook in the product has every chapter, and its contents name each", () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".md") && name !== "README.md");
  assert.deepEqual(files.map((name) => name.replace(".md", "")).sort(), chapters.map(({ slug }) => slug).sort());
  const listed = JSON.stringify(contents);
  assert.deepEqual(
    chapters.filter(({ slug }) => !listed.includes(`/${slug})`)),
    [],
  );
  for (const { title, lead, sections, slug } of chapters) {
    assert.ok(!lead.includes("!["), `${slug}: a picture stands in a section`);
    assert.ok(title !== "" && sections.length > 0, slug);
    assert.equal(new Set(sections.map(({ id }) => id)).size, sections.length, slug);
  }
});

test("the help of every place is a chapter that is there, and each place is reached", () => {
  const slugs = chapters.map(({ slug }) => slug);
  assert.deepEqual(
    chapterPlaces.filter(([, chapter]) => !slugs.includes(chapter)),
    [],
  );
  const page = "/redaktion/seiten/5d0f5c0e-0000-4000-8000-000000000000/de";
  const expected = {
    "/redaktion/seiten": "/erste-seite",
    [page]: "/erste-seite",
    [`${page}/stand`]: "/pruefen-und-veroeffentlichen",
    [`${page}/verlauf/3`]: "/versionen-und-papierkorb",
    [`${page}/adresse`]: "/was-tun-wenn",
    [page.replace(/de$/, "de-simple")]: "/uebersetzen",
    "/redaktion/medien": "/bilder-und-dokumente",
    "/redaktion/suche": "/suche",
    "/redaktion/eintraege/1": "/ergebnisse",
    "/verwaltung/statistik": "/statistik",
    "/verwaltung/portal/menue": "/portal",
    "/weitersagen/1": "/weitersagen",
    "/verwaltung": "",
    "/": "",
  };
  for (const [place, chapter] of Object.entries(expected))
    assert.equal(handbookLink(place), `/hilfe/redaktion${chapter}`, place);
});

test("a sentence of the handbook is short", () => {
  const sentences = texts.flatMap(({ file, text }) =>
    text
      .replace(/!?\[([^\]]*)\]\([^)]*\)|^#+.*$/gm, "$1")
      .split(/[.!?:]\s|\n/)
      .map((sentence) => ({ file, sentence, words: sentence.trim().split(/\s+/).length })),
  );
  assert.deepEqual(
    sentences.filter(({ words }) => words > 20),
    [],
  );
});
