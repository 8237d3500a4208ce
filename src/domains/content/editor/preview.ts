import type { TenantTx } from "../../../platform/db";
import { listSections } from "../pages/queries";
import type { StoredPage } from "../stored-page";
import type { Draft } from "./queries";
import { withoutBlanks } from "./snapshot";

/** The working draft as the page that it would be, with the results that its timelines have. */
export async function previewOf(tx: TenantTx, draft: Draft): Promise<StoredPage> {
  const { pageId: id, portalId, ownerOrganisationId, slug, kind, locale, content, revision, changedAt } = draft;
  const stored = await listSections(tx, id, locale);
  const entries = new Map(stored.map((section) => [section.id, section.entries]));
  const { title, description, date, image, component, extra } = content;
  const sections = content.sections.map((section) => ({
    ...{ id: section.id, revision, section: withoutBlanks(section.section) },
    entries: entries.get(section.id) ?? [],
  }));
  return {
    ...{ id, portalId, ownerOrganisationId, slug, kind, locale, title, description, date, image, component, extra },
    ...{ datedFrom: null, revision, updatedAt: changedAt, sections },
  };
}
