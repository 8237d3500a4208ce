import { Hono } from "hono";
import { z } from "zod";
import { Missing } from "../../../platform/errors";
import { type Form, newForm } from "../../../platform/forms/form";
import { submitForm } from "../../../platform/forms/submit";
import type { Env, Visit } from "../../../platform/http/env";
import { editors } from "../../../platform/http/policy";
import { shellOf } from "../../../platform/http/shell";
import { chosenIn } from "../media/document-field";
import { type Pickable, pickable } from "../media/picker";
import { type SectionKind, sectionKinds } from "../sections";
import { editPageUrl, editSectionUrl } from "../urls";
import { HeadFormPage, HeadInput, headValues } from "./head-form";
import { editorTexts } from "./messages";
import { sectionName } from "./page-view";
import { type Draft, draftOf, findReadable } from "./queries";
import { Seen } from "./review";
import { headText, sectionText } from "./revision-text";
import { changeDraft } from "./save-draft";
import { GonePage, SectionFormPage } from "./section-form";
import { SectionInput, valuesOfSection } from "./section-input";
import { withUploads } from "./section-uploads";
import { NewSectionPage } from "./small-views";
import { adding, type DraftSection, newSection, readSnapshot, sectionWith, withSection } from "./snapshot";
import { actorOf, PLACE, placeOf, SECTION } from "./visit";
import { wordDifference } from "./word-difference";

/** The parts of a page: what stands above its sections, and each of them. */
export const sectionRoutes = new Hono<Env>()
  .get(`${PLACE}/kopf`, editors, (c) => showHead(c))

  .post(`${PLACE}/kopf`, editors, (c) => {
    const { tx, locale, now } = c.var;
    const place = placeOf(c);
    const t = editorTexts[locale];
    return submitForm(c, {
      schema: HeadInput(t),
      attempt: ({ revision, ...head }) =>
        changeDraft(
          tx,
          { place, personId: actorOf(c), part: "head", seen: revision, change: (content) => ({ ...content, ...head }) },
          now,
        ),
      refusals: t.refusals,
      page: (form) => showHead(c, form),
      next: `${editPageUrl(place)}?getan=saved`,
    });
  })

  .get(`${PLACE}/abschnitt`, editors, (c) => showNewSection(c))

  .post(`${PLACE}/abschnitt`, editors, (c) => {
    const { tx, locale, now } = c.var;
    const place = placeOf(c);
    const t = editorTexts[locale];
    return submitForm(c, {
      schema: z.object({
        kind: z.enum(sectionKinds, t.errors.kindMissing),
        after: z.uuid().optional().catch(undefined),
      }),
      attempt: async ({ kind, after }) => {
        const section = newSection(kind);
        const change = { place, personId: actorOf(c), part: "order" as const };
        await changeDraft(tx, { ...change, change: (content) => adding(content, section, after) }, now);
        return { id: section.id, kind };
      },
      refusals: t.refusals,
      page: (form) => showNewSection(c, form),
      next: ({ id, kind }) =>
        kind === "timeline" ? `${editPageUrl(place)}#abschnitt-${id}` : editSectionUrl(place, id),
    });
  })

  .get(`${PLACE}/abschnitte/${SECTION}`, editors, (c) => showSectionForm(c))

  .post(`${PLACE}/abschnitte/${SECTION}`, editors, async (c) => {
    const { tx, locale, now } = c.var;
    const place = placeOf(c);
    const sectionId = c.req.param("section");
    const t = editorTexts[locale];
    const known = await knownSection(c, await draftOf(tx, place), sectionId);
    return submitForm(c, {
      schema: SectionInput(known.section, t),
      attempt: async ({ revision, section: typed, item, order }) => {
        const section = await withUploads(c, typed, order);
        const change = { place, personId: actorOf(c), part: { sectionId }, seen: revision };
        await changeDraft(tx, { ...change, change: (now) => withSection(now, sectionId, section) }, now);
        return item;
      },
      refusals: t.refusals,
      page: (form) => showSectionForm(c, form),
      next: (item) =>
        item
          ? `${editSectionUrl(place, sectionId)}?getan=saved`
          : `${editPageUrl(place)}?getan=saved#abschnitt-${sectionId}`,
    });
  });

/** The pictures or documents that the fields of a form offer, with what stands in them. */
const offeredIn = ({ var: { tx, portal } }: Visit, form: Form, section?: SectionKind): Promise<Pickable> =>
  pickable(tx, {
    portalId: portal.id,
    kind: section === "downloads" ? "document" : "picture",
    chosen: chosenIn(form, /(^|\.)(image|url)$/),
  });

async function showHead(c: Visit, posted?: Form) {
  const { tx, locale } = c.var;
  const t = editorTexts[locale];
  const draft = await draftOf(tx, placeOf(c));
  const shell = shellOf(c);
  const form = { ...newForm(c, headValues(draft.content, draft.revision)), ...posted };
  if (draft.deletedAt && posted) return c.html(<GonePage {...{ shell, draft, form }} kind="hero" name={t.head} />);
  const isConflict = form.refusal === t.refusals.changed_meanwhile;
  const { title = "", description = "", date = "", image = "" } = form.values;
  const typed = headText({ ...draft.content, title, description, date, image }, locale);
  return c.html(
    <HeadFormPage
      {...{ shell, draft, form }}
      pictures={await offeredIn(c, form)}
      conflict={isConflict ? wordDifference(headText(draft.content, locale), typed) : undefined}
      revision={isConflict ? String(draft.revision) : (form.values.revision ?? String(draft.revision))}
    />,
  );
}

async function showNewSection(c: Visit, form = newForm(c)) {
  const draft = await draftOf(c.var.tx, placeOf(c));
  const after = form.values.after ?? c.req.query("nach");
  return c.html(<NewSectionPage shell={shellOf(c)} {...{ draft, form, after }} />);
}

async function showSectionForm(c: Visit, posted?: Form) {
  const { tx, locale } = c.var;
  const t = editorTexts[locale];
  const place = placeOf(c);
  const sectionId = c.req.param("section") ?? "";
  const draft = await draftOf(tx, place);
  const shell = shellOf(c);
  const there = sectionWith(draft.content, sectionId);
  const { section } = await knownSection(c, draft, sectionId);
  const name = sectionName(draft, sectionId, locale) || t.section[section.kind];
  const form = { ...newForm(c, valuesOfSection(section, draft.revision)), ...posted };
  if (!there || draft.deletedAt) return c.html(<GonePage {...{ shell, draft, form, name }} kind={section.kind} />);
  const isConflict = form.refusal === t.refusals.changed_meanwhile;
  return c.html(
    <SectionFormPage
      {...{ shell, draft, form, name, kind: section.kind, done: c.req.query("getan") }}
      action={editSectionUrl(place, sectionId)}
      offered={await offeredIn(c, form, section.kind)}
      conflict={isConflict ? typedDifference(section, form, locale) : undefined}
      revision={isConflict ? String(draft.revision) : (form.values.revision ?? String(draft.revision))}
    />,
  );
}

/** A section of the draft; for a form that was open while it went, as its revision had it. */
async function knownSection(c: Visit, { content, pageId, locale }: Draft, id: string): Promise<DraftSection> {
  const known = sectionWith(content, id) ?? content.removed.find((section) => section.id === id);
  const seen = known || c.req.method !== "POST" ? 0 : Seen.parse((await c.req.parseBody()).revision);
  const before = seen > 0 ? await findReadable(c.var.tx, { pageId, locale, number: seen }) : undefined;
  const found = known ?? (before && sectionWith(readSnapshot(before.content), id));
  if (!found || found.section.kind === "timeline") throw new Missing("section");
  return found;
}

/** What the typed version would change about the saved one. */
function typedDifference(section: Parameters<typeof sectionText>[0], form: Form, locale: Visit["var"]["locale"]) {
  const posted = SectionInput(section, editorTexts[locale]).safeParse(form.values);
  return wordDifference(sectionText(section, locale), posted.success ? sectionText(posted.data.section, locale) : "");
}
