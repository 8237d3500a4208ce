import type { MenuItem } from "../../src/platform/portals/portal";
import type { Tenant } from "../town";

const menu: MenuItem[] = [
  { area: "main", href: "/mithelfen", label: "Mithelfen", en: "Help out" },
  { area: "main", href: "/ergebnisse", label: "Ergebnisse", en: "Results" },
  { area: "main", href: "/neuigkeiten", label: "Neuigkeiten", en: "News" },
  { area: "legal", href: "/impressum", label: "Impressum", en: "Imprint" },
  { area: "legal", href: "/datenschutz", label: "Datenschutz", en: "Privacy" },
];

/** A city by the sea with an operator of its own: it shares the installation and nothing else. */
export const nordhafen: Tenant = {
  slug: "nordhafen",
  name: "Nordhafen",
  places: [
    {
      slug: "nordhafen",
      kind: "municipality",
      name: "Nordhafen",
      organisation: "Freie Stadt Nordhafen",
      claim: "fasst mit an",
      prefix: "nordhafen",
      mark: "harbour",
      colours: { main: "#143c6b", sun: "#ffd84a", warm: "#f4b8a4" },
      contact: {
        office: "Ehrenamtsbüro Nordhafen",
        lines: ["Kaispeicher 2", "Montag bis Freitag, 9 bis 13 Uhr"],
        phone: "07000 90 80 70",
        email: "ehrenamt@nordhafen.example",
      },
      menu,
      people: [
        { name: "Hilde Brandauer", email: "hilde.brandauer@nordhafen.example", role: "editor" },
        { name: "Joris Petersen", email: "joris.petersen@nordhafen.example", isAdmin: true },
      ],
      neighbours: [{ slug: "deichwacht", kind: "initiative", name: "Deichwacht Ostermarsch" }],
      threads: [],
      offers: [
        {
          slug: "deich-ablaufen",
          by: "deichwacht",
          title: "Den Deich ablaufen",
          summary: "Nach jeder Sturmflut geht jemand die vier Kilometer und schaut nach Löchern. Gummistiefel sind da.",
          timeLabel: "nach Sturm, immer zu zweit",
          placeLabel: "Ostermarsch",
          placesNeeded: 12,
          placesFound: 7,
          drawing: "circle",
        },
        {
          slug: "lesen-im-hafenkino",
          title: "Karten abreißen im Hafenkino",
          summary: "Sie reißen die Karten ab und sehen danach den Film.",
          timeLabel: "Mittwoch, ab 19 Uhr",
          placeLabel: "Hafenkino am Kai",
          placesNeeded: 4,
          placesFound: 3,
          drawing: "hall",
        },
      ],
    },
  ],
};
