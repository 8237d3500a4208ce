import type { Child } from "hono/jsx";
import { sharePictureUrl } from "../../../platform/share";
import { Acts, ButtonLink } from "../../../platform/ui/button";
import { Page, type Shell } from "../../../platform/ui/page";
import { Section } from "../../../platform/ui/section";
import { PictureCredits, pathsWithCaption } from "../files/picture-credits";
import type { FoundFiles } from "../files/resolve";
import { messages } from "../messages";
import { START_SLUG } from "../page";
import { isTimeline, type StoredPage, type StoredSection } from "../stored-page";
import type { Choice } from "../timeline/arrange";
import { timelineData } from "../timeline/structured";
import { TimelineView } from "../timeline/timeline-view";
import { editPageUrl, editSectionUrl, feedUrl, newsUrl, pageUrl } from "../urls";
import { descriptionOf, PageTop, titleOf } from "./head-view";
import { NewsRow } from "./landing-view";
import { InLanguage, LanguageNotice } from "./language-notice";
import type { Post } from "./news-view";
import { showSection } from "./section-views";

export type PageProps = {
  shell: Shell;
  page: StoredPage;
  files: FoundFiles;
  choice: Choice;
  mayEdit: boolean;
  /** What other domains show here. */
  slots: Child[];
  /** Stands above everything: that this is a preview, and of what. */
  preview?: { banner: Child; title: string };
  /** For the start page: what is new. */
  posts?: Post[];
};

/** A page of the portal in all its sections. */
export const ContentPage = ({ posts = [], slots, preview, ...props }: PageProps) => {
  const { shell, page, files, choice, mayEdit } = props;
  const t = messages[shell.locale];
  const title = titleOf(page);
  const home = { label: t.home, href: "/" };
  const way = page.kind === "post" ? [home, { label: t.news, href: newsUrl }] : [home];
  const hasTimeline = page.sections.some(isTimeline);
  const [above, below] = aroundSlots(page);
  const isCut = choice.year !== undefined || choice.kind !== undefined || choice.after !== undefined;
  return (
    <Page
      shell={shell}
      title={preview?.title ?? (page.slug === START_SLUG ? shell.portal.name : title)}
      description={descriptionOf(page) || undefined}
      canonical={pageUrl(page)}
      noIndex={isCut || preview !== undefined || undefined}
      feeds={hasTimeline ? [{ title: t.resultsFeed, href: feedUrl(page) }] : undefined}
      sharePicture={sharePictureUrl(shell.portal, { id: page.id, title })}
      structured={hasTimeline ? timelineData(shell.portal, page) : undefined}
    >
      {preview?.banner}
      <InLanguage shell={shell} locale={page.locale}>
        <PageTop shell={shell} page={page} files={files} way={page.slug === START_SLUG ? [] : way} />
      </InLanguage>
      <NewsRow shell={shell} posts={posts} />
      <LanguageNotice shell={shell} locale={page.locale} />
      <InLanguage shell={shell} locale={page.locale}>
        {above.map((section) => anySection({ ...props, section }))}
      </InLanguage>
      {slots}
      <InLanguage shell={shell} locale={page.locale}>
        {below.map((section) => anySection({ ...props, section }))}
      </InLanguage>
      <PictureCredits locale={shell.locale} files={files} except={pathsWithCaption(page)} />
      {mayEdit && <EditThisPage shell={shell} page={page} />}
    </Page>
  );
};

const LAST_KINDS: ReadonlySet<string> = new Set(["sponsors", "callToAction"]);

/** On the start page, what other domains show stands before thanks and the last call. */
function aroundSlots({ kind, sections }: StoredPage): [above: StoredSection[], below: StoredSection[]] {
  const end = kind === "landing" ? sections.findIndex(({ section }) => LAST_KINDS.has(section.kind)) : -1;
  return end < 0 ? [sections, []] : [sections.slice(0, end), sections.slice(end)];
}

type AnySectionProps = Omit<PageProps, "slots" | "posts" | "preview"> & { section: StoredSection };

const anySection = ({ shell, page, section, choice, files, mayEdit }: AnySectionProps): Child =>
  isTimeline(section) ? (
    <TimelineView locale={shell.locale} {...{ page, section, choice, files, mayEdit }} />
  ) : (
    showSection(section.section, {
      shell,
      files,
      edit: mayEdit && <EditText shell={shell} page={page} section={section} />,
    })
  );

const EditThisPage = ({ shell, page }: { shell: Shell; page: StoredPage }) => (
  <Section>
    <Acts>
      <ButtonLink href={editPageUrl({ pageId: page.id, locale: page.locale })} look="line" icon="edit">
        {messages[shell.locale].editPage}
      </ButtonLink>
    </Acts>
  </Section>
);

const EditText = ({ shell, page, section }: { shell: Shell; page: StoredPage; section: StoredSection }) => (
  <Acts>
    <ButtonLink href={editSectionUrl({ pageId: page.id, locale: page.locale }, section.id)} look="line" icon="edit">
      {messages[shell.locale].editText}
    </ButtonLink>
  </Acts>
);
