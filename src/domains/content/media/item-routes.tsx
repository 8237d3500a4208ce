import { Hono } from "hono";
import { z } from "zod";
import { uploadField } from "../../../platform/files";
import { type Form, newForm } from "../../../platform/forms/form";
import { submitForm } from "../../../platform/forms/submit";
import type { Env, Visit } from "../../../platform/http/env";
import { editors } from "../../../platform/http/policy";
import { shellOf } from "../../../platform/http/shell";
import { berlinDate } from "../../../platform/time/berlin";
import { listChanges } from "../timeline/edit-queries";
import { ConsentInput, recordConsent, withdrawConsent } from "./consent";
import { DescriptionInput, describeItem, Revision } from "./describe";
import { descriptionOf } from "./describe-form";
import { type ItemForms, ItemPage } from "./item-view";
import { messages } from "./messages";
import { peopleOf } from "./people-form";
import { itemById, listConsents, listUses, listVersions } from "./queries";
import { RenameInput, renameItem } from "./rename";
import { replaceBytes, undoReplacing } from "./replace";
import { removeForGood, restoreItem, TrashInput, trashItem } from "./trash";
import { ITEM_ACTS, itemUrl, mediaTrashUrl, mediaUrl } from "./urls";

type ActName = keyof typeof ITEM_ACTS;

const ITEM = "/:id{[0-9a-f]{8}-[0-9a-f-]{27}}";
const pathOf = (act: ActName) => `${ITEM}/${ITEM_ACTS[act]}` as const;
const RevisionInput = z.object({ revision: Revision });

/** One file of the library and what editors do with it. */
export const itemRoutes = new Hono<Env>()
  .basePath(mediaUrl)

  .get(ITEM, editors, (c) => showItem(c))

  .get(`${ITEM}/:act{${Object.values(ITEM_ACTS).join("|")}}`, editors, (c) => c.redirect(itemUrl(idOf(c))))

  .post(pathOf("describe"), editors, async (c) => {
    const { tx, portal, locale, now } = c.var;
    const { kind } = await itemById(tx, portal.id, idOf(c));
    return submit(c, "describe", DescriptionInput(messages[locale], kind), (description) =>
      describeItem(tx, { portalId: portal.id, id: idOf(c), description }, now),
    );
  })

  .post(pathOf("consent"), editors, (c) => {
    const { tx, portal, locale, now, actor } = c.var;
    return submit(c, "consent", ConsentInput(messages[locale], now), (consent) =>
      recordConsent(tx, { portalId: portal.id, id: idOf(c), personId: actor.id, consent }, now),
    );
  })

  .post(pathOf("withdraw"), editors, (c) =>
    submit(c, "withdraw", RevisionInput, ({ revision }) =>
      withdrawConsent(c.var.tx, { portalId: c.var.portal.id, id: idOf(c), revision }, c.var.now),
    ),
  )

  .post(pathOf("replace"), editors, (c) => {
    const { tx, portal, locale, now, actor } = c.var;
    const file = uploadField(c, "file").refine((kept) => kept !== undefined, messages[locale].errors.fileMissing);
    const schema = z.object({ revision: Revision, file, samePeople: z.literal("on").optional() });
    return submit(c, "replace", schema, async ({ revision, file: kept, samePeople }) => {
      const change = { portalId: portal.id, id: idOf(c), revision, personId: actor.id };
      if (kept) await replaceBytes(tx, { ...change, kept, showsSamePeople: samePeople === "on" }, now);
    });
  })

  .post(pathOf("undo"), editors, (c) => {
    const { tx, portal, now, actor } = c.var;
    return submit(c, "undo", RevisionInput, ({ revision }) =>
      undoReplacing(tx, { portalId: portal.id, id: idOf(c), revision, personId: actor.id }, now),
    );
  })

  .post(pathOf("rename"), editors, (c) => {
    const { tx, portal, locale, now } = c.var;
    return submit(c, "rename", RenameInput(messages[locale]), (input) =>
      renameItem(tx, { portalId: portal.id, id: idOf(c), ...input }, now),
    );
  })

  .post(pathOf("trash"), editors, (c) => {
    const { tx, portal, locale, now, actor } = c.var;
    const place = { portalId: portal.id, id: idOf(c), personId: actor.id };
    const trash = (input: { revision: number; places: number }) => trashItem(tx, { ...place, ...input }, now);
    return submit(c, "trash", TrashInput(messages[locale]), trash, mediaUrl);
  })

  .post(pathOf("restore"), editors, (c) =>
    submit(c, "restore", z.object({}), () =>
      restoreItem(c.var.tx, { portalId: c.var.portal.id, id: idOf(c) }, c.var.now),
    ),
  )

  .post(pathOf("remove"), editors, (c) => {
    const { tx, portal, now } = c.var;
    const remove = () => removeForGood(tx, { portalId: portal.id, id: idOf(c) }, now);
    return submit(c, "remove", z.object({}), remove, mediaTrashUrl);
  });

const idOf = ({ req }: Visit): string => req.param("id") ?? "";

/** Every form of the page of an item comes back with it, and leads to it when all is well. */
function submit<Input>(
  c: Visit,
  ...[act, schema, attempt, next]: [ActName, z.ZodType<Input>, (input: Input) => Promise<unknown>, string?]
) {
  return submitForm(c, {
    ...{ schema, attempt, refusals: messages[c.var.locale].refusals },
    page: (form) => showItem(c, { act, form }),
    next: next ?? `${itemUrl(idOf(c))}?gespeichert`,
  });
}

async function showItem(c: Visit, posted?: { act: ActName; form: Form }) {
  const { tx, portal, now } = c.var;
  const item = await itemById(tx, portal.id, idOf(c));
  const uses = await listUses(tx, item);
  const consents = await listConsents(tx, item.id);
  const versions = await listVersions(tx, item.id);
  const changes = await listChanges(tx, item.id);
  const values: Partial<Record<ActName, Form["values"]>> = { describe: descriptionOf(item), consent: peopleOf(item) };
  const names = Object.keys(ITEM_ACTS) as ActName[];
  const forms = Object.fromEntries(
    names.map((act) => [act, posted?.act === act ? again(posted.form, item) : newForm(c, values[act])]),
  ) as ItemForms;
  const facts = { item, uses, consents, versions, changes, forms, posted: posted?.form, today: berlinDate(now) };
  return c.html(<ItemPage {...facts} shell={shellOf(c)} isSaved={c.req.query("gespeichert") !== undefined} />);
}

/** After a conflict, saving once more means the version that is shown. */
const again = (form: Form, { revision }: { revision: number }): Form =>
  form.refusal ? { ...form, values: { ...form.values, revision: String(revision) } } : form;
