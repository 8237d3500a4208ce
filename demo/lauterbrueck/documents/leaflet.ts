import type { Letter } from "../../../src/platform/pdf";

/** What is insured, for the drawer in the kitchen. */
export const leaflet: Letter = {
  lang: "de",
  title: "Versichert beim Helfen",
  issuer: "Stadt Lauterbrück",
  returnAddress: "Anlaufstelle Engagement, Webergasse 3, 99999 Lauterbrück",
  recipient: "An alle,\ndie in Lauterbrück helfen",
  contact: "Mechthild Aurich\n07000 12 34 50\n\nDienstag bis Freitag\n10 bis 17 Uhr",
  placeAndDate: "Lauterbrück, 2. März 2026",
  text: "Sie sind versichert, sobald Sie bei einem Angebot der Stadt oder eines Vereins auf unserer Seite eingetragen sind. Das kostet Sie nichts, und Sie müssen nichts unterschreiben.",
  facts: [
    ["Unfall", "Auf dem Weg hin, beim Helfen und auf dem Weg zurück."],
    ["Schaden", "Wenn Sie aus Versehen etwas von anderen beschädigen, bis 5 Millionen Euro."],
    ["Auto", "Beulen am eigenen Auto, wenn Sie für den Verein fahren. 150 Euro tragen Sie selbst."],
    ["Auslagen", "Fahrkarten, Material, Kaffee für die Gruppe: mit Beleg, innerhalb von drei Monaten."],
  ],
  code: null,
  after:
    "Ist etwas passiert? Rufen Sie noch am selben Tag an. Schreiben Sie auf, wer dabei war. Alles andere machen wir mit Ihnen zusammen.",
  closing: "Mit freundlichen Grüßen",
  signature: "Mechthild Aurich\nAnlaufstelle Engagement",
  footer: "Stadt Lauterbrück, Marktplatz 1, 99999 Lauterbrück\nDieses Blatt gibt es auch in großer Schrift.",
};
