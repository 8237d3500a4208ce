import type { MenuItem } from "../../src/platform/portals/portal";
import type { Place } from "../town";

const menu: MenuItem[] = [
  { area: "main", href: "/mithelfen", label: "Mithelfen", en: "Help out" },
  { area: "main", href: "/mitmachen", label: "Mitmachen", en: "Take part" },
  { area: "main", href: "/ergebnisse", label: "Ergebnisse", en: "Results" },
  { area: "main", href: "/neuigkeiten", label: "Neuigkeiten", en: "News" },
  { area: "footer", href: "/mithelfen", label: "Angebote finden", en: "Find an offer" },
  { area: "footer", href: "/empfehlungen", label: "Empfehlungen", en: "Recommendations" },
  { area: "legal", href: "/impressum", label: "Impressum", en: "Imprint" },
  { area: "legal", href: "/datenschutz", label: "Datenschutz", en: "Privacy" },
];

/** A town of 6,200 next to Lauterbrück. */
export const erlach: Place = {
  slug: "erlach",
  kind: "municipality",
  name: "Erlach",
  organisation: "Stadt Erlach",
  claim: "die kleine Nachbarin",
  prefix: "erlach",
  mark: "roofs",
  colours: { main: "#1f5a3a", sun: "#f6d35e", warm: "#f3c6ad" },
  contact: {
    office: "Bürgerbüro Erlach",
    lines: ["Hauptstraße 12", "Montag und Donnerstag, 9 bis 12 Uhr"],
    phone: "07000 55 66 10",
    email: "buergerbuero@erlach.example",
  },
  menu,
  people: [{ name: "Tilo Brand", email: "tilo.brand@erlach.example", role: "editor" }],
  neighbours: [{ slug: "dorfladen-erlach", kind: "initiative", name: "Dorfladen Erlach" }],
  threads: [
    {
      recommendation: {
        slug: "laden-im-alten-bahnhof",
        title: "Ein Laden im alten Bahnhof",
        wording: "Im alten Bahnhof soll man wieder Milch, Brot und Briefmarken bekommen.",
        givenBy: "Dorfgespräch Erlach",
        givenOn: "2024-11-16",
      },
      pledges: [
        {
          slug: "miete-erlassen",
          pledgedBy: "Stadt Erlach",
          promise: "Zwei Jahre keine Miete für den Laden",
          dueOn: "2025-04-01",
          keptOn: "2025-03-27",
        },
      ],
      measures: [
        {
          slug: "dorfladen",
          by: "dorfladen-erlach",
          title: "Dorfladen an vier Tagen",
          summary: "Geöffnet ist Dienstag bis Freitag. Der Samstag kommt, sobald sich genug Menschen finden.",
          lead: "Dorfladen Erlach, Marga Thiele",
          status: "running",
          dueOn: "2027-03-31",
        },
      ],
      offers: [
        {
          slug: "im-dorfladen-stehen",
          by: "dorfladen-erlach",
          title: "Eine Schicht im Dorfladen",
          summary: "Kasse, Brot, ein Schwatz. Die Kasse erklärt Marga Thiele, das Brot erklärt sich selbst.",
          timeLabel: "Samstag, 8 bis 11 Uhr",
          placeLabel: "Alter Bahnhof",
          placesNeeded: 6,
          placesFound: 4,
          drawing: "shop",
        },
      ],
      hours: [
        {
          slug: "dorfladen",
          title: "640 Stunden hinter der Theke",
          kind: "engagement",
          minutes: 38_400,
          peopleCount: 14,
          confirmedBy: "Stadt Erlach",
          fromOn: "2025-04-29",
          untilOn: "2026-04-30",
        },
      ],
      result: "Im alten Bahnhof gibt es wieder Milch",
    },
  ],
  offers: [
    {
      slug: "schafe-zaehlen",
      title: "Den Schafen Wasser bringen",
      summary: "Zwölf Schafe halten die Streuobstwiese kurz. Im Sommer brauchen sie jeden Tag zwei Kannen.",
      timeLabel: "ein Morgen in der Woche, Juni bis September",
      placeLabel: "Streuobstwiese am Hang",
      placesNeeded: 7,
      placesFound: 5,
      drawing: "garden",
    },
  ],
};
