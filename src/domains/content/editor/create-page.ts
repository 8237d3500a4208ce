import { randomUUID } from "node:crypto";
import { z } from "zod";
import { audit } from "../../../platform/audit";
import type { TenantTx } from "../../../platform/db";
import { WrongInput } from "../../../platform/errors";
import { listIn, registerObject } from "../../../platform/objects";
import { LOCALES, type Locale } from "../../../platform/text";
import { freeSlug, slugOf } from "../../../platform/text/slug";
import { berlinDate, shortDate } from "../../../platform/time/berlin";
import { type PageKind, pageKinds, START_SLUG } from "../page";
import { insertPage } from "../pages/write-queries";
import { limits } from "../sections";
import { noteSource } from "../translations/note-source";
import { trashAudience } from "../trash";
import { pageUrl } from "../urls";
import { lineOf } from "./fields";
import type { EditorTexts } from "./messages";
import { type DraftPlace, draftOf, listLocales, listSlugs, lockSlugs } from "./queries";
import { refuse } from "./rules";
import { insertRevision } from "./save-draft";
import { copyOf, newSnapshot, type Snapshot, storedSnapshot } from "./snapshot";

const FALLBACK = "seite";

export const NewPageInput = ({ errors }: EditorTexts) =>
  z.object({
    title: lineOf(limits.line, errors.tooLong).min(1, errors.titleMissing),
    slug: SlugInput(errors.badSlug),
    kind: z.enum(pageKinds, errors.kindMissing),
    locale: z.enum(LOCALES as [Locale, ...Locale[]]).catch("de"),
  });

/** What an editor types as an address becomes one: "Über uns" is "ueber-uns". Empty when there is none. */
export const SlugInput = (wrong: string) =>
  z
    .string()
    .max(limits.url)
    .transform((typed, context) => {
      const slug = slugOf(typed.replace(/^\/+/, ""));
      if (typed.trim() !== "" && slug === "") context.addIssue({ code: "custom", message: wrong });
      return slug;
    });

type NewPage = {
  portalId: string;
  ownerOrganisationId: string;
  personId: string;
  page: { title: string; slug: string; kind: PageKind; locale: Locale };
  /** Whether something else of the portal stands at an address. */
  isTaken: (path: string) => boolean;
  slugTaken: string;
};

/** Begins a page as a draft that only editors see. Without an address it gets one from its title. */
export async function createPage(tx: TenantTx, input: NewPage, now: Date): Promise<DraftPlace> {
  const { portalId, ownerOrganisationId, personId, page } = input;
  const { title, kind, locale } = page;
  await lockSlugs(tx, portalId);
  const slugs = await listSlugs(tx, portalId);
  const slug = kind === "landing" ? START_SLUG : page.slug || freeFor(title, slugs, input.isTaken);
  const isElsewhere = slug !== START_SLUG && input.isTaken(pageUrl({ slug, kind }));
  if (slugs.has(slug) || isElsewhere) throw new WrongInput({ slug: input.slugTaken });
  const id = randomUUID();
  const object = { id, kind: "page", url: pageUrl({ slug, kind }), title, ownerOrganisationId };
  await registerObject(tx, { ...object, audience: trashAudience(ownerOrganisationId) }, now);
  await insertPage(tx, { id, portalId, ownerOrganisationId, slug, kind, createdAt: now });
  await listIn(tx, portalId, id);
  const date = kind === "post" ? shortDate(berlinDate(now), "de") : "";
  const place = { portalId, pageId: id, locale };
  await beginDraft(tx, { place, personId, content: newSnapshot({ title, kind, date }) }, now);
  await audit(tx, { act: "content.page_created", objectId: id }, now);
  return place;
}

function freeFor(title: string, slugs: ReadonlySet<string>, isTaken: (path: string) => boolean): string {
  const taken = new Set(slugs);
  let slug = freeSlug(title, taken, FALLBACK);
  while (isTaken(`/${slug}`)) slug = freeSlug(title, taken.add(slug), FALLBACK);
  return slug;
}

/** Begins a translation with the texts that are there. */
export async function addLocale(
  tx: TenantTx,
  { place, locale, personId }: { place: DraftPlace; locale: Locale; personId: string },
  now: Date,
): Promise<DraftPlace> {
  const draft = await draftOf(tx, place, "lock");
  if (draft.deletedAt) refuse("page_gone");
  const added = { ...place, locale };
  if ((await listLocales(tx, place.pageId)).includes(locale)) return added;
  await beginDraft(tx, { place: added, personId, content: copyOf(draft.content) }, now);
  await noteSource(tx, { ...added, number: 1, from: draft });
  return added;
}

type Beginning = { place: DraftPlace; personId: string; content: Snapshot };

async function beginDraft(tx: TenantTx, { place, personId, content }: Beginning, now: Date) {
  const { pageId, locale } = place;
  const by = { savedAt: now, savedByPersonId: personId };
  await insertRevision(tx, { pageId, locale, number: 1, how: "saved", content: storedSnapshot(content), ...by });
  const state = { state: "draft", revision: 1, changedAt: now, changedByPersonId: personId } as const;
  await tx
    .insertInto("pageDrafts")
    .values({ pageId, locale, title: content.title, ...state })
    .execute();
}
