import type { Guide } from "./guide";

/** Signs in by a code, looks around, makes a page, writes, adds a section and looks at the preview. */
export async function showFirstPage(guide: Guide): Promise<string> {
  await showSignIn(guide);
  const { page, link, frame, button, main, take, follow, press, fill } = guide;
  await guide.signIn("Rosa Tamm");
  await guide.goTo("/");
  const service = page.locator(".util");
  await take("nach-der-anmeldung", {
    marks: [link("Seiten verwalten"), link("Verwaltung")],
    around: [service.locator("li")],
  });
  await follow("Seiten verwalten");
  await take("seiten-verwalten", { marks: [link("Neue Seite")], around: [main.locator(".page-head")] });
  await follow("Neue Seite");
  await fill("Überschrift", "Sommerfest am Mühlsteg");
  await take("neue-seite", { marks: [frame("Überschrift"), guide.group("Art der Seite"), button("Seite anlegen")] });
  await press("Seite anlegen");
  const url = page.url().replace(/\?.*/, "");
  const edit = page.getByRole("link", { name: /^Bearbeiten ?: 1\. Text/ });
  await take("seite-mit-abschnitten", {
    marks: [edit, link("Abschnitt hinzufügen"), link("Vorschau")],
    around: [main.locator(".edit-rows")],
  });
  await edit.click();
  await fill("Text", "Am **Samstag** feiern wir.\n\n- Brot\n- Musik\n- ein Spiel für Kinder");
  await take("text-schreiben", { marks: [frame("Text"), button("Abschnitt speichern")] });
  await press("Abschnitt speichern");
  await addQuestions(guide);
  await follow("Vorschau");
  await take("vorschau", {
    marks: [link("Zurück zum Bearbeiten")],
    around: [page.getByText("Kostet das etwas?"), main.locator("h1")],
  });
  await follow("Zurück zum Bearbeiten");
  return url;
}

async function showSignIn({ frame, button, take, goTo, fill, press }: Guide) {
  await goTo("/anmelden");
  await fill("E-Mail-Adresse", "rosa.tamm@example.org");
  await take("anmelden", { marks: [frame("E-Mail-Adresse"), button("Code schicken")] });
  await press("Code schicken");
  await take("code-eingeben", { marks: [frame("Code aus der E-Mail"), button("Anmelden")] });
}

async function addQuestions({ page, main, button, choose, take, follow, press, fill }: Guide) {
  await follow("Abschnitt hinzufügen");
  await choose("Fragen und Antworten");
  await take("abschnitt-waehlen", {
    marks: [main.locator(".choice", { hasText: "Fragen und Antworten" }), button("Hinzufügen")],
    around: [main.locator("form")],
  });
  await press("Hinzufügen");
  await press("Eintrag hinzufügen");
  await fill("Frage", "Kostet das etwas?");
  await fill("Antwort", "Nein. Sie sind eingeladen.");
  await page.getByRole("button", { name: "Abschnitt speichern" }).last().click();
  await page.waitForLoadState();
}
