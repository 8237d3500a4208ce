import { catalogue } from "../text";
import type { Period } from "./rules";

const de = {
  title: "Statistik",
  lead: "Welche Seiten dieses Portals gelesen werden, und welche Links ins Leere führen.",
  period: "Zeitraum",
  periods: { 7: "7 Tage", 30: "30 Tage", 365: "12 Monate" } satisfies Record<Period, string>,
  views: (period: Period) =>
    ({ 7: "Aufrufe in 7 Tagen", 30: "Aufrufe in 30 Tagen", 365: "Aufrufe in 12 Monaten" })[period],
  perDay: "im Schnitt an einem Tag",
  none: "In dieser Zeit wurde noch keine Seite aufgerufen. Gezählt wird von selbst; nach einer Minute steht es hier.",
  course: "Verlauf",
  atMost: "höchster Wert:",
  inNumbers: "Den Verlauf in Zahlen lesen",
  since: { day: "Tag", month: "Monat" },
  count: "Aufrufe",
  pages: "Meistgelesene Seiten",
  page: "Seite",
  start: "Startseite",
  download: "Als Tabelle herunterladen (CSV)",
  missing: "Links, die ins Leere führen",
  missingLead:
    "Jemand ist einem Link gefolgt, und die Seite dahinter gibt es nicht. Steht der Link auf einer eigenen Seite, ändern Sie ihn dort. Steht er auf einer anderen Website, hilft eine Weiterleitung.",
  noMissing: "Niemand ist in dieser Zeit einem Link gefolgt, der ins Leere führt.",
  address: "Adresse ohne Seite",
  standsOn: "Der Link steht auf",
  elsewhere: "einer anderen Website",
  followed: "Gefolgt",
  last: "Zuletzt",
  deadLinks: "Links zu anderen Websites, die nicht mehr gehen",
  deadLinksLead:
    "Jeder Link wird etwa einmal in der Woche geprüft. Bitte sehen Sie selbst nach, ehe Sie ihn ändern: Manche Website lässt nur Menschen herein.",
  noDeadLinks: "Jeder Link wird etwa einmal in der Woche geprüft. Zurzeit gehen alle.",
  fault: "Was ist",
  failingSince: "Seit",
  faults: {
    gone: "Die Seite gibt es nicht mehr.",
    no_address: "Die Website gibt es nicht mehr.",
    no_answer: "Die Website antwortet nicht.",
    certificate: "Das Zertifikat der Website gilt nicht.",
    trouble: "Die Website meldet einen Fehler.",
  },
  how: "Wie gezählt wird",
  howText:
    "Gezählt wird, wie oft eine öffentliche Seite an einem Tag geöffnet wurde. Dafür wird nichts im Browser abgelegt und nichts über die Menschen gespeichert: keine Adresse, kein Gerät, keine Reihenfolge der Seiten. Wer eine Seite zweimal öffnet, zählt zweimal. Programme, die sich als solche zu erkennen geben, zählen nicht. Aufrufe bleiben gut zwei Jahre, Links ins Leere zwei Monate.",
};

const en: typeof de = {
  title: "Statistics",
  lead: "Which pages of this portal are read, and which links lead nowhere.",
  period: "Period",
  periods: { 7: "7 days", 30: "30 days", 365: "12 months" },
  views: (period) => ({ 7: "Views in 7 days", 30: "Views in 30 days", 365: "Views in 12 months" })[period],
  perDay: "on an average day",
  none: "No page was opened in this time. Counting goes by itself; after a minute it stands here.",
  course: "Over time",
  atMost: "highest value:",
  inNumbers: "Read the course in numbers",
  since: { day: "Day", month: "Month" },
  count: "Views",
  pages: "Most read pages",
  page: "Page",
  start: "Start page",
  download: "Download as a table (CSV)",
  missing: "Links that lead nowhere",
  missingLead:
    "Somebody followed a link, and there is no page behind it. When the link stands on a page of your own, change it there. When it stands on another website, a redirect helps.",
  noMissing: "Nobody followed a link that leads nowhere in this time.",
  address: "Address without a page",
  standsOn: "The link stands on",
  elsewhere: "another website",
  followed: "Followed",
  last: "Last",
  deadLinks: "Links to other websites that have gone",
  deadLinksLead:
    "Every link is looked at about once a week. Please look yourself before you change one: some websites let people in only.",
  noDeadLinks: "Every link is looked at about once a week. All of them work at the moment.",
  fault: "What is wrong",
  failingSince: "Since",
  faults: {
    gone: "The page is gone.",
    no_address: "The website is gone.",
    no_answer: "The website does not answer.",
    certificate: "The certificate of the website is not valid.",
    trouble: "The website reports an error.",
  },
  how: "How views are counted",
  howText:
    "What is counted is how often a public page was opened on a day. Nothing is left in the browser for it and nothing is kept about people: no address, no device, no order of pages. Whoever opens a page twice counts twice. Programs that say they are programs do not count. Views are kept for a good two years, links that lead nowhere for two months.",
};

export const messages = catalogue({ de, en });
