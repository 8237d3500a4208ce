import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { searchables } from "../src/app/searchable";
import { readConfig } from "../src/platform/config";
import { indexStale } from "../src/platform/search";
import { type Browser, openBrowser } from "../tests/support/browser";
import { openTestDatabase, urlOf } from "../tests/support/database";
import { HOSTS, NOW, openApp } from "../tests/support/world";
import { loadDemo } from ".";

let at: (host: string) => Browser;
let visitor: Browser;
let close: () => Promise<void>;

before(async () => {
  const database = await openTestDatabase();
  const { app, filesFolder } = openApp(database, { now: NOW });
  const { name } = database;
  const urls = { ownerUrl: urlOf("gemeinsinn_owner", name), appUrl: urlOf("app", name), jobsUrl: urlOf("jobs", name) };
  const config = readConfig({ DATA_DIR: filesFolder, PORT: "3000" });
  await loadDemo({ database, urls, config }, { say: () => {} }, NOW);
  for (const { id: tenantId } of await database.listTenants())
    while (await database.transaction({ tenantId }, (tx) => indexStale(tx, searchables)));
  at = (host) => openBrowser(app, `http://${host}:3000`);
  visitor = at(HOSTS.city);
  close = database.close;
});
after(() => close());

const ask = (browser: Browser, q: string) => browser.get(`/suche?q=${encodeURIComponent(q)}`);

/** What somebody types, the title that has to come first, and the word that was meant when it was misspelt. */
const QUESTIONS: readonly [question: string, first: RegExp, meant?: string][] = [
  // Words as they stand there
  ["Impressum", /^Impressum/],
  ["Datenschutz", /^Datenschutz/],
  ["Kontakt", /^Kontakt/],
  ["Barrierefreiheit", /^Barrierefreiheit/],
  ["Rollator", /Rollator und Stoppuhr/],
  ["Sparkasse", /Sparkasse am Markt/],
  ["Raumteiler", /^Raumteiler/],
  ["Lastenrad", /Lastenrad/],
  ["Werkraum", /offenen Werkraum/],
  ["Hund", /ein Hund saß zuerst darauf/],
  ["Merkblatt", /^Zum Herunterladen/],
  ["Drucker", /teilen sich einen Drucker/],
  ["2017", /^Der erste Fachtag/],
  // Other forms of the word
  ["ehrenamtskarten", /^Ehrenamtskarte/],
  ["Kreuzung", /sieben Kreuzungen/],
  ["Bordstein", /^Bordsteine/],
  ["Toilette", /Toiletten stehen auf einer Karte/],
  ["Versicherungen", /^Zum Herunterladen/],
  ["barrierefrei", /^Barrierefreiheit/],
  ["Räume aufschließen", /^Abends Räume aufschließen/],
  ["Wohnungen", /Wohnung|Tauschbörse/],
  ["geloste Menschen", /Bürgerrat|Lauterbrück|Lose/],
  ["Arbeitsgruppe", /Arbeitsgruppen/],
  // Umlauts and ß, as they are, as they are typed without them, and as they are forgotten
  ["Bänke", /Bank|Bänke/],
  ["Baenke", /Bank|Bänke/],
  ["Banke", /Bank|Bänke/],
  ["Öffnungszeiten", /^Öffnungszeiten der Toiletten/],
  ["oeffnungszeiten", /^Öffnungszeiten der Toiletten/],
  ["OFFNUNGSZEITEN", /^Öffnungszeiten der Toiletten/],
  ["buergerbus", /Bürgerbus/],
  ["Baecker", /Bäcker/],
  ["Strasse", /Straße|Langer Tisch/],
  ["Straße", /Straße|Langer Tisch/],
  ["Kuechentisch", /^Ein Küchentisch/],
  // Parts of compounds
  ["Karte", /Karte/],
  ["Kinder", /Kinder/],
  ["Schule", /Grundschule/],
  ["Suppe", /Suppenküche|Mittagessen/],
  ["Küche", /Küche|Suppenküche/],
  ["Bus", /Bürgerbus|Abendlinie/],
  ["Telefon", /^Nachbarschaftstelefon/],
  ["Senioren", /Seniorenrat/],
  ["Wache", /Feuerwache/],
  ["Tausch", /Wohnungstausch|Tauschbörse|Tausch/],
  ["Dienst", /^Winterdienst/],
  ["Räder", /Kinderräder|Lastenrad/],
  // The same compound with and without a hyphen
  ["Handytisch", /Handy-Tisch/],
  ["Handy-Tisch", /Handy-Tisch/],
  ["Handy Tisch", /Handy-Tisch/],
  ["Internetseite", /Leichter Sprache/],
  // Slips
  ["Ehrenmatskarte", /^Ehrenamtskarte/, "Ehrenamtskarte"],
  ["Ehrenamtkarte", /^Ehrenamtskarte/, "Ehrenamtskarte"],
  ["Impresum", /^Impressum/, "Impressum"],
  ["Datenschuz", /^Datenschutz/, "Datenschutz"],
  ["Barierefreiheit", /^Barrierefreiheit/, "Barrierefreiheit"],
  ["Bürgerat", /Bürgerrat/, "Bürgerrat"],
  ["buergerat", /Bürgerrat/, "Bürgerrat"],
  ["Sparkase", /Sparkasse/, "Sparkasse"],
  ["Mittagessn", /^Mittagessen/, "Mittagessen"],
  ["Rolator", /Rollator/, "Rollator"],
  ["Hausaufgabn", /^Hausaufgaben/, "Hausaufgaben"],
  ["Winterdiesnt", /^Winterdienst/, "Winterdienst"],
  ["Versicherng", /^Zum Herunterladen/, "Versicherung"],
  // Beginnings, several words, whole sentences
  ["Nachbarschaftstel", /^Nachbarschaftstelefon/],
  ["Bank im Schatten", /Bank im Schatten/],
  ["Verein gründen", /Verein gründen/],
  ["vorlesen in der Schule", /^Vorlesen in der Grundschule/],
  ["Leichte Sprache", /Leichter Sprache/],
  ["AG Digitales", /Arbeitsgruppen/],
  ["Fachtag 2017", /^Der erste Fachtag/],
  ["Wo ist die Toilette?", /Toiletten/],
  ["Leyla Arslan", /Arbeitsgruppen|Barrierefreiheit/],
  // English
  ["the project", /^The project/],
  ["benches", /^Lauterbrück/],
  ["contact", /^Contact/],
];

test("people find what they mean, at the first place: words, forms, umlauts, compounds, slips, English", async () => {
  assert.ok(QUESTIONS.length >= 60);
  const wrong: string[] = [];
  for (const [question, first, meant] of QUESTIONS) {
    const page = await ask(visitor, question);
    const found = page.text(".found h3");
    const isRight = found !== undefined && first.test(found);
    const said = /^Meinten Sie (.+?)\?/.exec(page.text(".notice") ?? "")?.[1] ?? "";
    if (page.status !== 200 || !isRight || said !== (meant ?? ""))
      wrong.push(`${question}: ${found ?? "nothing"}${said && ` (meant: ${said})`}`);
  }
  assert.deepEqual(wrong, []);
});

test("what is found by a part of a compound has it as well", async () => {
  const karte = await ask(visitor, "Karte");
  assert.ok(karte.all(".found h3").some((title) => title.startsWith("Ehrenamtskarte")));
  const kinder = await ask(visitor, "Kinder");
  assert.ok(kinder.all(".found h3").some((title) => title.startsWith("Kinderräder")));
});

test("each portal finds its own, and another town nothing of it", async () => {
  const count = async (host: string, q: string) => (await ask(at(host), q)).all(".found li").length;
  assert.ok((await count(HOSTS.city, "Bordstein")) > 0);
  for (const host of [HOSTS.town, HOSTS.network, HOSTS.foreign]) assert.equal(await count(host, "Bordstein"), 0, host);
  assert.ok((await count(HOSTS.foreign, "Deichwacht")) > 0);
  assert.equal(await count(HOSTS.city, "Deichwacht"), 0);
});

test("a misspelt word is not put right to one that only another portal has", async () => {
  assert.match((await ask(at(HOSTS.foreign), "Deichwact")).text(".notice") ?? "", /Deichwacht/);
  assert.equal((await ask(visitor, "Deichwact")).text(".notice"), undefined);
});
