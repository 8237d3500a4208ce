import type { Thread } from "../town";

const assembly = { givenBy: "Bürgerrat „Gut älter werden“", givenOn: "2024-10-19" };

const benches: Thread = {
  recommendation: {
    ...assembly,
    slug: "bank-im-schatten",
    title: "Alle 300 Meter eine Bank im Schatten",
    wording:
      "Wer zu Fuß einkauft, soll alle 300 Meter sitzen können. Auf einer Bank mit Lehne, im Schatten, mit Platz für einen Rollator daneben.",
  },
  pledges: [
    {
      slug: "holz-fuer-zwoelf-baenke",
      by: "schreinerei-kolb",
      pledgedBy: "Schreinerei Kolb",
      promise: "Holz und Zuschnitt für zwölf Bänke",
      dueOn: "2025-11-28",
      keptOn: "2025-11-14",
    },
    {
      slug: "wege-geprueft",
      by: "seniorenrat",
      pledgedBy: "Seniorenrat",
      promise: "Alle Wege einmal zu Fuß prüfen",
      dueOn: "2025-03-01",
      keptOn: "2025-02-20",
    },
    {
      slug: "fundamente",
      by: "gruenamt",
      pledgedBy: "Städtischer Bauhof",
      promise: "Fundamente für 40 Standorte",
      dueOn: "2026-05-31",
    },
    {
      slug: "schattenbaeume",
      pledgedBy: "Stadtwerke Lauterbrück",
      promise: "Sechs Schattenbäume an kahlen Stellen",
      dueOn: "2027-03-31",
    },
  ],
  measures: [
    {
      slug: "vierzig-baenke",
      by: "gruenamt",
      title: "40 Bänke bis Ende 2026",
      summary: "18 Bänke stehen, vier sind in Arbeit. Am Markt liegen Leitungen im Boden, dort wird neu geplant.",
      lead: "Grünamt, Jonas Weidler",
      status: "running",
      dueOn: "2026-12-31",
    },
  ],
  offers: [
    {
      slug: "bankpaten",
      by: "gruenamt",
      title: "Bankpatinnen und Bankpaten gesucht",
      summary:
        "Einmal im Frühjahr ölen, einmal im Herbst das Laub wegnehmen, sonst ab und zu hinsetzen und schauen, ob alles fest ist. Öl und Lappen kommen vom Bauhof.",
      timeLabel: "etwa zwölf Stunden im Jahr, wann Sie möchten",
      placeLabel: "an einer Bank in Ihrer Nähe",
      placesNeeded: 40,
      placesFound: 26,
      drawing: "emptyBench",
    },
  ],
  hours: [
    {
      slug: "bankpaten",
      by: "anlaufstelle",
      title: "312 Stunden an 18 Bänken",
      kind: "engagement",
      minutes: 18_720,
      peopleCount: 26,
      confirmedBy: "Anlaufstelle Engagement",
      fromOn: "2025-03-15",
      untilOn: "2026-05-28",
    },
  ],
  result: "Die 18. Bank steht am Mühlsteg",
};

const longTable: Thread = {
  recommendation: {
    ...assembly,
    slug: "langer-tisch",
    title: "Langer Tisch in jedem Stadtteil",
    wording:
      "Einmal im Jahr soll in jedem Stadtteil ein langer Tisch auf der Straße stehen. Wer kommt, bringt einen Stuhl und etwas zu essen mit. Niemand braucht eine Einladung.",
  },
  pledges: [
    {
      slug: "brot-fuer-alle-tische",
      pledgedBy: "Bäckerei Sonnleitner",
      promise: "Brot für alle fünf Tische",
      dueOn: "2025-09-30",
      keptOn: "2025-09-13",
    },
    {
      slug: "strassen-gesperrt",
      pledgedBy: "Ordnungsamt Lauterbrück",
      promise: "Fünf Straßen für einen Nachmittag sperren, ohne Gebühr",
      dueOn: "2025-05-01",
      keptOn: "2025-04-22",
    },
  ],
  measures: [
    {
      slug: "fuenf-lange-tische",
      by: "anlaufstelle",
      title: "Fünf Stadtteile, fünf Tische",
      summary: "Altstadt, Mühlviertel, Weststadt, Auwiesen und Hochrain haben im Sommer 2025 zusammen gegessen.",
      lead: "Anlaufstelle Engagement, Mechthild Aurich",
      status: "done",
      dueOn: "2025-09-30",
    },
  ],
  offers: [
    {
      slug: "tische-tragen",
      by: "anlaufstelle",
      title: "Tische tragen, Kaffee kochen",
      summary: "Um zwei wird aufgebaut, um sechs wieder abgebaut. Dazwischen sitzen Sie mit am Tisch.",
      timeLabel: "ein Samstag im Sommer, 14 bis 18 Uhr",
      placeLabel: "in Ihrem Stadtteil",
      placesNeeded: 12,
      placesFound: 10,
      drawing: "longTable",
    },
  ],
  hours: [
    {
      slug: "lange-tische",
      by: "anlaufstelle",
      title: "184 Stunden für fünf Tische",
      kind: "engagement",
      minutes: 11_040,
      peopleCount: 46,
      confirmedBy: "Anlaufstelle Engagement",
      fromOn: "2025-06-14",
      untilOn: "2025-09-13",
    },
  ],
  result: "Der lange Tisch war in allen fünf Stadtteilen",
};

const phoneTable: Thread = {
  recommendation: {
    ...assembly,
    slug: "handy-tisch",
    title: "Handy-Tisch an drei Orten",
    wording:
      "An drei Orten soll jede Woche ein Tisch stehen, an dem man fragen darf: nach dem Handy, nach dem Fahrplan, nach dem Formular. Ohne Termin und so oft man will.",
  },
  pledges: [
    {
      slug: "tische-besetzt",
      by: "seniorenrat",
      pledgedBy: "Seniorenrat",
      promise: "An jedem Handy-Tisch sitzen zwei, die Zeit haben",
      dueOn: "2026-03-01",
      keptOn: "2026-02-26",
    },
  ],
  measures: [
    {
      slug: "handy-tisch",
      by: "seniorenrat",
      title: "Drei Handy-Tische, jede Woche",
      summary: "Alte Weberei und Stadtbücherei laufen. In Auwiesen fehlt noch ein Raum mit Netz.",
      lead: "Seniorenrat, Eberhard Licht",
      status: "running",
      dueOn: "2027-06-30",
    },
  ],
  offers: [
    {
      slug: "am-handy-tisch",
      by: "seniorenrat",
      title: "Am Handy-Tisch Fragen beantworten",
      summary: "Sie müssen nicht alles wissen. Sie brauchen Geduld und ein eigenes Telefon. Immer zu zweit.",
      timeLabel: "Donnerstag, 17 bis 19 Uhr",
      placeLabel: "Alte Weberei, Erdgeschoss",
      placesNeeded: 8,
      placesFound: 5,
      drawing: "handyTable",
    },
  ],
  hours: [
    {
      slug: "handy-tisch",
      by: "seniorenrat",
      title: "96 Stunden am Handy-Tisch",
      kind: "engagement",
      minutes: 5_760,
      peopleCount: 11,
      confirmedBy: "Seniorenrat Lauterbrück",
      fromOn: "2025-10-02",
      untilOn: "2026-04-30",
    },
  ],
};

const eveningBus: Thread = {
  recommendation: {
    ...assembly,
    slug: "buergerbus-hochrain",
    title: "Bürgerbus bis Hochrain, auch abends",
    wording:
      "Der Bürgerbus soll bis Hochrain fahren und am Freitag und Samstag bis 22 Uhr, damit Menschen ohne Auto zur Chorprobe kommen und wieder nach Hause.",
  },
  pledges: [
    {
      slug: "zweiter-bus",
      by: "buergerbus",
      pledgedBy: "Bürgerbus Lauterbrück e. V.",
      promise: "Freitags und samstags bis 22 Uhr fahren",
      dueOn: "2025-11-30",
      keptOn: "2025-11-07",
    },
  ],
  measures: [
    {
      slug: "bus-nach-hochrain",
      by: "buergerbus",
      title: "Abendlinie nach Hochrain",
      summary: "Freitags fährt der Bus. Für den Samstag fehlen vier Fahrerinnen und Fahrer.",
      lead: "Bürgerbus Lauterbrück e. V., Gerda Lindqvist",
      status: "running",
      dueOn: "2027-03-31",
    },
  ],
  offers: [
    {
      slug: "buergerbus-fahren",
      by: "buergerbus",
      title: "Den Bürgerbus fahren",
      summary: "Der Führerschein für den Pkw genügt. Den Schein für Fahrgäste bezahlt der Verein.",
      timeLabel: "zweimal im Monat, freitags oder samstags",
      placeLabel: "Bahnhof bis Hochrain",
      placesNeeded: 12,
      placesFound: 8,
      drawing: "circle",
    },
  ],
};

const flatSwap: Thread = {
  recommendation: {
    ...assembly,
    slug: "wohnungstausch",
    title: "Wohnungstausch: große gegen kleine",
    wording:
      "Wer allein in einer großen Wohnung lebt, soll sie gegen eine kleine tauschen können, ohne dass die Miete je Quadratmeter steigt. Die Stadt soll dabei helfen und den Umzug bezahlen.",
  },
  pledges: [
    {
      slug: "drei-wohnungen",
      pledgedBy: "Wohnbau Lauterbrück",
      promise: "Drei kleine Wohnungen im Jahr für den Tausch frei halten",
      dueOn: "2025-12-31",
    },
  ],
  measures: [
    {
      slug: "tauschboerse",
      title: "Tauschbörse der Wohnbau",
      summary: "Die Wohnbau hat im Frühjahr 2026 keine kleine Wohnung frei. Der Gemeinderat berät im Herbst neu.",
      lead: "Amt für Soziales, Franka Beil",
      status: "stopped",
      dueOn: "2026-06-30",
    },
  ],
};

const winterPaths: Thread = {
  recommendation: {
    ...assembly,
    slug: "winterdienst",
    title: "Winterdienst auf Fußwegen zuerst",
    wording:
      "Wenn es schneit, sollen zuerst die Gehwege zu Haltestellen, Ärzten und Läden geräumt werden, danach die Nebenstraßen.",
  },
};

/** Six of the 24 recommendations: two that came to a result, two on their way, one that rests, one without an answer. */
export const threads: Thread[] = [benches, longTable, phoneTable, eveningBus, flatSwap, winterPaths];
