import { Hono } from "hono";
import { z } from "zod";
import { isOwnerOf } from "../../../platform/auth/session";
import type { TenantTx } from "../../../platform/db";
import { newForm } from "../../../platform/forms/form";
import { submitForm } from "../../../platform/forms/submit";
import type { Env, Visit } from "../../../platform/http/env";
import { editors } from "../../../platform/http/policy";
import { shellOf } from "../../../platform/http/shell";
import { LOCALES, type Locale } from "../../../platform/text";
import { editorTexts } from "../editor/messages";
import { snapshotDifference } from "../editor/revision-text";
import { ID, placeOf } from "../editor/visit";
import { translationsUrl } from "../urls";
import { changedParts } from "./changed-parts";
import { ComparePage } from "./compare-view";
import { ConfirmInput, confirmTranslation } from "./confirm";
import { gapsIn } from "./gaps";
import { type Listed, TranslationsPage } from "./list-view";
import { localesOf } from "./needs";
import { countTranslations, listTranslations, sourceTexts, type Translation, translationOf } from "./queries";
import { TRANSLATION_STATES, type TranslationState } from "./rules";

const AnyLocale = z.enum(LOCALES as [Locale, ...Locale[]]);

const ListQuery = z.object({
  in: AnyLocale.optional().catch(undefined),
  stand: z
    .enum(TRANSLATION_STATES as [TranslationState, ...TranslationState[]])
    .optional()
    .catch(undefined),
  nach: z.string().max(200).optional().catch(undefined),
  sprachfassung: AnyLocale.optional().catch(undefined),
  getan: z.literal("bestaetigt").optional().catch(undefined),
});

const ONE = `${translationsUrl}/:id{${ID}}/:locale{(?:${LOCALES.join("|")})}`;

/** Where editors see what is missing in which language, and say that something is still right. */
export const translationRoutes = ({ menuUrl }: { menuUrl: string }) =>
  new Hono<Env>()
    .get(translationsUrl, editors, (c) => showList(c, menuUrl))
    .get(ONE, editors, (c) => showComparison(c))
    .post(ONE, editors, (c) => {
      const { tx, locale, now } = c.var;
      return submitForm(c, {
        schema: ConfirmInput,
        attempt: ({ source }) => confirmTranslation(tx, { place: wantedIn(c), source }, now),
        refusals: editorTexts[locale].refusals,
        page: (form) => showComparison(c, form),
        next: `${translationsUrl}?getan=bestaetigt`,
      });
    });

const wantedIn = (c: Visit) => ({ ...placeOf(c), locales: localesOf(c.var.portal) });

async function showList(c: Visit, menuUrl: string) {
  const { tx, portal, person } = c.var;
  const { in: locale, stand: state, nach, sprachfassung, getan } = ListQuery.parse(c.req.query());
  const after = nach && sprachfassung ? { slug: nach, locale: sprachfassung } : undefined;
  const locales = localesOf(portal);
  const wanted = { portalId: portal.id, locales };
  const { translations, next } = await listTranslations(tx, wanted, { locale, state, after });
  const counts = await countTranslations(tx, wanted);
  const listed: Listed[] = [];
  for (const translation of translations) listed.push(await withChanges(tx, translation));
  const mayMend = isOwnerOf(person, portal.ownerOrganisationId);
  return c.html(
    <TranslationsPage
      {...{ shell: shellOf(c), form: newForm(c), translations: listed, counts, locales, next }}
      choice={{ locale, state }}
      gaps={gapsIn(portal.menu, locales, mayMend ? menuUrl : undefined)}
      isFirst={after === undefined}
      isConfirmed={getan !== undefined}
    />,
  );
}

async function withChanges(tx: TenantTx, translation: Translation): Promise<Listed> {
  if (translation.state !== "outdated") return { ...translation, changed: [] };
  const { before, after } = await sourceTexts(tx, translation);
  return { ...translation, changed: before ? changedParts(before, after) : [] };
}

async function showComparison(c: Visit, form = newForm(c)) {
  const { tx, locale } = c.var;
  const translation = await translationOf(tx, wantedIn(c));
  const { before, after } = await sourceTexts(tx, translation);
  const listed = { ...translation, changed: before ? changedParts(before, after) : [] };
  const difference = before && snapshotDifference(before, after, locale);
  return c.html(<ComparePage shell={shellOf(c)} form={form} translation={listed} difference={difference} />);
}
