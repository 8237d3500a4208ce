import type { Guide } from "./guide";

/** Rosa asks, Mechthild gives the page back once, and then publishes it. */
export async function showPublishing(guide: Guide, url: string): Promise<void> {
  const { main, button, frame, take, press, fill, goTo, see, signIn } = guide;
  const panel = main.locator(".work").first();
  await goTo(url);
  await fill("Nachricht dazu", "Stimmt die Uhrzeit?");
  await take("zur-pruefung-geben", {
    marks: [frame("Nachricht dazu"), button("Zur Prüfung geben")],
    around: [panel],
  });
  await press("Zur Prüfung geben");
  await see("Die Seite ist in der Prüfung.");
  await signIn("Mechthild Aurich");
  await goTo("/redaktion/seiten");
  await take("in-pruefung", {
    marks: [guide.page.getByRole("link", { name: /^in Prüfung/ })],
    around: [main.locator(".filter")],
  });
  await goTo(url);
  await take("pruefen", {
    marks: [button("Jetzt veröffentlichen"), frame("Was noch fehlt"), button("Zurückgeben")],
    around: [panel],
  });
  await fill("Was noch fehlt", "Bitte schreiben Sie noch, wann es beginnt.");
  await press("Zurückgeben");
  await see("Die Seite ist zurückgegeben.");
  await planIt(guide);
  await press("Jetzt veröffentlichen");
  await see("Die Seite ist veröffentlicht.");
}

/** A day to appear, and the way back. */
async function planIt({ main, button, frame, field, group, take, press, open, see }: Guide) {
  await open("Zu einem Termin");
  await field("Tag").fill("2031-05-01");
  await field("Uhrzeit").fill("08:00");
  await take("termin", {
    marks: [group("Was soll geschehen?"), frame("Tag"), frame("Uhrzeit"), button("Termin speichern")],
  });
  await press("Termin speichern");
  await see("Der Termin ist gespeichert.");
  await take("termin-streichen", { marks: [button("Termin streichen")], around: [main.locator(".work").first()] });
  await press("Termin streichen");
}

/** Taking the page from everybody's eyes, and bringing it back. */
export async function showWithdrawing(guide: Guide, url: string): Promise<void> {
  const { page, inside, take, press, open, goTo, see } = guide;
  await goTo(url);
  await open("Aus der Öffentlichkeit nehmen");
  await take("aus-der-oeffentlichkeit", {
    marks: [inside("Aus der Öffentlichkeit nehmen")],
    around: [page.locator("dialog[open]")],
  });
  await inside("Aus der Öffentlichkeit nehmen").click();
  await see("Die Seite ist nicht mehr öffentlich.");
  await press("Jetzt veröffentlichen");
}

/** Goes back to an earlier version, and brings a page back from the trash. */
export async function showVersions(guide: Guide, url: string): Promise<void> {
  const { page, main, button, link, take, press, follow, open, goTo, see } = guide;
  await goTo(url);
  await follow("Verlauf");
  const versions = main.locator(".history li a");
  await take("verlauf", { marks: [link("Verlauf"), versions.nth(1)], around: [main.locator(".history li").nth(3)] });
  await versions.nth(1).click();
  await take("fassung-zurueckholen", { marks: [button("Diese Fassung zurückholen")], around: [main.locator("h1")] });
  await press("Diese Fassung zurückholen");
  await see("Die frühere Fassung ist jetzt der Entwurf.");
  await press("Jetzt veröffentlichen");
  await open("Seite löschen");
  await take("seite-loeschen", {
    marks: [guide.inside("Seite löschen")],
    around: [page.locator("dialog[open]")],
  });
  await guide.inside("Seite löschen").click();
  await page.waitForLoadState();
  await goTo("/redaktion/seiten");
  await follow("Papierkorb");
  await take("papierkorb", {
    marks: [page.getByRole("button", { name: /^Zurückholen/ }).or(page.getByRole("link", { name: /^Zurückholen/ }))],
    around: [main.locator("h1")],
  });
  await goTo(url);
  await press("Zurückholen");
  await see("Die Seite ist zurück.");
}
