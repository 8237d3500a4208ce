import { plainText, renderInline, renderMarkdown } from "../../../platform/markdown";
import { readTolerantDate } from "../../../platform/time/tolerant-date";
import { ButtonLink } from "../../../platform/ui/button";
import { Hero } from "../../../platform/ui/hero";
import { PageHead } from "../../../platform/ui/page-head";
import { Prose } from "../../../platform/ui/prose";
import { Section } from "../../../platform/ui/section";
import type { Link, Shell } from "../../../platform/ui/shell";
import type { FoundFiles } from "../files/resolve";
import { figureAt, headDrawing, imageAt, pictureAt } from "../files/show-picture";
import { pageTitle, sectionOf } from "../page";
import { isTimeline, type StoredPage } from "../stored-page";
import { dateLabel, datetimeOf } from "../timeline/entry-view";

type HeadProps = { shell: Shell; page: StoredPage; files: FoundFiles; way: Link[] };

const sectionsOf = ({ sections }: StoredPage) => ({ sections: sections.map(({ section }) => section) });

export const titleOf = (page: StoredPage): string => pageTitle({ ...page, ...sectionsOf(page) });

const heroOf = (page: StoredPage) => sectionOf(sectionsOf(page), "hero");

/** What a page says about itself in one or two sentences. */
export const leadOf = (page: StoredPage): string => heroOf(page)?.description || page.description;

export const descriptionOf = (page: StoredPage): string => {
  const [first = ""] = plainText(leadOf(page)).split("\n");
  return first.length > 300 ? `${first.slice(0, 299)}…` : first;
};

/** The first paragraph leads; what follows is running text. */
function splitLead(text: string): [lead: string, rest: string] {
  const [first = "", ...rest] = text.split(/\n\s*\n/);
  const isPlain = !/^\s*([#>*+-]|\d+[.)])\s/.test(first) && !first.includes("\n");
  return isPlain ? [first, rest.join("\n\n")] : ["", text];
}

/** The head of a page: its hero, or title and description. */
export const PageTop = ({ shell, page, files, way }: HeadProps) => {
  const hero = heroOf(page);
  const [lead, rest] = splitLead(leadOf(page));
  const title = hero?.title || titleOf(page);
  const path = hero?.image || page.image;
  const usual = page.sections.some(isTimeline) ? "hall" : undefined;
  const act = hero?.link.url && <ButtonLink href={hero.link.url}>{hero.link.text || hero.title}</ButtonLink>;
  return (
    <>
      {page.kind === "landing" && hero ? (
        <Hero
          kicker={hero.subtitle || undefined}
          title={title}
          lead={lead && renderInline(lead)}
          acts={act}
          picture={pictureAt(files, path, "(min-width: 60rem) 40rem, 100vw")}
        />
      ) : (
        <PageHead
          title={title}
          lead={lead && renderInline(lead)}
          locale={shell.locale}
          way={way}
          figures={hero && hero.figures.length > 0 ? hero.figures : undefined}
          large={page.sections.some(isTimeline)}
          drawing={headDrawing(path, usual)}
        >
          <Posted shell={shell} page={page} />
          {act && <div class="acts">{act}</div>}
        </PageHead>
      )}
      {page.kind !== "landing" && !headDrawing(path, undefined) && imageAt(files, path) && (
        <Section>{figureAt(files, path)}</Section>
      )}
      {rest && (
        <Section>
          <Prose>{renderMarkdown(rest, { headingsFrom: 2 })}</Prose>
        </Section>
      )}
    </>
  );
};

/** When a post was written. */
const Posted = ({ shell, page }: { shell: Shell; page: StoredPage }) => {
  if (page.kind !== "post" || page.date === "") return null;
  const date = readTolerantDate(page.date);
  const label = dateLabel(date, shell.locale);
  const datetime = datetimeOf(date);
  return <p>{datetime ? <time datetime={datetime}>{label}</time> : label}</p>;
};
