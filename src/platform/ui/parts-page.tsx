import type { PropsWithChildren } from "hono/jsx";
import { ButtonLink } from "./button";
import { Hero } from "./hero";
import { News } from "./news";
import { Page } from "./page";
import { PageHead } from "./page-head";
import { ListParts } from "./parts/lists";
import { years } from "./parts/offers";
import { ButtonParts, FormParts } from "./parts/states";
import { Section } from "./section";
import type { Shell } from "./shell";
import { ThreadTrail } from "./thread-trail";
import { Timeline, TimelineLayout, YearsNav } from "./timeline";
import { Ways } from "./ways";

/** Every part of the kit in every state, for /dev/teile and for trying out colours. Data stands inline. */
export const PartsPage = ({
  shell,
  title = "Teile",
  children,
}: PropsWithChildren<{ shell: Shell; title?: string }>) => (
  <Page shell={shell} title={title} description="Alle Teile der Oberfläche in allen Zuständen" noIndex>
    <PageHead
      title="Alle Teile in allen Zuständen"
      lead="Was hier steht, ist geprüft: hell und dunkel, schmal und breit, mit Tastatur und im Druck."
      locale={shell.locale}
      way={[{ label: "Start", href: "/" }]}
      drawing="hall"
      figures={[
        { value: "23", label: "Workshops und Klausuren" },
        { value: "612", label: "Menschen haben mitgearbeitet" },
        { value: "41", label: "Maßnahmen abgeschlossen" },
      ]}
    />
    {children}
    <div class="section">
      <ButtonParts locale={shell.locale} />
      <FormParts locale={shell.locale} />
      <ListParts locale={shell.locale} />
    </div>
    <TimelineLayout years={<YearsNav locale={shell.locale} years={years.map(({ year }) => year)} />}>
      <Timeline locale={shell.locale} years={years} />
    </TimelineLayout>
    <Section title="Drei Wege, dabei zu sein">
      <Ways
        ways={[
          {
            title: "Mitreden",
            text: "Sagen, was fehlt. Und sehen, was daraus wird.",
            field: "deep",
            drawing: "speech",
            links: [{ label: "Idee einreichen", href: "#idee" }],
          },
          {
            title: "Mithelfen",
            text: "Zwei Stunden am Donnerstag oder jede Woche. Sie wählen.",
            field: "rose",
            drawing: "plant",
            links: [{ label: "87 Angebote ansehen", href: "#angebote" }],
          },
          {
            title: "Zusammenkommen",
            text: "Vier Arbeitsgruppen, zwölf Räume, ein langer Tisch.",
            field: "sky",
            drawing: "longTable",
            links: [{ label: "Termine im Juni", href: "#termine" }],
          },
        ]}
      />
    </Section>
    <Section title="Vom Vorschlag bis zur Bank" field="deep" lead="Jeder Schritt steht hier offen.">
      <ThreadTrail
        steps={[
          {
            kind: "Empfehlung",
            title: "Alle 300 Meter eine Bank im Schatten",
            href: "#s1",
            text: "Bürgerrat, Oktober 2024. 41 von 44 dafür.",
            icon: "speech",
          },
          { kind: "Zusage", title: "Schreinerei Kolb gibt Holz für zwölf Bänke", href: "#s2", icon: "hand" },
          {
            kind: "Maßnahme",
            title: "40 Bänke bis Ende 2026",
            href: "#s3",
            text: "Leitung: Grünamt, Jonas Weidler.",
            icon: "list",
          },
          {
            kind: "Mithelfen",
            title: "Bankpatinnen und Bankpaten gesucht",
            href: "#s4",
            text: "26 sind dabei, 14 fehlen noch.",
            icon: "people",
          },
          { kind: "Stunden", title: "312 Stunden geschenkte Zeit", href: "#s5", icon: "clock" },
          {
            kind: "Ergebnis",
            title: "18 Bänke stehen",
            href: "#s6",
            text: "Die letzte seit 28. Mai am Mühlsteg.",
            icon: "check",
          },
        ]}
      />
    </Section>
    <Hero
      kicker="Neu seit 28. Mai"
      title="18 Bänke im Schatten"
      lead="Vorgeschlagen von 44 gelosten Menschen, gebaut mit Holz aus der Nachbarschaft."
      acts={<ButtonLink href="#faden">So kam es dazu</ButtonLink>}
      drawingLabel="Zwei Menschen sitzen auf einer roten Bank unter einem großen Baum. Ein roter Faden läuft durch die Stadt und wird zur Bank."
    />
    <News
      label="Gerade los"
      items={[
        {
          datetime: "2026-06-05",
          date: "Freitag, 5. Juni",
          title: "Hochrain bekommt einen offenen Werkraum.",
          href: "#n1",
        },
      ]}
    />
  </Page>
);
