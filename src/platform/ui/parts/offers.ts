import type { DateItem } from "../date-list";
import type { Pledge } from "../pledge";
import type { Year } from "../timeline";

export const dates: DateItem[] = [
  {
    datetime: "2026-06-11",
    day: "11.",
    month: "Do, Juni",
    title: "Sprechstunde: Verein gründen, Verein retten",
    href: "#d1",
    text: "Fragen zu Satzung, Kasse und Versicherung. Ohne Anmeldung.",
    when: "16 bis 18 Uhr",
    where: "Alte Weberei, Erdgeschoss",
    host: "Anlaufstelle Engagement",
  },
  {
    datetime: "2026-06-16",
    day: "16.",
    month: "Di, Juni",
    title: "7. Treffen der AG Räume und Treffpunkte",
    href: "#d2",
    text: "Schwerpunkt: Läden, die leer stehen. Mit Gästen aus Erlach.",
    when: "17:30 bis 20 Uhr, auch per Video",
    where: "Alte Weberei, Raum Webstuhl",
    note: "noch 11 Plätze, anmelden bis 12. Juni",
    host: "AG Räume",
  },
  {
    datetime: "2026-07-02",
    day: "2.",
    month: "Do, Juli",
    title: "Barcamp „Digital und am Küchentisch“",
    href: "#d3",
    text: "Sie bringen die Themen mit, wir den Kaffee.",
    when: "9:30 bis 16 Uhr",
    where: "Stadthalle, stufenfrei",
  },
];

export const pledges: Pledge[] = [
  {
    who: "Schreinerei Kolb",
    what: "Holz und Zuschnitt für zwölf Bänke",
    until: "bis 30. April 2026, Wirtschaft",
    state: "done",
    stateText: "gehalten",
  },
  {
    who: "Bauhof Lauterbrück",
    what: "Fundamente für 40 Standorte",
    until: "bis 31. Mai 2026, Stadt",
    state: "late",
    stateText: "22 von 40",
  },
  {
    who: "Stadtwerke",
    what: "Sechs Schattenbäume an kahlen Stellen",
    until: "bis 30. November 2026, Stadt",
    state: "on",
    stateText: "läuft",
  },
];

export const years: Year[] = [
  {
    year: 2026,
    entries: [
      {
        id: "e1",
        href: "#e1",
        title: "Die 18. Bank steht am Mühlsteg",
        dateLabel: "28. Mai 2026",
        datetime: "2026-05-28",
        precision: "day",
        figures: [
          { value: "18", label: "von 40 Bänken" },
          { value: "312", label: "Stunden" },
        ],
        evidence: [
          { kind: "object", label: "Empfehlung 7", href: "/empfehlungen/7" },
          { kind: "pictures", label: "Bilder", note: "9", href: "/bilder/18" },
          { kind: "file", label: "Standortplan", note: "PDF, 1,2 MB", href: "/dateien/standortplan.pdf" },
        ],
      },
      {
        id: "e2",
        title: "Raumteiler wird Dauerangebot",
        dateLabel: "Februar 2026",
        datetime: "2026-02",
        precision: "month",
      },
    ],
  },
  {
    year: 2025,
    entries: [
      {
        id: "e3",
        title: "Strategietreffen zum Bürgerrat",
        dateLabel: "Herbst 2025",
        datetime: "2025",
        precision: "season",
      },
    ],
  },
  {
    year: 2022,
    entries: [
      { id: "e4", title: "Nachbarschaftstelefon in der Pandemie", dateLabel: "2020 bis 2022", precision: "span" },
    ],
  },
  {
    year: 2019,
    entries: [
      {
        id: "e5",
        title: "Vier Arbeitsgruppen nehmen die Arbeit auf",
        dateLabel: "2019",
        datetime: "2019",
        precision: "year",
      },
    ],
  },
  {
    year: undefined,
    entries: [
      { id: "e6", title: "Der Schlüssel hängt beim Bäcker", dateLabel: "irgendwann im Frühling", precision: "unknown" },
    ],
  },
];

export const recommendations = {
  caption: "Jede Zeile ist eine Empfehlung. Der Faden zeigt, welche Schritte erreicht sind.",
  rowLabel: "Empfehlung",
  steps: ["Antwort", "Zusage", "Maßnahme", "Mithelfen", "Stunden", "Ergebnis"],
  stateLabel: "Stand",
  groups: [
    {
      title: "Unterwegs",
      rows: [
        { number: "7", title: "Alle 300 Meter eine Bank im Schatten", href: "#r7", reached: 6, state: "late" as const },
        { number: "11", title: "Bürgerbus bis Hochrain, auch abends", href: "#r11", reached: 4, state: "on" as const },
        { number: "19", title: "Winterdienst auf Fußwegen zuerst", href: "#r19", reached: 1, state: "none" as const },
      ],
    },
  ],
};
