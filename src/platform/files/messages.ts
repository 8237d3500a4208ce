import { catalogue } from "../text";
import type { RefusalCode } from "./rules";

const de = {
  refusals: {
    file_empty: "Diese Datei ist leer. Bitte wählen Sie eine andere.",
    file_too_large: "Diese Datei ist größer als 20 MB. Bitte verkleinern Sie sie.",
    picture_is_html:
      "Diese Datei heißt wie ein Bild, enthält aber eine Webseite. Bitte speichern Sie das Bild selbst und laden Sie es noch einmal hoch.",
    picture_too_many_pixels:
      "Dieses Bild hat mehr als 100 Millionen Bildpunkte. Bitte verkleinern Sie es, 2.500 Punkte in der Breite genügen.",
    picture_broken: "Dieses Bild ist beschädigt und lässt sich nicht öffnen.",
    picture_heic: "Bilder im Format HEIC können wir nicht lesen. Bitte speichern Sie das Bild als JPEG.",
    drawing_broken: "Diese SVG-Zeichnung ist beschädigt und lässt sich nicht öffnen.",
    drawing_too_complex: "Diese SVG-Zeichnung ist zu groß oder zu verschachtelt. Bitte vereinfachen Sie sie.",
    type_unknown:
      "Diese Art von Datei nehmen wir nicht an. Möglich sind JPEG, PNG, WebP, AVIF, GIF, SVG, PDF, Word, Excel, PowerPoint, OpenDocument, CSV und Text.",
    too_many_files: "Das waren mehr als 10 Dateien auf einmal. Bitte laden Sie diese noch einmal hoch.",
    storage_full: "Gerade ist kein Platz mehr, um Dateien zu speichern. Bitte versuchen Sie es später noch einmal.",
    storage_away: "Der Speicher für Dateien antwortet gerade nicht. Bitte versuchen Sie es später noch einmal.",
  } satisfies Record<RefusalCode, string>,
};

const en: typeof de = {
  refusals: {
    file_empty: "This file is empty. Please choose another one.",
    file_too_large: "This file is larger than 20 MB. Please make it smaller.",
    picture_is_html:
      "This file is named like a picture but holds a web page. Please save the picture itself and upload it again.",
    picture_too_many_pixels:
      "This picture has more than 100 million pixels. Please make it smaller; a width of 2,500 is enough.",
    picture_broken: "This picture is damaged and cannot be opened.",
    picture_heic: "We cannot read HEIC pictures. Please save the picture as JPEG.",
    drawing_broken: "This SVG drawing is damaged and cannot be opened.",
    drawing_too_complex: "This SVG drawing is too large or nested too deeply. Please simplify it.",
    type_unknown:
      "We do not take files of this kind. JPEG, PNG, WebP, AVIF, GIF, SVG, PDF, Word, Excel, PowerPoint, OpenDocument, CSV and text are possible.",
    too_many_files: "These were more than 10 files at once. Please upload this one again.",
    storage_full: "There is no room left to store files. Please try again later.",
    storage_away: "The file storage does not answer. Please try again later.",
  },
};

export const messages = catalogue({ de, en });
