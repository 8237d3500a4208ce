import { randomUUID } from "node:crypto";
import type { TenantTx } from "../../../platform/db";
import { listIn, registerObject } from "../../../platform/objects";
import { readTolerantDate } from "../../../platform/time/tolerant-date";
import { noteImport } from "../editor/import-revision";
import { type Page, pageTitle } from "../page";
import { asPage, extraOfRow, type StoredPage } from "../stored-page";
import { syncEntries } from "../timeline/sync-entries";
import { pageUrl } from "../urls";
import { type Difference, differences } from "./differences";
import { listAliases, listSections } from "./queries";
import { syncSections } from "./sync-sections";
import {
  findVariant,
  insertPage,
  isLeadingLocale,
  lockPage,
  replaceAliases,
  saveVariant,
  setPageKind,
} from "./write-queries";

export type Saved = { id: string; status: "new" | "changed" | "unchanged"; differences: Difference[] };
type Save = {
  portalId: string;
  ownerOrganisationId: string;
  page: Page;
  /** Whether visitors see it again when it had been archived and says the same as before. */
  isRevived?: boolean;
};

/**
 * Makes a page of a portal what is given: new, changed, or as it was. Sections and entries are recognised again, so
 * that their addresses and links stay; what is no longer there goes into the trash.
 */
export async function savePage(tx: TenantTx, save: Save, now: Date): Promise<Saved> {
  const { portalId, ownerOrganisationId } = save;
  const known = await lockPage(tx, portalId, save.page.slug);
  const id = known?.id ?? randomUUID();
  const isLeading = await isLeadingLocale(tx, id, save.page.locale);
  const page = isLeading ? save.page : await withKnownAliases(tx, id, save.page);
  const kind = isLeading ? page.kind : (known?.kind ?? page.kind);
  const before = known && (await currentPage(tx, { id, portalId, ownerOrganisationId, page }));
  const changes = before ? differences(before.asFile, withKnownSlugs(page, before.asFile)) : [];
  if (known && known.kind !== kind) {
    changes.push({ path: "kind", before: known.kind, after: kind });
    await setPageKind(tx, id, kind);
  }
  const isBack = before?.isWithdrawn && save.isRevived;
  if (before && changes.length === 0 && !isBack) return { id, status: "unchanged", differences: [] };
  if (isLeading) {
    const object = {
      id,
      kind: "page",
      url: pageUrl(page),
      title: pageTitle(page),
      audience: "public",
      ownerOrganisationId,
    } as const;
    await registerObject(tx, object, now);
  }
  if (!known) {
    await insertPage(tx, { id, portalId, ownerOrganisationId, slug: page.slug, kind, createdAt: now });
    await listIn(tx, portalId, id);
  }
  await writeVariant(tx, id, page, now);
  if (known || page.aliases.length > 0) await replaceAliases(tx, { id, portalId }, page.aliases);
  const place = { pageId: id, portalId, ownerOrganisationId, slug: page.slug, kind, locale: page.locale };
  const timelines = await syncSections(tx, place, { existing: before?.sections ?? [], wanted: page.sections }, now);
  for (const timeline of timelines) await syncEntries(tx, place, timeline, now);
  await noteImport(tx, place, now);
  return { id, status: before ? "changed" : "new", differences: changes };
}

/** Further names belong to the page in all its languages: a translation may add some and takes none away. */
async function withKnownAliases(tx: TenantTx, id: string, page: Page): Promise<Page> {
  return { ...page, aliases: [...new Set([...(await listAliases(tx, id)), ...page.aliases])] };
}

type Current = { asFile: Page; sections: StoredPage["sections"]; isWithdrawn: boolean };

/** Undefined when the page is not there in this language. */
async function currentPage(tx: TenantTx, { id, page }: Save & { id: string }): Promise<Current | undefined> {
  const variant = await findVariant(tx, id, page.locale);
  if (!variant) return undefined;
  const { dateLabel: date, extra, withdrawnAt, ...texts } = variant;
  const sections = await listSections(tx, id, page.locale, "all");
  const aliases = await listAliases(tx, id);
  const head = { slug: page.slug, kind: page.kind, locale: page.locale, date, extra: extraOfRow(extra), ...texts };
  return { asFile: asPage({ ...head, sections }, aliases), sections, isWithdrawn: withdrawnAt !== null };
}

/** A file that names no slugs leaves those of the entries as they are. */
function withKnownSlugs(page: Page, before: Page): Page {
  const known = new Map(
    before.sections
      .flatMap((section) => (section.kind === "timeline" ? section.items : []))
      .map(({ title, date, slug }) => [`${title}\n${date}`, slug]),
  );
  const sections = page.sections.map((section) =>
    section.kind === "timeline"
      ? {
          ...section,
          items: section.items.map((item) => ({
            ...item,
            slug: item.slug || known.get(`${item.title}\n${item.date}`) || "",
          })),
        }
      : section,
  );
  return { ...page, sections };
}

async function writeVariant(tx: TenantTx, pageId: string, page: Page, now: Date) {
  const { locale, title, description, image, component } = page;
  const date = readTolerantDate(page.date);
  const [datedFrom, datedTo] = date.precision === "unknown" ? [null, null] : [date.from, date.to];
  const texts = { title, description, image, component, dateLabel: page.date, extra: JSON.stringify(page.extra) };
  await saveVariant(tx, { pageId, locale, ...texts, datedFrom, datedTo, updatedAt: now, withdrawnAt: null });
}
