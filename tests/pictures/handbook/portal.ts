import type { Guide } from "./guide";

/** What belongs to the portal and is no page: for the ones who lead. */
export async function showPortal(guide: Guide): Promise<void> {
  const { page, main, button, link, frame, group, take, follow, goTo } = guide;
  await guide.signIn("Mechthild Aurich");
  await goTo("/verwaltung");
  await follow("Dieses Portal");
  await take("portal-verwalten", {
    marks: [link("Menü"), link("Farben und Logo"), link("Impressum")],
    around: [main.locator(".link-rows")],
  });
  await follow("Menü");
  await take("menue-pflegen", {
    marks: [page.getByRole("button", { name: / nach unten$/ }), page.getByRole("link", { name: / ändern$/ })],
    around: [main.locator(".menu-rows")],
  });
  await take("menue-link", { marks: [group("Wo"), frame("Wort im Menü"), button("Link hinzufügen")] });
  await goTo("/verwaltung/portal/farben");
  await take("farben", { marks: [frame("Hauptfarbe"), button("Vorschau ansehen"), button("Farben speichern")] });
  await goTo("/verwaltung/portal/impressum");
  await take("impressum", { marks: [frame("Wer bietet das Portal an?")], around: [main.locator("h1")] });
  await goTo("/verwaltung/portal/personen");
  await take("rolle-geben", { marks: [frame("Name"), frame("E-Mail-Adresse"), group("Rolle"), button("Rolle geben")] });
  await goTo("/verwaltung/portal/freischalten");
  await take("freischalten", { around: [main.locator("h1"), main.locator(".checklist").first()] });
}

/** How the way to one's pages looks on a phone. */
export async function showPhone(guide: Guide): Promise<void> {
  const { page, take, goTo, signIn } = guide;
  await signIn("Rosa Tamm");
  await goTo("/");
  await page.locator("details.menu > summary").click();
  const words = page.locator("details.menu nav");
  await take("menue-am-telefon", {
    marks: [page.locator("details.menu > summary"), words.getByRole("link", { name: "Seiten verwalten" })],
    around: [page.locator(".head"), words],
  });
}
