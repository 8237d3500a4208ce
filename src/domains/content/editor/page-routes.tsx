import { Hono } from "hono";
import { z } from "zod";
import { type Form, newForm } from "../../../platform/forms/form";
import { submitForm } from "../../../platform/forms/submit";
import type { Env, Visit } from "../../../platform/http/env";
import { editors } from "../../../platform/http/policy";
import { shellOf } from "../../../platform/http/shell";
import { LOCALES, type Locale } from "../../../platform/text";
import { findFilesOf } from "../files/resolve";
import { ContentPage } from "../pages/page-view";
import { listAliases } from "../pages/queries";
import { choiceOf } from "../timeline/arrange";
import { addressUrl, editPageUrl, pagesUrl, pageUrl, trashUrl } from "../urls";
import { addLocale } from "./create-page";
import { titleOfFrame } from "./frame";
import { findProblems, type LeadsSomewhere } from "./links";
import { editorTexts } from "./messages";
import { OrderInput, orderSections } from "./order";
import { EditPageView } from "./page-view";
import { previewOf } from "./preview";
import { draftOf, listLocales, listRoles } from "./queries";
import { AddressInput, renamePage, versionOf } from "./rename-page";
import { findLastReview } from "./review";
import { handIn, reviewersIn } from "./rules";
import { listPlans } from "./schedule";
import { AddressPage, PreviewBar } from "./small-views";
import { StateInput, takeStateAct } from "./state-act";
import { timelinesOf } from "./timelines";
import { untrashPage } from "./trash-page";
import { actorOf, PLACE, placeOf } from "./visit";
import { wordDifference } from "./word-difference";

/** One page as a whole: its state, preview, history, languages and address. */
export function pageRoutes({ leadsSomewhere }: { leadsSomewhere: LeadsSomewhere }) {
  const showPage = (c: Visit, form?: Form) => showEditPage(c, leadsSomewhere, form);
  return new Hono<Env>()
    .get(PLACE, editors, (c) => showPage(c))

    .get(`${PLACE}/:part{(?:stand|sprache)}`, editors, (c) => c.redirect(editPageUrl(placeOf(c))))

    .get(`${PLACE}/abschnitte`, editors, (c) => c.redirect(editPageUrl(placeOf(c))))

    .post(`${PLACE}/abschnitte`, editors, (c) => {
      const { tx, locale, now } = c.var;
      const place = placeOf(c);
      return submitForm(c, {
        schema: OrderInput,
        attempt: async ({ do: pressed }) => {
          await orderSections(tx, { place, personId: actorOf(c), ...pressed }, now);
          return pressed;
        },
        refusals: editorTexts[locale].refusals,
        page: (form) => showPage(c, form),
        next: ({ act, id }) => `${editPageUrl(place)}${act === "remove" ? "?getan=removed" : `#abschnitt-${id}`}`,
      });
    })

    .post(`${PLACE}/stand`, editors, (c) => {
      const { tx, locale, now } = c.var;
      const t = editorTexts[locale];
      const place = placeOf(c);
      return submitForm(c, {
        schema: StateInput(t),
        attempt: (input) => takeStateAct(tx, { place, personId: actorOf(c), input, errors: t.errors }, now),
        refusals: t.refusals,
        page: (form) => showPage(c, form),
        next: (done) => (done === "trashed" ? pagesUrl : `${editPageUrl(place)}?getan=${done}`),
      });
    })

    .post(`${PLACE}/sprache`, editors, (c) => {
      const { tx, now } = c.var;
      const place = placeOf(c);
      return submitForm(c, {
        schema: z.object({ locale: z.enum(LOCALES as [Locale, ...Locale[]]) }),
        attempt: ({ locale }) => addLocale(tx, { place, locale, personId: actorOf(c) }, now),
        refusals: editorTexts[c.var.locale].refusals,
        page: (form) => showPage(c, form),
        next: (added) => `${editPageUrl(added)}?getan=created`,
      });
    })

    .get(`${PLACE}/zurueckholen`, editors, (c) => c.redirect(trashUrl))

    .post(`${PLACE}/zurueckholen`, editors, (c) => {
      const { tx, locale, now } = c.var;
      const place = placeOf(c);
      return submitForm(c, {
        schema: z.object({}),
        attempt: () => untrashPage(tx, { place, personId: actorOf(c) }, now),
        refusals: editorTexts[locale].refusals,
        page: (form) => showPage(c, form),
        next: `${editPageUrl(place)}?getan=back`,
      });
    })

    .get(`${PLACE}/vorschau`, editors, showPreview)

    .get(`${PLACE}/adresse`, editors, (c) => showAddress(c))

    .post(`${PLACE}/adresse`, editors, (c) => {
      const { tx, locale, now } = c.var;
      const t = editorTexts[locale];
      const place = placeOf(c);
      const rules = { isTaken: leadsSomewhere, slugTaken: t.errors.slugTaken };
      return submitForm(c, {
        schema: AddressInput(t),
        attempt: (input) => renamePage(tx, { place, personId: actorOf(c), ...input, ...rules }, now),
        refusals: t.refusals,
        page: (form) => showAddress(c, form),
        next: `${addressUrl(place)}?getan=renamed`,
      });
    });
}

async function showEditPage(c: Visit, leadsSomewhere: LeadsSomewhere, form = newForm(c)) {
  const { tx, portal } = c.var;
  const place = placeOf(c);
  const draft = await draftOf(tx, place);
  const roles = await listRoles(tx, draft.ownerOrganisationId);
  const hand = handIn(roles, actorOf(c));
  const review = await findLastReview(tx, place);
  const isAsking = review?.outcome === null && review.submittedByPersonId === actorOf(c);
  const hasReviewers = reviewersIn(roles, actorOf(c)).length > 0;
  const problems = await findProblems(tx, draft.content, {
    ...{ portalId: portal.id, ownUrl: pageUrl(draft), leadsSomewhere },
  });
  return c.html(
    <EditPageView
      {...{
        shell: shellOf(c),
        draft,
        form,
        hand,
        review,
        isAsking,
        hasReviewers,
        problems,
        done: c.req.query("getan"),
      }}
      locales={await listLocales(tx, place.pageId)}
      plans={await listPlans(tx, place)}
      timelines={await timelinesOf(tx, place)}
    />,
  );
}

/** The page as visitors would see it, with the results that are there. */
async function showPreview(c: Visit) {
  const { tx, viewer } = c.var;
  const draft = await draftOf(tx, placeOf(c));
  const page = await previewOf(tx, draft);
  const shell = shellOf(c);
  const files = await findFilesOf(tx, viewer, page);
  const choice = choiceOf((name) => c.req.query(name));
  const banner = <PreviewBar shell={shell} draft={draft} />;
  const title = titleOfFrame(draft, editorTexts[shell.locale].previewTitle, shell.locale);
  const preview = { banner, title };
  return c.html(<ContentPage {...{ shell, page, files, choice, preview }} mayEdit={false} slots={[]} />);
}

async function showAddress(c: Visit, posted?: Form) {
  const { tx } = c.var;
  const draft = await draftOf(tx, placeOf(c));
  const { slug } = draft;
  const known = await listAliases(tx, draft.pageId);
  const aliases = known.join("\n");
  const stored = { slug, aliases, seen: versionOf({ slug, aliases: known }) };
  const isConflict = posted?.refusal === editorTexts[c.var.locale].refusals.changed_meanwhile;
  const typed = addressText({ ...stored, ...posted?.values });
  const conflict = isConflict ? wordDifference(addressText(stored), typed) : undefined;
  const form = {
    ...newForm(c),
    ...posted,
    values: { ...stored, ...posted?.values, ...(conflict && { seen: stored.seen }) },
  };
  return c.html(<AddressPage shell={shellOf(c)} {...{ draft, form, conflict, done: c.req.query("getan") }} />);
}

/** The address and all former ones, one to a line. */
const addressText = ({ slug, aliases }: { slug: string; aliases: string }): string =>
  [slug, ...aliases.replace(/\r\n?/g, "\n").split("\n")].join("\n");
