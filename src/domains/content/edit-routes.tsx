import { Hono } from "hono";
import { z } from "zod";
import { Missing } from "../../platform/errors";
import { type Form, newForm } from "../../platform/forms/form";
import { submitForm } from "../../platform/forms/submit";
import type { Env, Visit } from "../../platform/http/env";
import { editors } from "../../platform/http/policy";
import { shellOf } from "../../platform/http/shell";
import { listTrashedPages } from "./editor/list-queries";
import { chosenIn, DOCUMENT } from "./media/document-field";
import { pickable } from "./media/picker";
import { messages } from "./messages";
import { withDocument } from "./timeline/add-evidence";
import { changeEntry, swapEntry } from "./timeline/change-entry";
import { createEntry } from "./timeline/create-entry";
import { deleteEntry, restoreEntry } from "./timeline/delete-entry";
import { entryForEditing, listChanges, listTrashedEntries, timelineSection } from "./timeline/edit-queries";
import { EntryFormPage, NewEntryPage, valuesOf } from "./timeline/entry-form";
import { EntryInput, RevisionInput } from "./timeline/entry-input";
import { TrashPage } from "./timeline/trash-view";
import { editEntryUrl, newEntryUrl, trashUrl } from "./urls";

const ID = "[0-9a-f]{8}-[0-9a-f-]{27}";

/** What editors of the portal's organisation change in the browser. */
export const contentEditRoutes = new Hono<Env>()
  .basePath("/redaktion")

  .get(`/abschnitte/:id{${ID}}/eintraege`, editors, (c) => showNewEntry(c, c.req.param("id")))

  .post(`/abschnitte/:id{${ID}}/eintraege`, editors, (c) => {
    const { tx, portal, locale, now } = c.var;
    const sectionId = c.req.param("id");
    return submitForm(c, {
      schema: EntryInput(messages[locale]),
      attempt: async (typed) => {
        const entry = await withDocument(c, typed);
        return createEntry(tx, { portalId: portal.id, sectionId, entry }, now);
      },
      refusals: messages[locale].refusals,
      page: (form) => showNewEntry(c, sectionId, form),
      next: ({ url }) => url,
    });
  })

  .get(`/eintraege/:id{${ID}}`, editors, (c) => showEntryForm(c, c.req.param("id")))

  .get(`/eintraege/:id{${ID}}/:act{tauschen|loeschen|zurueckholen}`, editors, (c) =>
    c.redirect(editEntryUrl(c.req.param("id"))),
  )

  .post(`/eintraege/:id{${ID}}`, editors, (c) => {
    const { tx, portal, locale, now } = c.var;
    const id = c.req.param("id");
    return submitForm(c, {
      schema: EntryInput(messages[locale]),
      attempt: async (typed) => {
        const entry = await withDocument(c, typed);
        return changeEntry(tx, { portalId: portal.id, id, revision: typed.revision, entry }, now);
      },
      refusals: messages[locale].refusals,
      page: (form) => showEntryForm(c, id, form),
      next: (url) => url,
    });
  })

  .post(`/eintraege/:id{${ID}}/tauschen`, editors, (c) => {
    const { tx, portal, locale, now } = c.var;
    const id = c.req.param("id");
    return submitForm(c, {
      schema: RevisionInput,
      attempt: ({ revision }) => swapEntry(tx, { portalId: portal.id, id, revision }, now),
      refusals: messages[locale].refusals,
      page: (form) => showEntryForm(c, id, form),
      next: editEntryUrl(id),
    });
  })

  .post(`/eintraege/:id{${ID}}/loeschen`, editors, (c) => {
    const { tx, portal, locale, now, actor } = c.var;
    const id = c.req.param("id");
    return submitForm(c, {
      schema: RevisionInput,
      attempt: ({ revision }) => deleteEntry(tx, { portalId: portal.id, id, revision, personId: actor.id }, now),
      refusals: messages[locale].refusals,
      page: (form) => showEntryForm(c, id, form),
      next: (url) => url,
    });
  })

  .post(`/eintraege/:id{${ID}}/zurueckholen`, editors, (c) => {
    const { tx, portal, locale, now } = c.var;
    const id = c.req.param("id");
    return submitForm(c, {
      schema: z.object({}),
      attempt: () => restoreEntry(tx, { portalId: portal.id, id }, now),
      refusals: messages[locale].refusals,
      page: (form) => showTrash(c, form),
      next: (url) => url,
    });
  })

  .get(trashUrl.replace("/redaktion", ""), editors, (c) => showTrash(c, newForm(c)));

async function showNewEntry(c: Visit, sectionId: string, posted?: Form) {
  const { isGone } = await timelineSection(c.var.tx, c.var.portal.id, sectionId);
  if (isGone && !posted) throw new Missing("timeline");
  const form = posted ?? newForm(c);
  const documents = await documentsFor(c, form);
  return c.html(<NewEntryPage shell={shellOf(c)} action={newEntryUrl(sectionId)} {...{ form, documents }} />);
}

async function showEntryForm(c: Visit, id: string, posted?: Form) {
  const { tx, portal } = c.var;
  const entry = await entryForEditing(tx, portal.id, id);
  const form = { ...newForm(c, valuesOf(entry)), ...posted };
  const changes = await listChanges(tx, id);
  const documents = await documentsFor(c, form);
  return c.html(<EntryFormPage shell={shellOf(c)} {...{ entry, form, changes, documents }} />);
}

/** What can be added as evidence. */
const documentsFor = ({ var: { tx, portal } }: Visit, form: Form) =>
  pickable(tx, { portalId: portal.id, kind: "document", chosen: chosenIn(form, new RegExp(`^${DOCUMENT}$`)) });

async function showTrash(c: Visit, form: Form) {
  const { tx, portal } = c.var;
  const entries = await listTrashedEntries(tx, portal.id);
  const pages = await listTrashedPages(tx, portal.id);
  return c.html(<TrashPage shell={shellOf(c)} {...{ pages, entries, form }} />);
}
