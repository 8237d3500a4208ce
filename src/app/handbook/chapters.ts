import anmelden from "../../../docs/handbuch/redaktion/anmelden.md";
import sizes from "../../../docs/handbuch/redaktion/bilder/masse.json";
import bilderUndDokumente from "../../../docs/handbuch/redaktion/bilder-und-dokumente.md";
import ergebnisse from "../../../docs/handbuch/redaktion/ergebnisse.md";
import ersteSeite from "../../../docs/handbuch/redaktion/erste-seite.md";
import planenUndZuruecknehmen from "../../../docs/handbuch/redaktion/planen-und-zuruecknehmen.md";
import portal from "../../../docs/handbuch/redaktion/portal.md";
import pruefenUndVeroeffentlichen from "../../../docs/handbuch/redaktion/pruefen-und-veroeffentlichen.md";
import entrance from "../../../docs/handbuch/redaktion/README.md";
import statistik from "../../../docs/handbuch/redaktion/statistik.md";
import suche from "../../../docs/handbuch/redaktion/suche.md";
import uebersetzen from "../../../docs/handbuch/redaktion/uebersetzen.md";
import versionenUndPapierkorb from "../../../docs/handbuch/redaktion/versionen-und-papierkorb.md";
import wasTunWenn from "../../../docs/handbuch/redaktion/was-tun-wenn.md";
import weitersagen from "../../../docs/handbuch/redaktion/weitersagen.md";
import { type Chapter, readChapter } from "./read-chapter";

/** Width and height of a picture in points of the screen, by its name. */
export const pictureSizes: Readonly<Record<string, number[]>> = sizes;

const TEXTS: readonly (readonly [slug: string, text: string])[] = [
  ["anmelden", anmelden],
  ["erste-seite", ersteSeite],
  ["bilder-und-dokumente", bilderUndDokumente],
  ["pruefen-und-veroeffentlichen", pruefenUndVeroeffentlichen],
  ["planen-und-zuruecknehmen", planenUndZuruecknehmen],
  ["versionen-und-papierkorb", versionenUndPapierkorb],
  ["uebersetzen", uebersetzen],
  ["ergebnisse", ergebnisse],
  ["suche", suche],
  ["weitersagen", weitersagen],
  ["statistik", statistik],
  ["portal", portal],
  ["was-tun-wenn", wasTunWenn],
];

/** The chapters in the order in which one reads them. They are in the program, so nothing is read from a disk. */
export const chapters: readonly Chapter[] = TEXTS.map(([slug, text]) => readChapter(slug, text));

/** What stands before the first chapter. */
export const contents: Chapter = readChapter("", entrance);

export const findChapter = (slug: string): Chapter | undefined => chapters.find((chapter) => chapter.slug === slug);
