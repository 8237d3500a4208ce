import sharp from "sharp";
import type { Guide } from "./guide";

/** A bench beside a river, drawn by us. */
const BENCH = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800">
<rect width="1200" height="800" fill="#cfe3ea"/><rect y="430" width="1200" height="120" fill="#5c9bb0"/>
<rect y="540" width="1200" height="260" fill="#7da466"/><circle cx="980" cy="150" r="80" fill="#f6c544"/>
<g fill="#8a4b2a"><rect x="330" y="470" width="540" height="46"/><rect x="330" y="536" width="540" height="46"/>
<rect x="310" y="606" width="580" height="46"/><rect x="370" y="652" width="36" height="100"/><rect x="794" y="652" width="36" height="100"/></g></svg>`;

/** Uploads a picture, describes it, says who can be recognised, and puts it on the page. */
export async function showMedia(guide: Guide, url: string): Promise<void> {
  const { page, main, link, button, field, frame, take, follow, press, fill } = guide;
  await guide.goTo("/verwaltung");
  await take("verwaltung", { marks: [link("Mediathek")], around: [main.locator(".link-rows")] });
  await follow("Mediathek");
  await follow("Dateien hochladen");
  const buffer = await sharp(Buffer.from(BENCH)).jpeg().toBuffer();
  await page.locator("input[type=file]").setInputFiles([{ name: "bank.jpg", mimeType: "image/jpeg", buffer }]);
  await take("hochladen", { marks: [frame("Dateien"), button("Hochladen")] });
  await press("Hochladen");
  await main.locator(".media-list a").first().click();
  await fill("Was ist zu sehen? (Alternativtext)", "Eine Bank am Ufer, dahinter der Fluss");
  await fill("Urheberin oder Urheber", "Foto: Rosa Tamm");
  await field("Lizenz").selectOption({ label: "Eigenes Werk der Organisation" });
  await take("beschreiben", {
    marks: [
      frame("Was ist zu sehen? (Alternativtext)"),
      frame("Urheberin oder Urheber"),
      frame("Lizenz"),
      button("Beschreibung speichern"),
    ],
  });
  await press("Beschreibung speichern");
  await guide.choose("Nein, niemand");
  await take("menschen-auf-dem-bild", {
    marks: [guide.group("Sind Menschen zu erkennen?"), button("Angabe speichern")],
  });
  await press("Angabe speichern");
  await putOnPage(guide, url);
}

async function putOnPage({ goTo, follow, press, choose, fill, field, frame, button, take }: Guide, url: string) {
  await goTo(url);
  await follow("Abschnitt hinzufügen");
  await choose("Bild");
  await press("Hinzufügen");
  const newest = field("Bild").locator("optgroup[label='Zuletzt hinzugefügt'] option").first();
  await field("Bild").selectOption((await newest.getAttribute("value")) ?? "");
  await fill("Was auf dem Bild zu sehen ist", "Eine Bank am Ufer, dahinter der Fluss");
  await take("bild-waehlen", {
    marks: [frame("Bild"), frame("Was auf dem Bild zu sehen ist"), button("Abschnitt speichern")],
  });
  await press("Abschnitt speichern");
}
