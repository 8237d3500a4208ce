import { fold } from "../fold";

/**
 * Words of which names of things in a town are made, for portals whose own texts do not have them by themselves yet.
 * Our own choice; every further word comes from the texts of the tenant.
 */
const WORDS = `
Abend Abfall Abgabe Abstimmung Adresse Allee Alltag Alter Amt Angebot Anlage Anlass Anmeldung Anreise Ansprache Antrag
Anwohner Apfel Apotheke Arbeit Archiv Arm Art Arzt Asyl Atelier Aufbau Aufgabe Aufsicht Aufruf Ausbau Ausflug Ausgabe
Auskunft Ausleihe Ausschuss Ausstellung Auswahl Ausweis Auto Bach Bad Bahn Bahnhof Ball Band Bank Barriere Basar Bau
Bauhof Baum Bedarf Befragung Begegnung Begleitung Beirat Beitrag Beleg Beratung Bereich Bericht Beruf Beschluss Besuch
Beteiligung Betreuung Betrieb Bett Bewegung Bewerbung Bezirk Bibliothek Biene Bild Bildung Blatt Blick Blume Boden
Boot Brief Brot Brücke Brunnen Bruder Buch Bücherei Budget Bühne Bund Bürger Bürgermeister Büro Bus Cafe Chor Club
Computer Dach Dank Daten Deich Denkmal Dialog Dienst digital Diskussion Dorf Druck Eck Ehe Ehre Ehrenamt Ehrung Eiche
Einkauf Einladung Einsatz Einstieg Eis Eltern Empfang Empfehlung Ende Energie Engagement Entwurf Erde Erfolg Ergebnis
Ernte essen Fach Fahne Fahrer Fahrdienst Fahrt Fahrrad Familie Farbe Feier Feld Fenster Ferien Fest Feuer Feuerwehr
Film Fisch Fläche Flohmarkt Flucht Flüchtling Fluss Förderung Förder Form Formular Forum Foto Frage Frau Frauen
Freizeit freiwillige Freund Frieden Frist Frühling Führung Fund Fuß Gabe Gang Garten Gast Gebäude Gebiet Gebühr Geburt
Gedanke Gefahr Geld Gelände Gemeinde Gemeinsinn Gemüse Generation Gericht Geschichte Gesellschaft Gesetz Gespräch
Gesundheit Gewalt Gewerbe Glas Glück Grund Gruppe grün gut Hafen Halle Halt Hand Handel Handwerk Handy Haus Haushalt Heft
Heim Heimat Helfer Herbst Hilfe Himmel Hobby Hochwasser Hof Holz Hort Hotel Hund Idee Imbiss Info Information Initiative
Inklusion Insel Institut Integration Internet Jahr Job Jubiläum Jugend Junge Kaffee Kalender Kanal Karte Kasse Katze
Kauf Keller Kette Kind Kinder Kino Kirche Kita Klasse Kleid Kleider Klima Klinik Kloster Koch Körper Kommune Konferenz
Konto Kontakt Konzept Konzert Kraft kranken Kreis Kreuz Krippe Küche Kultur Kunde Kunst Kurs Laden Lager Land
Landkreis Landwirt Lärm Laterne Lauf Leben leer Lehrer Leiter Leitung lern lesen Leser Leute Licht Liebe Lied Linie
Liste Lohn Luft Mädchen Mal Maler Mann Mangel Mappe Markt Maßnahme Mauer Meister Meldung Mensch Menschen Messe Miete
Mitarbeit Mitglied Mittag Mittel mobil Mobilität Möbel Modell Monat Moor Mühle Müll Museum Musik Mutter Nachbar
Nachbarschaft Nachmittag Nacht Nachricht Nachweis Name Natur Netz Netzwerk Notfall Nummer Obst Ofen Öffnung Ordnung
Ordner Organisation Ort Paket Papier Park Parkplatz Partner Pass Pate Paten Patenschaft Pause Person Pfad Pfand
Pflanze Pflege Pfleger Plakat Plan Platz Politik Polizei Portal Post Praxis Preis Presse Probe Programm Projekt
Protokoll Prüfung Punkt Quartier Quelle Rad Radio Rand Rasen Rat Rathaus Raum Räume recht Rechnung Rede Redaktion
Regel Region Reihe Reinigung Reise Rente Reparatur Rettung Richtung Ring Rock Rolle Rollstuhl Ruf Ruhe Runde Saal
Sache Saft Sammlung Satz Satzung Schach Schatten Schau Schein Schicht Schiff Schild Schloss Schlüssel Schnitt Schrift
Schritt Schüler Schuld Schule Schutz schwimm See Segel Seite Sekretariat selbst Senior Senioren Seminar Service
Sicherheit Sinn Sitz Sitzung Sommer Sonne Sorge Sparkasse Spaziergang Speise Spende Sperre Spiel Spieler Sport Sprache
Sprecher Sprechstunde Stadt Städte Stätte Stall Stamm Stand Standort Star statt Stein Stelle Steuer Stiftung Stimme
Stoff Strand Straße Strom Stube Student Studie Stuhl Stunde Suche Süd Suppe Tafel Tag Tanz Tasche Tasse Team Technik
Tee Teich Teil Teller Termin Test Text Theater Thema Tier Tipp Tisch Tod Topf Tor Tour Tracht Träger Training Tram
Treff Treffen Treffpunkt trinken Tür Turm Turnier Übung Ufer Uhr Umbau Umfrage Umwelt Unfall Unterkunft Unternehmen
Unterricht Unterstützung Urlaub Vater Verband Verein Vergabe Verkehr Verleih Verlag Versammlung Versicherung
Verwaltung Vertrag Vertrauen Video Viertel Vogel Volk Vorhaben vorlese Vorlesen Vorschlag Vorstand Vortrag Wärme Wache
Wagen Wahl Wald Wand Wanderung Ware Wasser Weg Wehr Weihnacht Wein Welt Werk Werkstatt Wert Wettbewerb Wetter Wiese
Wind Winter Wirt Wirtschaft wissen Woche wohl Wohnung wohnen Wolle Wort Zahl Zaun Zeichen Zeit Zeitung Zelt Zentrum
Zettel Zeugnis Ziel Zimmer Zirkel Zug Zukunft Zusage Zuschuss
`;

/** Folded word → as it is written. */
export const ownParts: ReadonlyMap<string, string> = new Map(
  WORDS.trim()
    .split(/\s+/)
    .map((word) => [fold(word), word]),
);

/** Beginnings and endings of words that are words as well, and no parts of a compound worth finding. */
export const noParts: ReadonlySet<string> = new Set(
  "aber alle auch auf aus bar bei beim bis das dass dem den denn der des die dies doch ein eine einem einen einer eines ent er gegen haft haben hat her heraus hier hin hinter ich ihr immer ist keit lich lichen ling los mehr mit mitte nach nahme nehm nen neu nicht nichts noch nur oder ohne schaft schaften sein seit sich sie sind statt stand sten teil tum uber um und ung ungen uns unter ver von vor war was weg wegen weil wenn wer werden wie wir wird wohl wurde zer zu zum zur"
    .split(" ")
    .map(fold),
);
