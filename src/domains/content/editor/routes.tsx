import { Hono } from "hono";
import { z } from "zod";
import { newForm } from "../../../platform/forms/form";
import { submitForm } from "../../../platform/forms/submit";
import type { Env } from "../../../platform/http/env";
import { editors } from "../../../platform/http/policy";
import { shellOf } from "../../../platform/http/shell";
import { START_SLUG } from "../page";
import { editPageUrl, newPageUrl, pagesUrl } from "../urls";
import { createPage, NewPageInput } from "./create-page";
import { historyRoutes } from "./history-routes";
import type { LeadsSomewhere } from "./links";
import { countInReview, listPages, type PageKey } from "./list-queries";
import { PagesPage } from "./list-view";
import { editorTexts } from "./messages";
import { pageRoutes } from "./page-routes";
import { listSlugs } from "./queries";
import type { DraftState } from "./rules";
import { sectionRoutes } from "./section-routes";
import { CreatePage } from "./small-views";
import type { Given } from "./visit";

const ListQuery = z.object({
  stand: z.enum(["draft", "in_review", "scheduled", "published", "archived"]).optional().catch(undefined),
  nach: z.iso.datetime().optional().catch(undefined),
  id: z.uuid().optional().catch(undefined),
});

/** Where editors make, change and publish the pages of a portal. */
export function contentEditorRoutes({ leadsSomewhere }: { leadsSomewhere: LeadsSomewhere }) {
  const showCreate = async (c: Given, form = newForm(c)) => {
    const hasStart = (await listSlugs(c.var.tx, c.var.portal.id)).has(START_SLUG);
    return c.html(<CreatePage shell={shellOf(c)} form={form} hasStart={hasStart} />);
  };
  return new Hono<Env>()
    .get(pagesUrl, editors, async (c) => {
      const { tx, portal } = c.var;
      const { stand: state, nach, id } = ListQuery.parse(c.req.query());
      const after: PageKey | undefined = nach && id ? { changedAt: new Date(nach), id } : undefined;
      const listed = await listPages(tx, { portalId: portal.id, state: state satisfies DraftState | undefined, after });
      const inReview = await countInReview(tx, portal.id);
      return c.html(
        <PagesPage shell={shellOf(c)} {...listed} state={state} inReview={inReview} isFirst={after === undefined} />,
      );
    })

    .get(newPageUrl, editors, (c) => showCreate(c))

    .post(newPageUrl, editors, (c) => {
      const { tx, portal, locale, now, actor } = c.var;
      const t = editorTexts[locale];
      const owner = { portalId: portal.id, ownerOrganisationId: portal.ownerOrganisationId, personId: actor.id };
      return submitForm(c, {
        schema: NewPageInput(t),
        attempt: (page) =>
          createPage(tx, { ...owner, page, isTaken: leadsSomewhere, slugTaken: t.errors.slugTaken }, now),
        refusals: t.refusals,
        page: (form) => showCreate(c, form),
        next: (place) => `${editPageUrl(place)}?getan=created`,
      });
    })

    .route("/", pageRoutes({ leadsSomewhere }))
    .route("/", historyRoutes)
    .route("/", sectionRoutes);
}
