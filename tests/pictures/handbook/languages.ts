import type { Guide } from "./guide";

/** The page in Leichte Sprache, beside the German one. */
export async function showLanguages(guide: Guide, url: string): Promise<void> {
  const { main, button, take, press, goTo } = guide;
  await goTo(url);
  await take("uebersetzen", {
    marks: [button("Englisch anlegen"), button("Leichte Sprache anlegen")],
    around: [main.locator(".work").nth(1)],
  });
  await press("Leichte Sprache anlegen");
  await take("sprachen-der-seite", { marks: [main.locator(".filter")], around: [main.locator("h1")] });
}

/** A result on the timeline. */
export async function showResults(guide: Guide): Promise<void> {
  const { frame, button, take, follow, fill, press, goTo } = guide;
  await goTo("/ergebnisse");
  await take("neues-ergebnis", { marks: [guide.link("Neues Ergebnis eintragen")], around: [guide.main.locator("h1")] });
  await follow("Neues Ergebnis eintragen");
  await fill("Titel", "Am Mühlsteg steht eine neue Bank");
  await fill("Datum", "Herbst 2026");
  await fill("Art", "Gebaut");
  await fill("Belege", "Beschluss 18/2026 | https://www.example.org/beschluss-18");
  await take("ergebnis-eintragen", {
    marks: [
      frame("Titel"),
      frame("Datum"),
      frame("Art"),
      frame("Zahlen"),
      frame("Belege"),
      button("Ergebnis eintragen"),
    ],
  });
  await press("Ergebnis eintragen");
}

/** What visitors look for, what they read, and how they tell others. */
export async function showOthers(guide: Guide, url: string): Promise<void> {
  const { main, link, take, follow, goTo } = guide;
  await goTo(url);
  await main.locator(".facts a").first().click();
  await follow("Weitersagen");
  await take("weitersagen", {
    marks: [link("Plakat herunterladen (PDF)")],
    around: [main.locator("h2").first(), guide.page.getByText("Ein Blatt A4 mit Überschrift")],
  });
  await take("einbetten", { marks: [main.locator("textarea").first()], around: [main.locator("h2").last()] });
  await goTo("/verwaltung");
  await follow("Statistik");
  await take("statistik", { marks: [main.locator(".filter").first()], around: [main.locator("h1")] });
}
