import assert from "node:assert/strict";
import { test } from "node:test";
import { fold } from "../fold";
import { partsOf, possibleParts } from "./compounds";
import { isWordAmong } from "./vocabulary";

const known = isWordAmong(new Set(["badeordnung", "hochrain", "sonnleitner", "borse", "schlussel"].map(fold)));
const split = (word: string) => partsOf(fold(word), known).join(" ");

test("a compound is split where its words meet, whatever joins them", () => {
  const wanted = {
    Ehrenamtskarte: "ehrenamt karte",
    Ehrenamtskarten: "ehrenamt karte",
    Kinderbetreuung: "kinder betreuung",
    Kindergarten: "kinder garten",
    Seniorentreff: "senioren treff",
    Straßenfest: "strasse fest",
    Schulhof: "schule hof",
    Kirchturm: "kirche turm",
    Nachbarschaftshilfe: "nachbarschaft hilfe",
    Bürgerrat: "burger rat",
    Wohnungsbörse: "wohnung borse",
    Sommerfest: "sommer fest",
    Feuerwehrhaus: "feuerwehr haus",
    Lesepaten: "lesen paten",
    Rathausplatz: "rathaus platz",
  };
  const found = Object.fromEntries(Object.keys(wanted).map((word) => [word, split(word)]));
  assert.deepEqual(found, wanted);
});

test("what is no compound of known words stays whole", () => {
  for (const word of ["Veranstaltung", "Bericht", "Engagement", "Lauterbrück", "gesehen", "Karte", "2026", "Erlacher"])
    assert.equal(split(word), "", word);
});

test("the words of the tenant's own texts are parts as well", () => {
  assert.equal(split("Hochrainschlüssel"), "hochrain schlussel");
});

test("every part that is found was asked for", () => {
  for (const word of ["ehrenamtskarten", "strassenfest", "schulhof", "feuerwehrhaus"]) {
    const possible = new Set(possibleParts(word));
    for (const part of partsOf(word, known)) assert.ok(possible.has(part), `${part} of ${word}`);
  }
});
