import type { Locale } from "../../text";
import { Accordion } from "../accordion";
import { Cards, Hits, type Offer } from "../card";
import { DateList } from "../date-list";
import { Downloads } from "../downloads";
import { Drawing, drawingNames, Portrait } from "../drawings/drawing";
import { EmptyState } from "../empty-state";
import { Facts } from "../facts";
import { Chosen, Filter } from "../filter";
import { Goals } from "../goals";
import { GroupList } from "../group-list";
import { HelpBox } from "../help-box";
import { Icon, iconNames } from "../icon";
import { Light, Score } from "../light";
import { Loom } from "../loom";
import { NeedMeter } from "../need-meter";
import { Pagination } from "../pagination";
import { MeasureCard, Pledges } from "../pledge";
import { Prose } from "../prose";
import { Sponsors } from "../sponsors";
import { Table } from "../table";
import { Tabs } from "../tabs";
import { Tag } from "../tag";
import { Trail } from "../thread-trail";
import { dates, pledges, recommendations } from "./offers";
import { Part } from "./part";

const states = ["done", "on", "late", "still", "none"] as const;

const offers: Offer[] = [
  {
    title: "Mittagessen mit dem Lastenrad bringen",
    href: "#o1",
    host: "Suppenküche Sankt Anna",
    picture: <Drawing name="cargoBike" />,
    field: "sun-soft",
    meta: [
      { icon: "clock", text: "Di oder Do, 11 bis 13 Uhr" },
      { icon: "place", text: "600 m, Marktplatz" },
    ],
    need: { taken: 2, places: 5 },
  },
  {
    title: "Vorlesen in der Grundschule am Wehr",
    href: "#o2",
    host: "Lesepaten Lauterbrück e. V.",
    picture: <Drawing name="reading" />,
    field: "sky",
    meta: [{ icon: "clock", text: "ein Vormittag pro Woche" }],
    need: { taken: 26, places: 40 },
    tags: ["ohne Vorkenntnisse", "stufenfrei"],
  },
  {
    title: "Am Handy-Tisch Fragen beantworten",
    href: "#o3",
    host: "Seniorenrat",
    picture: <Drawing name="handyTable" />,
    field: "rose",
    meta: [{ icon: "place", text: "Alte Weberei" }],
    need: { taken: 4, places: 4 },
  },
];

export const ListParts = ({ locale }: { locale: Locale }) => (
  <>
    <Part title="Termine">
      <DateList dates={dates} />
    </Part>
    <Part title="Angebote">
      <Cards locale={locale} offers={offers} />
      <Hits
        locale={locale}
        offers={offers.map((offer) => ({ ...offer, text: "Sie suchen das Buch aus, wir stellen den Sessel hin." }))}
      />
      <NeedMeter locale={locale} taken={10} places={12} />
      <NeedMeter locale={locale} taken={9} places={13} />
    </Part>
    <Part title="Arbeitsgruppen und Ziele">
      <GroupList
        groups={[
          {
            name: "Räume und Treffpunkte",
            href: "#g1",
            purpose: "Läden auf Zeit, offene Werkstätten, ein Schlüsselplan.",
            speakers: "Rosa Tamm, Eberhard Licht",
            members: "12 Mitglieder",
            next: "trifft sich am 16. Juni",
          },
          { name: "Öffentlichkeitsarbeit", href: "#g2", members: "5 Mitglieder" },
        ]}
      />
      <Goals
        goals={[
          { title: "Engagierte verbinden", text: "Wer hilft, kennt die anderen." },
          { title: "Orte sichtbar machen" },
        ]}
      />
    </Part>
    <Part title="Tabelle, Reiter, Filter, Blättern">
      <Tabs
        label="Gruppe"
        tabs={[
          { label: "Überblick", href: "#t1", current: true },
          { label: "Aufgaben", href: "#t2", count: 3 },
          { label: "Protokolle", href: "#t3" },
        ]}
      />
      <Filter
        label="Art des Ergebnisses"
        pills={[
          { label: "Alle", count: 34, href: "#f1", current: true },
          { label: "Beschlüsse", count: 9, href: "#f2" },
          { label: "Gebaut", count: 12, href: "#f3" },
        ]}
      />
      <Chosen locale={locale} label="Gewählt" pills={[{ label: "Sa nachmittags", href: "#f4" }]} />
      <Table
        caption="Zusagen, die im Juni fällig sind"
        columns={[{ label: "Wer" }, { label: "Was" }, { label: "Bis" }, { label: "Stunden", numeric: true }]}
        rows={[
          ["Bauhof", "Fundamente", "31. Mai", "120"],
          ["Seniorenrat", "Wege prüfen", "1. Juni", "9"],
        ]}
      />
      <Pagination
        locale={locale}
        newerHref="#neuer"
        olderHref="#aelter"
        older="Ältere Ergebnisse"
        newer="Neuere Ergebnisse"
      />
    </Part>
    <Part title="Stand">
      <Score locale={locale} counts={states.map((state, index) => ({ state, count: 9 - index, href: `#${state}` }))} />
      <p>
        <Light locale={locale} state="late" text="verzögert: 4 Bänke hinter dem Plan" />
      </p>
      <Loom locale={locale} {...recommendations} />
      <Trail
        label="Der Weg dieser Empfehlung"
        links={[
          { label: "Antwort der Stadt", href: "#w1" },
          { label: "4 Zusagen", href: "#w2" },
          { label: "18 Bänke", href: "#w3" },
        ]}
      />
      <Pledges locale={locale} pledges={pledges} />
      <MeasureCard
        measure={{
          kicker: "Maßnahme, Leitung Grünamt",
          title: "40 Bänke bis Ende 2026",
          progress: { done: 18, of: 40 },
          text: "18 stehen, 4 sind in Arbeit. Grund der Verzögerung: Leitungen im Boden am Markt.",
          source: "Bericht vom 2. Juni, Jonas Weidler",
        }}
      />
    </Part>
    <Part title="Text und Dateien">
      <Prose>
        <p class="lead">Liebe Mitglieder, liebe Interessierte,</p>
        <p>in der Altstadt stehen 17 Läden leer. Drei davon könnten wir ab Herbst für ein Jahr nutzen.</p>
        <ul>
          <li>Welche drei Läden zuerst?</li>
          <li>Was darf es die Stadt kosten?</li>
        </ul>
      </Prose>
      <Facts
        facts={[
          { term: "Wann", value: ["Dienstag, 16. Juni 2026", "17:30 bis 20:00 Uhr"], icon: "calendar" },
          { term: "Wo", value: "Alte Weberei, Raum Webstuhl", icon: "place" },
          { term: "Mitglieder", value: "4 von 5" },
        ]}
      />
      <Accordion
        items={[
          { title: "Muss ich mich anmelden?", body: <p>Nein. Kommen Sie einfach vorbei.</p>, open: true },
          { title: "Bin ich versichert?", body: <p>Ja, über die Stadt.</p> },
        ]}
      />
      <Downloads
        files={[
          { label: "Wandprotokoll", href: "/dateien/wandprotokoll.pdf", note: "PDF, 3 MB" },
          {
            label: "Standortplan",
            href: "/dateien/standortplan.pdf",
            note: "PDF, 1,2 MB",
            text: "Alle 40 Orte auf einer Karte.",
          },
        ]}
      />
      <p>
        <Tag>Entwurf</Tag> <Tag look="sun">Ziel: gemeinsam beraten</Tag> <Tag look="rose">Ziel: entscheiden</Tag>{" "}
        <Tag look="line">stufenfrei</Tag>
      </p>
      <Sponsors sponsors={[{ name: "Stadtwerke Lauterbrück", href: "#s1" }, { name: "Bürgerstiftung Mühlviertel" }]} />
    </Part>
    <Part title="Leer, und wer hilft">
      <EmptyState title="Nichts dabei?" acts={<a href="#rueckruf">Rückruf wünschen</a>}>
        Sagen Sie uns, was Sie gern tun. Samir Hadjeri ruft Sie an und sucht mit Ihnen.
      </EmptyState>
      <HelpBox title="Lieber persönlich?" phone="07000 12 34 50">
        Mechthild Aurich und Samir Hadjeri beraten Sie in der Alten Weberei.
      </HelpBox>
    </Part>
    <Part title="Zeichnungen und Zeichen">
      <ul class="parts-grid">
        {drawingNames.map((name) => (
          <li>
            <Drawing name={name} /> {name}
          </li>
        ))}
      </ul>
      <p>
        {[0, 1, 2, 3].map((index) => (
          <Portrait index={index} />
        ))}
      </p>
      <ul class="parts-grid">
        {iconNames.map((name) => (
          <li>
            <Icon name={name} /> {name}
          </li>
        ))}
      </ul>
    </Part>
  </>
);
