/**
 * Words that mean the same wherever a municipality is spoken of, so that no portal has to begin at none. Our own choice,
 * and narrow: what is only near, as "Termin" and "Sprechstunde", each portal decides by itself.
 */
const GROUPS = `
Kita = Kindertagesstätte = Kindergarten = Kindertageseinrichtung
Tagesmutter = Kindertagespflege
Hort = Schulkindbetreuung
Senioren = Rentner
Ehrenamt = Freiwilligenarbeit = freiwilliges Engagement
Leihoma = Leihopa = Leihgroßeltern
Fahrrad = Velo
Lastenrad = Cargobike
Auto = Pkw
Straßenbahn = Tram
Nahverkehr = ÖPNV
Ladesäule = Ladestation
Handy = Smartphone = Mobiltelefon
WLAN = Wifi
Internetseite = Webseite = Website = Homepage
Müll = Abfall
Wertstoffhof = Recyclinghof
Bürgerbüro = Bürgeramt = Einwohnermeldeamt
Gemeinderat = Stadtrat = Stadtverordnetenversammlung
Bürgermeister = Oberbürgermeister
Ansprechpartner = Kontakt
Öffnungszeiten = Sprechzeiten
Formular = Vordruck
Bescheinigung = Zertifikat
Personalausweis = Perso
Zuschuss = Fördermittel
Umfrage = Befragung
Fortbildung = Weiterbildung = Schulung
Veranstaltung = Event
Bücherei = Bibliothek
Schwimmbad = Freibad = Hallenbad
Geflüchtete = Flüchtlinge = Asylsuchende
barrierefrei = behindertengerecht = rollstuhlgerecht
Behinderung = Handicap
Leichte Sprache = einfache Sprache
Nachbarschaftstreff = Quartierstreff = Stadtteiltreff
Reparaturtreff = Repair Café
Arzt = Doktor
Mithelfen = mitmachen
`;

/** As they are written, one list for each meaning. */
export const ownSynonyms: readonly (readonly string[])[] = GROUPS.trim()
  .split("\n")
  .map((line) => line.split(" = "));
