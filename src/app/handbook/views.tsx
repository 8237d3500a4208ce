import { renderInline, renderMarkdown } from "../../platform/markdown";
import { Page, type Shell } from "../../platform/ui/page";
import { PageHead } from "../../platform/ui/page-head";
import { Pagination } from "../../platform/ui/pagination";
import { Prose } from "../../platform/ui/prose";
import { Section } from "../../platform/ui/section";
import { messages } from "./messages";
import type { Chapter, Part } from "./read-chapter";
import { chapterUrl, handbookUrl } from "./urls";

/** Where a picture is found, and how large it is. Undefined when it was not built. */
export type FindPicture = (name: string) => { src: string; width: number; height: number } | undefined;

type Around = { before?: Chapter | undefined; after?: Chapter | undefined };
type ChapterProps = Around & { shell: Shell; chapter: Chapter; findPicture: FindPicture };

/** One chapter of the handbook, in the frame of the portal; its contents when it is the first page. */
export const ChapterPage = ({ shell, chapter, before, after, findPicture }: ChapterProps) => {
  const { locale } = shell;
  const t = messages[locale];
  const isContents = chapter.slug === "";
  const { sections } = chapter;
  return (
    <Page shell={shell} title={isContents ? t.title : t.titleOf(chapter.title)} noIndex>
      <PageHead
        title={isContents ? t.title : chapter.title}
        field="level1"
        locale={locale}
        way={isContents ? undefined : [{ label: t.title, href: handbookUrl }]}
      />
      <Section>
        <div class="handbook">
          <Prose>{renderMarkdown(chapter.lead)}</Prose>
          {!isContents && sections.length > 1 && <OnThisPage title={t.onThisPage} sections={sections} />}
          {sections.map(({ id, title, parts }) => (
            <section id={id} aria-labelledby={`${id}-titel`}>
              <h2 id={`${id}-titel`}>{renderInline(title)}</h2>
              {parts.map((part) => (
                <OnePart part={part} findPicture={findPicture} />
              ))}
            </section>
          ))}
          <Pagination
            locale={locale}
            newer={before?.title ?? ""}
            newerHref={before && chapterUrl(before.slug)}
            older={after?.title ?? ""}
            olderHref={after && chapterUrl(after.slug)}
          />
        </div>
      </Section>
    </Page>
  );
};

const OnThisPage = ({ title, sections }: { title: string; sections: Chapter["sections"] }) => (
  <nav class="on-this-page" aria-labelledby="auf-dieser-seite">
    <h2 class="h-s" id="auf-dieser-seite">
      {title}
    </h2>
    <ul>
      {sections.map((section) => (
        <li>
          <a href={`#${section.id}`}>{section.title}</a>
        </li>
      ))}
    </ul>
  </nav>
);

const OnePart = ({ part, findPicture }: { part: Part; findPicture: FindPicture }) => {
  if ("text" in part) return <Prose>{renderMarkdown(part.text)}</Prose>;
  const picture = findPicture(part.picture);
  return picture ? <img class="handbook-picture" {...picture} alt={part.alt} loading="lazy" /> : null;
};
