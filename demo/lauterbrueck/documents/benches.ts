import type { TimelinePrint } from "../../../src/platform/pdf";

type Bench = [since: string, place: string, note: string];

const standing: Record<string, Bench[]> = {
  Altstadt: [
    ["12. Mai 2025", "Apotheke am Brunnen", "Linde, Schatten ab elf Uhr."],
    ["12. Mai 2025", "Stadtbücherei, Eingang", "Unter dem Vordach, auch bei Regen."],
    ["26. November 2025", "Rathaus, Rückseite", "Kastanie."],
    ["26. November 2025", "Sankt Anna", "Mauer im Rücken, Morgensonne."],
    ["9. April 2026", "Haltestelle Ring", "Zwei Platanen."],
  ],
  Mühlviertel: [
    ["3. Juni 2025", "Alte Weberei", "Neben dem stufenfreien Eingang."],
    ["24. November 2025", "Webergasse 20", "Ahorn."],
    ["24. November 2025", "Spielplatz am Wehr", "Mit Blick auf die Rutsche."],
    ["28. Mai 2026", "Mühlsteg", "Weide, Schatten bis zum Abend."],
  ],
  Weststadt: [
    ["17. Juni 2025", "Grundschule am Wehr", "Hecke und Birke."],
    ["25. November 2025", "Ärztehaus", "Drei Hainbuchen, neu gepflanzt."],
    ["25. November 2025", "Markt, Westseite", "Sonnensegel, solange der Baum wächst."],
    ["27. November 2025", "Friedhof, Nordtor", "Eibe."],
  ],
  Auwiesen: [
    ["27. November 2025", "Jugendhaus", "Pappel."],
    ["27. November 2025", "Turnhalle", "Am Weg zum Bäcker."],
    ["28. November 2025", "Haltestelle Auwiesen", "Unter dem Dach der Haltestelle."],
  ],
  Hochrain: [
    ["28. November 2025", "Bäckerei Sonnleitner", "Nussbaum."],
    ["28. November 2025", "Kirche", "Linde, 140 Jahre alt."],
  ],
};

const inWork: Bench[] = [
  ["in Arbeit", "Hallenbad", "Das Fundament ist gegossen."],
  ["in Arbeit", "Bahnhof, Gleis 1", "Die Bahn hat zugestimmt."],
  ["in Arbeit", "Ring, Südseite", "Der Baum kommt im Herbst."],
  ["in Arbeit", "Marktplatz", "Leitungen im Boden. Die Stadtwerke messen nach."],
];

const entryOf = ([since, place, note]: Bench, precision: "day" | "season") => ({
  ...{ dateLabel: since, precision, title: place, text: note, evidence: [] },
});

/** Which of the 40 benches stands where. */
export const benches: TimelinePrint = {
  lang: "de",
  title: "40 Bänke: welche steht, welche fehlt",
  issuer: "Grünamt Lauterbrück",
  printedOn: "28. Mai 2026",
  lead: "Jede Bank hat eine Lehne, zwei Armstützen und Platz für einen Rollator. Der Punkt heißt: Sie steht. Der Ring heißt: Sie ist in Arbeit. Für 18 weitere wird ein Ort mit Schatten gesucht. Vorschläge nimmt Jonas Weidler entgegen, 07000 12 34 55.",
  figures: [
    ["18", "Bänke stehen"],
    ["4", "sind in Arbeit"],
    ["18", "fehlen noch"],
  ],
  years: [
    ...Object.entries(standing).map(([label, rows]) => ({ label, entries: rows.map((row) => entryOf(row, "day")) })),
    { label: "In Arbeit", entries: inWork.map((row) => entryOf(row, "season")) },
  ],
};
