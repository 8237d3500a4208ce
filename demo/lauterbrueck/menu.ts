import type { MenuItem } from "../../src/platform/portals/portal";

export const menu: MenuItem[] = [
  { area: "main", href: "/empfehlungen", label: "Mitreden", en: "Have a say" },
  { area: "main", href: "/mithelfen", label: "Mithelfen", en: "Help out" },
  { area: "main", href: "/mitmachen", label: "Arbeitsgruppen", en: "Working groups", simple: "Arbeits-Gruppen" },
  { area: "main", href: "/ergebnisse", label: "Ergebnisse", en: "Results" },
  { area: "main", href: "/projekt", label: "Das Vorhaben", en: "The project" },
  { area: "footer", href: "/mithelfen", label: "Angebote finden", en: "Find an offer" },
  { area: "footer", href: "/massnahmen", label: "Maßnahmen verfolgen", en: "Follow the measures" },
  { area: "footer", href: "/neuigkeiten", label: "Neuigkeiten", en: "News" },
  { area: "footer", href: "/fragen", label: "Fragen und Antworten", en: "Questions and answers" },
  { area: "footer", href: "/downloads", label: "Zum Herunterladen", en: "Downloads" },
  { area: "footer", href: "/kontakt", label: "Kontakt", en: "Contact" },
  { area: "legal", href: "/impressum", label: "Impressum", en: "Imprint" },
  { area: "legal", href: "/datenschutz", label: "Datenschutz", en: "Privacy" },
  { area: "legal", href: "/barrierefreiheit", label: "Barrierefreiheit", en: "Accessibility" },
  { area: "simple", href: "/leichte-sprache", label: "Leichte Sprache" },
];
