import type { MenuItem } from "../../src/platform/portals/portal";
import type { Place } from "../town";

const menu: MenuItem[] = [
  { area: "main", href: "/staedte", label: "Die Städte", en: "The towns" },
  { area: "main", href: "/ergebnisse", label: "Ergebnisse", en: "Results" },
  { area: "main", href: "/neuigkeiten", label: "Neuigkeiten", en: "News" },
  { area: "legal", href: "/impressum", label: "Impressum", en: "Imprint" },
  { area: "legal", href: "/datenschutz", label: "Datenschutz", en: "Privacy" },
];

/** Five towns that learn from each other; Lauterbrück and Erlach are two of them. */
export const staedtenetz: Place = {
  slug: "staedtenetz",
  kind: "network",
  name: "Städtenetz Mittelland",
  organisation: "Städtenetz Mittelland",
  claim: "fünf Städte, ein Tisch",
  prefix: "netz",
  mark: "knots",
  colours: { main: "#3b3a78", sun: "#ffd27a", warm: "#f2c3cf" },
  contact: {
    office: "Geschäftsstelle",
    lines: ["im Rathaus Lauterbrück, Zimmer 15", "Montag bis Mittwoch, 9 bis 16 Uhr"],
    phone: "07000 12 34 80",
    email: "netz@staedtenetz.example",
  },
  menu,
  people: [{ name: "Ines Falk", email: "ines.falk@staedtenetz.example", role: "editor" }],
  neighbours: [],
  threads: [],
  offers: [],
};
