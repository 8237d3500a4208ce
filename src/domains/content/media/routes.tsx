import { Hono } from "hono";
import { z } from "zod";
import { WrongInput } from "../../../platform/errors";
import { messages as fileMessages, uploadsOf } from "../../../platform/files";
import { type Form, newForm } from "../../../platform/forms/form";
import { submitForm } from "../../../platform/forms/submit";
import type { Env, Visit } from "../../../platform/http/env";
import { editors } from "../../../platform/http/policy";
import { shellOf } from "../../../platform/http/shell";
import { berlinDate } from "../../../platform/time/berlin";
import { addItems } from "./add";
import { itemRoutes } from "./item-routes";
import { ListPage } from "./list-view";
import { messages } from "./messages";
import { FILTERS, type Filter, type ItemKey, listItems, listItemsById, listTrashedItems } from "./queries";
import { foldedWords } from "./search-words";
import { MediaTrashPage } from "./trash-view";
import { FILES_FIELD, type RefusedFile, UploadedPage, UploadPage } from "./upload-view";
import { mediaTrashUrl, mediaUrl, uploadedUrl, uploadUrl } from "./urls";

const PAGE = 24;

/** The media library of a portal. */
export const mediaRoutes = new Hono<Env>()
  .get(mediaUrl, editors, async (c) => {
    const { tx, portal, now } = c.var;
    const today = berlinDate(now);
    const filter = filterOf(c.req.query("zeigen"));
    const words = (c.req.query("suche") ?? "").trim().slice(0, 200);
    const after = keyOf(c.req.query("nach"));
    const wanted = { portalId: portal.id, today, filter, words: foldedWords(words), after, limit: PAGE + 1 };
    const found = await listItems(tx, wanted);
    const items = found.slice(0, PAGE);
    const last = found.length > PAGE ? items.at(-1) : undefined;
    const next = last && `${last.addedAt.toISOString()}_${last.id}`;
    return c.html(<ListPage {...{ items, filter, words, today, next }} shell={shellOf(c)} isFirst={!after} />);
  })

  .get(uploadUrl, editors, (c) => c.html(<UploadPage shell={shellOf(c)} form={newForm(c)} />))

  .post(uploadUrl, editors, (c) => {
    const { tx, portal, now, actor, locale } = c.var;
    const uploads = uploadsOf(c, FILES_FIELD);
    const place = { portalId: portal.id, ownerOrganisationId: portal.ownerOrganisationId, personId: actor.id };
    return submitForm(c, {
      schema: z.object({}),
      attempt: async () => {
        if (uploads.length === 0) throw new WrongInput({ [FILES_FIELD]: messages[locale].errors.fileMissing });
        if (uploads.every(({ taken }) => typeof taken === "string"))
          throw new WrongInput({ [FILES_FIELD]: messages[locale].nothingUploaded });
        return addItems(tx, { ...place, uploads }, now);
      },
      refusals: {},
      page: (form) => showUpload(c, form),
      next: ({ addedIds, refused }) => resultUrl(addedIds, refused),
    });
  })

  .get(uploadedUrl, editors, async (c) => {
    const { tx, portal, now } = c.var;
    const ids = (c.req.queries("neu") ?? []).filter((id) => z.uuid().safeParse(id).success);
    const items = await listItemsById(tx, portal.id, ids);
    const refused = (c.req.queries("abgelehnt") ?? []).flatMap((text) => refusedIn(c, text));
    return c.html(<UploadedPage {...{ items, refused }} shell={shellOf(c)} today={berlinDate(now)} />);
  })

  .get(mediaTrashUrl, editors, async (c) => {
    const items = await listTrashedItems(c.var.tx, c.var.portal.id);
    return c.html(<MediaTrashPage shell={shellOf(c)} items={items} />);
  })

  .route("/", itemRoutes);

function showUpload(c: Visit, form: Form) {
  const refused = uploadsOf(c, FILES_FIELD).flatMap(({ name, taken }) =>
    typeof taken === "string" ? [{ name, reason: fileMessages[c.var.locale].refusals[taken] }] : [],
  );
  return c.html(<UploadPage shell={shellOf(c)} form={form} refused={refused} />);
}

const LONGEST_NAME = 60;

/** The results stand in the address, so that the page can be loaded again. */
function resultUrl(addedIds: readonly string[], refused: readonly { name: string; code: string }[]): string {
  const query = new URLSearchParams();
  for (const id of addedIds) query.append("neu", id);
  for (const { name, code } of refused)
    query.append("abgelehnt", `${code} ${[...name].slice(0, LONGEST_NAME).join("")}`);
  return `${uploadedUrl}?${query}`;
}

function refusedIn({ var: { locale } }: Visit, text: string): RefusedFile[] {
  const [, code = "", name = ""] = /^([a-z_]+) (.{1,60})$/su.exec(text) ?? [];
  const [, reason] = Object.entries(fileMessages[locale].refusals).find(([known]) => known === code) ?? [];
  return reason ? [{ name, reason }] : [];
}

const filterOf = (text: string | undefined): Filter | undefined => FILTERS.find((filter) => filter === text);

/** What is no key leads to the first page. */
function keyOf(text = ""): ItemKey | undefined {
  const [, at = "", id = ""] = /^(\d{4}-[\dT:.-]+Z)_([0-9a-f-]{36})$/.exec(text) ?? [];
  return z.uuid().safeParse(id).success && !Number.isNaN(Date.parse(at)) ? { addedAt: new Date(at), id } : undefined;
}
