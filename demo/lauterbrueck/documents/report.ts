import type { TimelinePrint } from "../../../src/platform/pdf";

type Recommendation = [number: number, votes: string, title: string, wording: string];

const onTheWay: Recommendation[] = [
  [
    3,
    "44 Ja",
    "Bordsteine an 20 Kreuzungen absenken",
    "An den 20 Kreuzungen, die der Seniorenrat nennt, soll der Bordstein flach werden. Zuerst auf dem Weg zur Apotheke.",
  ],
  [
    7,
    "41 Ja, 2 Nein, 1 Enthaltung",
    "Alle 300 Meter eine Bank im Schatten",
    "Wer zu Fuß einkauft, soll alle 300 Meter sitzen können. Auf einer Bank mit Lehne, im Schatten, mit Platz für einen Rollator daneben.",
  ],
  [
    8,
    "38 Ja, 6 Nein",
    "Länger grün für Fußgänger am Ring",
    "Die Ampel am Ring soll so lange grün sein, dass man mit Stock hinüberkommt, ohne zu laufen.",
  ],
  [
    11,
    "40 Ja, 4 Enthaltungen",
    "Bürgerbus bis Hochrain, auch abends",
    "Der Bürgerbus soll bis Hochrain fahren und am Freitag und Samstag bis 22 Uhr, damit Menschen ohne Auto zur Chorprobe kommen und wieder nach Hause.",
  ],
  [
    14,
    "43 Ja, 1 Nein",
    "Toiletten, die offen sind, auf einer Karte",
    "Läden und Ämter, die Menschen hereinlassen, ohne dass sie etwas kaufen, sollen auf einer Karte stehen.",
  ],
  [
    17,
    "36 Ja, 5 Nein, 3 Enthaltungen",
    "Wegweiser mit Minuten statt Metern",
    "Auf Wegweisern soll stehen, wie viele Minuten man mit langsamem Schritt braucht.",
  ],
  [
    19,
    "29 Ja, 15 Nein",
    "Winterdienst auf Fußwegen zuerst",
    "Wenn es schneit, sollen zuerst die Gehwege zu Haltestellen, Ärzten und Läden geräumt werden, danach die Nebenstraßen.",
  ],
  [
    21,
    "42 Ja, 2 Enthaltungen",
    "Licht auf dem Weg zum Friedhof",
    "Der Weg vom Mühlsteg zum Friedhof soll im Winter ab vier Uhr beleuchtet sein.",
  ],
];

const living: Recommendation[] = [
  [
    1,
    "37 Ja, 4 Nein, 3 Enthaltungen",
    "Wohnungstausch: große gegen kleine",
    "Wer allein in einer großen Wohnung lebt, soll sie gegen eine kleine tauschen können, ohne dass die Miete je Quadratmeter steigt. Die Stadt soll dabei helfen und den Umzug bezahlen.",
  ],
  [
    4,
    "44 Ja",
    "Beratung zu Umbau und Barrieren",
    "Wer sein Bad umbauen will, soll vorher eine Stunde Rat bekommen, zu Hause und ohne Rechnung.",
  ],
  [
    6,
    "39 Ja, 5 Nein",
    "Handwerkerliste mit Festpreisen",
    "Für zehn kleine Arbeiten, vom Haltegriff bis zur Schwelle, soll es eine Liste mit festen Preisen geben.",
  ],
  [
    9,
    "33 Ja, 8 Nein, 3 Enthaltungen",
    "Zimmer gegen Hilfe für Auszubildende",
    "Wer ein Zimmer frei hat, soll es gegen Hilfe im Haushalt vergeben können. Die Stadt soll einen Vertrag anbieten, den beide verstehen.",
  ],
  [
    13,
    "35 Ja, 9 Nein",
    "Notruf für Mieter ohne Kinder in der Nähe",
    "Wer niemanden in der Nähe hat, soll eine Nummer haben, unter der nachts jemand abnimmt.",
  ],
  [
    16,
    "40 Ja, 4 Nein",
    "Aufzug in jedem Neubau ab drei Geschossen",
    "Die Stadt soll nur noch Grundstücke an Bauherren geben, die einen Aufzug einbauen.",
  ],
  [
    20,
    "31 Ja, 10 Nein, 3 Enthaltungen",
    "Pflege zu Hause lernen, an einem Abend",
    "Vier Mal im Jahr soll eine Pflegekraft zeigen, wie man jemanden aufrichtet, ohne sich den Rücken zu verderben.",
  ],
  [
    22,
    "38 Ja, 6 Nein",
    "Gemeinschaftsraum in jedem Neubau",
    "In Häusern der Wohnbau soll es im Erdgeschoss einen Raum mit Herd und langem Tisch geben.",
  ],
];

const together: Recommendation[] = [
  [
    2,
    "44 Ja",
    "Langer Tisch in jedem Stadtteil",
    "Einmal im Jahr soll in jedem Stadtteil ein langer Tisch auf der Straße stehen. Wer kommt, bringt einen Stuhl und etwas zu essen mit. Niemand braucht eine Einladung.",
  ],
  [
    5,
    "42 Ja, 2 Enthaltungen",
    "Handy-Tisch an drei Orten",
    "An drei Orten soll jede Woche ein Tisch stehen, an dem man fragen darf: nach dem Handy, nach dem Fahrplan, nach dem Formular. Ohne Termin und so oft man will.",
  ],
  [
    10,
    "41 Ja, 3 Nein",
    "Post vom Amt in großer Schrift",
    "Briefe der Stadt sollen auf Wunsch groß gedruckt kommen, für immer und nicht nur dieses eine Mal.",
  ],
  [
    12,
    "43 Ja, 1 Enthaltung",
    "Besuchsdienst für Menschen ohne Familie",
    "Wer allein lebt und das möchte, soll einmal in der Woche Besuch bekommen, immer von derselben Person.",
  ],
  [
    15,
    "34 Ja, 10 Nein",
    "Vormittags in die Schule, als Zuhörer",
    "Ältere Menschen sollen in den Schulen vorlesen, zuhören und mitessen dürfen.",
  ],
  [
    18,
    "37 Ja, 7 Nein",
    "Werkzeug leihen statt kaufen",
    "In jedem Stadtteil soll ein Schrank mit Werkzeug stehen, das man ausleihen kann.",
  ],
  [
    23,
    "30 Ja, 9 Nein, 5 Enthaltungen",
    "Ein Jahr Pate für neue Nachbarn",
    "Wer neu in die Stadt zieht, soll ein Jahr lang eine Nummer haben, die man mit jeder Frage anrufen darf.",
  ],
  [
    24,
    "32 Ja, 12 Nein",
    "Ein Patentag für Alt und Jung",
    "An einem Samstag im Mai sollen sich alle treffen, die für etwas oder jemanden eine Patenschaft haben.",
  ],
];

const entryOf = ([number, votes, title, wording]: Recommendation) => ({
  ...{ dateLabel: `Empfehlung ${number}: ${votes}`, precision: "day" as const, title, text: wording, evidence: [] },
});

/** The report of the assembly: 24 recommendations word for word, with the votes. */
export const report: TimelinePrint = {
  lang: "de",
  title: "Bürgerrat „Gut älter werden“: 24 Empfehlungen",
  issuer: "Stadt Lauterbrück",
  printedOn: "19. Oktober 2024",
  lead: "44 geloste Menschen zwischen 16 und 83 Jahren haben an vier Wochenenden gearbeitet. Hier steht der Wortlaut, den sie beschlossen haben.\n\nGelost wurde am 14. Juni 2024 im Foyer des Rathauses. 2.000 Menschen ab 16 Jahren hatten einen Brief bekommen, 211 sagten zu. Gezogen wurde so, dass Alter, Stadtteil und Schulabschluss der Stadt entsprechen.",
  figures: [
    ["44", "Geloste"],
    ["4", "Wochenenden"],
    ["24", "Empfehlungen"],
  ],
  years: [
    { label: "Unterwegs", entries: onTheWay.map(entryOf) },
    { label: "Wohnen", entries: living.map(entryOf) },
    { label: "Miteinander", entries: together.map(entryOf) },
  ],
};
