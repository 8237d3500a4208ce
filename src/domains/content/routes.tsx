import { Hono } from "hono";
import { isEditorOf } from "../../platform/auth/session";
import { Missing } from "../../platform/errors";
import { showAtom } from "../../platform/feeds/atom";
import type { Env, Visit } from "../../platform/http/env";
import { leadTo } from "../../platform/http/lead-on";
import { everybody } from "../../platform/http/policy";
import { shellOf } from "../../platform/http/shell";
import { fillSlots } from "../../platform/objects/slots";
import { threadThrough } from "../../platform/objects/thread";
import { ThreadSection } from "../../platform/objects/thread-section";
import { servePdf } from "../../platform/pdf/serve";
import { aliasOf } from "./editor/alias";
import { FILE_ENDINGS, isFolderPath, pathKey } from "./files/pictures";
import { findFiles, findFilesIn, findFilesOf } from "./files/resolve";
import { findRenamed } from "./media/queries";
import { citedAs } from "./media/urls";
import { START_SLUG } from "./page";
import { EmptyStart } from "./pages/empty-start";
import { type FoundPage, findPage } from "./pages/find-page";
import { titleOf } from "./pages/head-view";
import { NewsPage, newsFeed } from "./pages/news-view";
import { ContentPage } from "./pages/page-view";
import { findByAlias, findEntryLocale, findTimelinePage, listPosts } from "./pages/queries";
import { entriesOf, isTimeline, type StoredPage } from "./stored-page";
import { choiceOf, neighboursOf } from "./timeline/arrange";
import { EntryPage } from "./timeline/entry-page";
import { timelineFeed } from "./timeline/feed";
import { printName, timelinePrint } from "./timeline/print";
import { entryUrl, feedUrl, newsFeedUrl, newsUrl, pageUrl, printUrl, resultsUrl } from "./urls";

const POSTS_AT_ONCE = 20;
const POSTS_ON_START = 3;
const RESULTS = resultsUrl.slice(1);

/** The pages of a portal. They come last: whatever no other domain answers may be the name of a page. */
export const contentRoutes = new Hono<Env>()
  .get("/", everybody, (c) => showPage(c, START_SLUG))

  .get(newsUrl, everybody, async (c) => {
    const { tx, viewer, portal, locale } = c.var;
    const after = postKeyOf(c.req.query("vor"));
    const found = await listPosts(tx, viewer, portal.id, { locale, after, limit: POSTS_AT_ONCE + 1 });
    const posts = found.slice(0, POSTS_AT_ONCE);
    const images = posts.map(({ image }) => image).filter(isFolderPath);
    const files = await findFilesIn(tx, viewer, { portalId: portal.id, locale }, images);
    const last = found.length > POSTS_AT_ONCE ? posts.at(-1) : undefined;
    const olderHref = last && `${newsUrl}?vor=${last.datedFrom}_${last.id}`;
    return c.html(<NewsPage shell={shellOf(c)} posts={posts} files={files} olderHref={olderHref} isFirst={!after} />);
  })

  .get(newsFeedUrl, everybody, async (c) => {
    const { tx, viewer, portal, locale, now } = c.var;
    const posts = await listPosts(tx, viewer, portal.id, { locale, limit: POSTS_AT_ONCE });
    return showAtom(c, newsFeed(shellOf(c), posts, now));
  })

  .get(`${newsUrl}/:slug`, everybody, (c) => showPage(c, c.req.param("slug")))

  .get("/:feed{[a-z0-9-]+\\.atom}", everybody, async (c) => {
    const slug = c.req.param("feed").replace(/\.atom$/, "");
    const page = await pageOf(c, slug);
    if (!page) return leadToAlias(c, slug, feedUrl);
    if (!page.sections.some(isTimeline)) throw new Missing("feed");
    if (c.req.path !== feedUrl(page)) return leadTo(c, feedUrl(page));
    return showAtom(c, timelineFeed(shellOf(c), page, titleOf(page)));
  })

  .get("/:slug{[^/.]+}/druck.pdf", everybody, async (c) => {
    const { tx, viewer, portal, now } = c.var;
    const page = await pageOf(c, c.req.param("slug"));
    if (!page) return leadToAlias(c, c.req.param("slug"), printUrl);
    if (!page.sections.some(isTimeline)) throw new Missing("print");
    const files = await findFilesOf(tx, viewer, page);
    const choice = choiceOf((name) => c.req.query(name));
    const data = timelinePrint(shellOf(c), { page, title: titleOf(page), files, choice }, now);
    return servePdf(c, { file: printName(portal, page, now), template: "timeline", data });
  })

  .get("/:slug{[^/.]+}", everybody, (c) => showPage(c, c.req.param("slug")))

  .get("/:slug/:entry{[a-z0-9-]+}", everybody, (c) => showEntry(c, c.req.param("slug"), c.req.param("entry")))

  .get(`/:path{.+\\.(?:${FILE_ENDINGS})}`, everybody, async (c) => {
    const { tx, viewer, portal } = c.var;
    const path = pathKey(c.req.param("path"));
    const file = (await findFiles(tx, viewer, portal.id, [path])).get(path);
    if (!file) return leadToAlias(c, c.req.param("path"));
    const renamed = await findRenamed(tx, portal.id, path);
    if (renamed) return leadTo(c, citedAs(renamed.path));
    return c.redirect(file.image?.src ?? file.href);
  })

  .get("/:path{.+}", everybody, async (c, next) => {
    const page = await findFormer(c, c.req.param("path"));
    return page ? leadTo(c, pageUrl(page)) : next();
  });

const isEditor = ({ var: { person, portal } }: Visit) => isEditorOf(person, portal.ownerOrganisationId);

/** "/ergebnisse" leads to the timeline of a portal, whatever its page is called. */
async function pageOf(c: Visit, slug: string): Promise<FoundPage | undefined> {
  const { tx, viewer, portal, locale } = c.var;
  const page = await findPage(tx, viewer, { portalId: portal.id, slug, locale });
  if (page || slug !== RESULTS) return page;
  const other = await findTimelinePage(tx, viewer, portal.id);
  return other && findPage(tx, viewer, { portalId: portal.id, slug: other.slug, locale });
}

async function showPage(c: Visit, slug: string) {
  const page = await pageOf(c, slug);
  if (!page)
    return slug === START_SLUG ? c.html(<EmptyStart shell={shellOf(c)} mayEdit={isEditor(c)} />) : leadToAlias(c, slug);
  const url = pageUrl(page);
  if (c.req.path !== url) return leadTo(c, url, slug === RESULTS ? 302 : 308);
  const { tx, viewer, portal, locale } = c.var;
  const files = await findFilesOf(tx, viewer, page);
  const isStart = page.slug === START_SLUG;
  const kind = page.sections.some(isTimeline) ? "timeline_page" : "page";
  const slots = isStart ? await fillSlots(c, "home", portal.id) : await fillSlots(c, kind, page.id);
  const posts = isStart ? await listPosts(tx, viewer, portal.id, { locale, limit: POSTS_ON_START }) : [];
  const choice = choiceOf((name) => c.req.query(name));
  const shell = shellOf(c, page.locales);
  return c.html(<ContentPage {...{ shell, page, files, choice, slots, posts }} mayEdit={isEditor(c)} />);
}

/** The page that a former address stands for, also one of another website: "verein/ueber-uns.html". */
const findFormer = ({ var: { tx, viewer, portal } }: Visit, address: string) =>
  findByAlias(tx, viewer, portal.id, aliasOf(address));

async function leadToAlias(c: Visit, address: string, urlOf = pageUrl) {
  const page = await findFormer(c, address);
  if (!page) throw new Missing("page");
  return leadTo(c, urlOf(page));
}

async function showEntry(c: Visit, pageSlug: string, slug: string) {
  const page = await pageOf(c, pageSlug);
  if (!page) return leadToMovedEntry(c, pageSlug, slug);
  const found = await entryOn(c, page, slug);
  if (c.req.path !== entryUrl(page, slug)) return c.redirect(entryUrl(page, slug), 302);
  const { tx, viewer, locale } = c.var;
  const files = await findFilesOf(tx, viewer, found.page);
  const knots = await threadThrough(tx, viewer, found.entry.id);
  const slots = await fillSlots(c, "timeline_entry", found.entry.id);
  const end = await fillSlots(c, "timeline_entry_end", found.entry.id);
  const neighbours = neighboursOf(entriesOf(found.page), found.entry.id);
  return c.html(
    <EntryPage
      {...found}
      {...{ neighbours, files, end }}
      shell={shellOf(c, page.locales)}
      mayEdit={isEditor(c)}
      slots={[<ThreadSection locale={locale} knots={knots} />, ...slots]}
    />,
  );
}

/** A page that moved takes its entries along. */
async function leadToMovedEntry(c: Visit, pageSlug: string, slug: string) {
  const moved = await findFormer(c, pageSlug);
  if (moved) return leadTo(c, entryUrl(moved, slug));
  return leadToAlias(c, `${pageSlug}/${slug}`);
}

/** A permalink works in every language: an entry that is only there in German is shown in German. */
async function entryOn(c: Visit, page: StoredPage, slug: string) {
  const { tx, viewer, portal } = c.var;
  const entry = entriesOf(page).find((candidate) => candidate.slug === slug);
  if (entry) return { page, entry };
  const other = await findEntryLocale(tx, page.id, slug);
  const variant = other && (await findPage(tx, viewer, { portalId: portal.id, slug: page.slug, locale: other.locale }));
  const there = variant && entriesOf(variant).find((candidate) => candidate.slug === slug);
  if (!variant || !there) throw new Missing("entry");
  return { page: variant, entry: there };
}

function postKeyOf(text = "") {
  const [, datedFrom, id] = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(text) ?? [];
  return datedFrom && id && !Number.isNaN(Date.parse(datedFrom)) ? { datedFrom, id } : undefined;
}
