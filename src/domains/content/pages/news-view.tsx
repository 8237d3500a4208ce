import type { AtomFeed } from "../../../platform/feeds/atom";
import { plainText } from "../../../platform/markdown";
import { languageTag } from "../../../platform/text";
import { readTolerantDate } from "../../../platform/time/tolerant-date";
import { EmptyState } from "../../../platform/ui/empty-state";
import { Page, type Shell } from "../../../platform/ui/page";
import { PageHead } from "../../../platform/ui/page-head";
import { Pagination } from "../../../platform/ui/pagination";
import { Section } from "../../../platform/ui/section";
import { PictureCredits } from "../files/picture-credits";
import type { FoundFiles } from "../files/resolve";
import { imageAt, pictureAt } from "../files/show-picture";
import { messages } from "../messages";
import { dateLabel, datetimeOf } from "../timeline/entry-view";
import { newsFeedUrl, newsUrl, pageUrl } from "../urls";
import type { listPosts } from "./queries";

export type Post = Awaited<ReturnType<typeof listPosts>>[number];

type NewsProps = { shell: Shell; posts: Post[]; files: FoundFiles; olderHref: string | undefined; isFirst: boolean };

/** Posts, newest first. */
export const NewsPage = ({ shell, posts, files, olderHref, isFirst }: NewsProps) => {
  const { locale } = shell;
  const t = messages[locale];
  return (
    <Page
      shell={shell}
      title={t.news}
      description={t.newsLead}
      noIndex={isFirst ? undefined : true}
      feeds={[{ title: t.newsFeed, href: newsFeedUrl }]}
    >
      <PageHead title={t.news} lead={t.newsLead} locale={locale} way={[{ label: t.home, href: "/" }]} />
      <Section>
        {posts.length === 0 ? (
          <EmptyState title={t.noNews}>{t.noNewsText}</EmptyState>
        ) : (
          <ol class="hits">
            {posts.map((post) => (
              <PostRow shell={shell} post={post} files={files} />
            ))}
          </ol>
        )}
        <Pagination
          locale={locale}
          newer={t.newest}
          newerHref={isFirst ? undefined : newsUrl}
          older={t.older}
          olderHref={olderHref}
        />
      </Section>
      <PictureCredits locale={locale} files={files} />
    </Page>
  );
};

const PostRow = ({ shell, post, files }: { shell: Shell; post: Post; files: FoundFiles }) => {
  const date = readTolerantDate(post.dateLabel);
  const datetime = datetimeOf(date);
  const label = dateLabel(date, shell.locale);
  return (
    <li class="hit" lang={post.locale === shell.locale ? undefined : languageTag(post.locale)}>
      {imageAt(files, post.image) && <div class="hit-pic sky">{pictureAt(files, post.image, "12rem")}</div>}
      <div class="hit-body">
        {label && <p class="card-host">{datetime ? <time datetime={datetime}>{label}</time> : label}</p>}
        <h2 class="h-s">
          <a href={pageUrl(post)}>{post.title || post.slug}</a>
        </h2>
        <p>{excerptOf(post)}</p>
      </div>
    </li>
  );
};

const EXCERPT = 160;

/** The first words, cut after a whole one. */
function excerptOf({ description, text }: Post): string {
  const words = plainText(description || text || "").replaceAll("\n", " ");
  return words.length <= EXCERPT ? words : `${words.slice(0, EXCERPT).replace(/\s\S*$/, "")} …`;
}

/** The newest posts as a feed. */
export function newsFeed({ portal, locale }: Shell, posts: Post[], now: Date): AtomFeed {
  const t = messages[locale];
  return {
    title: `${t.news} – ${portal.name}`,
    url: portal.origin + newsFeedUrl,
    pageUrl: portal.origin + newsUrl,
    language: locale,
    author: portal.name,
    updatedAt: posts.length > 0 ? new Date(Math.max(...posts.map(({ updatedAt }) => Number(updatedAt)))) : now,
    entries: posts.map((post) => ({
      ...{ id: post.id, title: post.title || post.slug, url: portal.origin + pageUrl(post), updatedAt: post.updatedAt },
      summary: excerptOf(post),
    })),
  };
}
