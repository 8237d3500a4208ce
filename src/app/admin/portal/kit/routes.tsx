import { Hono } from "hono";
import { z } from "zod";
import {
  addUploaded,
  chosenName,
  DOCUMENT,
  listKit,
  mediaMessages,
  offerInKit,
  pickable,
  takeFromKit,
} from "../../../../domains/content";
import { isEditorOf } from "../../../../platform/auth/session";
import { WrongInput } from "../../../../platform/errors";
import { type Form, newForm } from "../../../../platform/forms/form";
import { submitForm } from "../../../../platform/forms/submit";
import type { Env, Visit } from "../../../../platform/http/env";
import { shellOf } from "../../../../platform/http/shell";
import { withoutDirectionMarks } from "../../../../platform/text/direction-marks";
import { portalOwners } from "../policy";
import { kitUrl, takeFromKitUrl } from "../urls";
import { type Messages, messages } from "./messages";
import { KitPage } from "./views";

const OfferInput = ({ errors }: Messages) =>
  z.object({
    title: z
      .string()
      .overwrite((text) => withoutDirectionMarks(text).replace(/\s+/g, " ").trim())
      .min(1, errors.name)
      .max(300, errors.long),
    [chosenName(DOCUMENT)]: z.string().max(2_000).default(""),
  });

/** Which files of the library the media kit of the portal offers. */
export const kitRoutes = new Hono<Env>()
  .get(kitUrl, portalOwners, (c) => show(c, newForm(c)))

  .post(kitUrl, portalOwners, (c) => {
    const { tx, portal, locale, now } = c.var;
    const t = messages[locale];
    return submitForm(c, {
      schema: OfferInput(t),
      attempt: async ({ title, [chosenName(DOCUMENT)]: chosen }) => {
        const path = (await addUploaded(c, DOCUMENT)) ?? chosen;
        if (!path) throw new WrongInput({ [chosenName(DOCUMENT)]: t.errors.document });
        await offerInKit(tx, { portalId: portal.id, path, title: String(title) }, now);
      },
      refusals: mediaMessages[locale].refusals,
      page: (form) => show(c, form),
      next: kitUrl,
    });
  })

  .get(takeFromKitUrl, portalOwners, (c) => c.redirect(kitUrl))

  .post(takeFromKitUrl, portalOwners, (c) => {
    const { tx, portal, locale, now } = c.var;
    return submitForm(c, {
      schema: z.object({ id: z.uuid() }),
      attempt: ({ id }) => takeFromKit(tx, { portalId: portal.id, id }, now),
      refusals: mediaMessages[locale].refusals,
      page: (form) => show(c, form),
      next: kitUrl,
    });
  });

async function show(c: Visit, form: Form) {
  const { tx, portal, locale, person } = c.var;
  const chosen = form.values[chosenName(DOCUMENT)];
  const documents = await pickable(tx, { portalId: portal.id, kind: "document", chosen: chosen ? [chosen] : [] });
  const files = await listKit(tx, portal.id, locale);
  const isEditor = person !== undefined && isEditorOf(person, portal.ownerOrganisationId);
  return c.html(<KitPage shell={shellOf(c)} {...{ form, files, documents, isEditor }} />);
}
