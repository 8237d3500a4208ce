import { Hono } from "hono";
import { z } from "zod";
import { Missing } from "../../../platform/errors";
import { newForm } from "../../../platform/forms/form";
import { submitForm } from "../../../platform/forms/submit";
import type { Env, Visit } from "../../../platform/http/env";
import { editors } from "../../../platform/http/policy";
import { shellOf } from "../../../platform/http/shell";
import { editPageUrl, revisionUrl } from "../urls";
import { HistoryPage } from "./history-view";
import { editorTexts } from "./messages";
import { draftOf, findReadable, findRevision, listRevisions, listRoles } from "./queries";
import { RemovalInput, removeRevision } from "./remove-revision";
import { RevisionPage } from "./revision-page";
import { snapshotDifference } from "./revision-text";
import { handIn, isInUse } from "./rules";
import { restoreRevision } from "./save-draft";
import { listPlans } from "./schedule";
import { readSnapshot } from "./snapshot";
import { actorOf, PLACE, placeOf } from "./visit";

const REVISION = `${PLACE}/verlauf/:number{[0-9]{1,6}}`;

/** What was saved of a page: to read, to compare, to bring back, and to remove for good. */
export const historyRoutes = new Hono<Env>()
  .get(`${PLACE}/verlauf`, editors, showHistory)
  .get(REVISION, editors, (c) => showRevision(c))

  .post(REVISION, editors, (c) => {
    const { tx, locale, now } = c.var;
    const place = placeOf(c);
    return submitForm(c, {
      schema: z.object({}),
      attempt: () => restoreRevision(tx, { place, personId: actorOf(c), number: numberOf(c) }, now),
      refusals: editorTexts[locale].refusals,
      page: (form) => showRevision(c, form),
      next: `${editPageUrl(place)}?getan=restored`,
    });
  })

  .get(`${REVISION}/entfernen`, editors, (c) => c.redirect(revisionUrl(placeOf(c), numberOf(c))))

  .post(`${REVISION}/entfernen`, editors, (c) => {
    const { tx, locale, now } = c.var;
    const place = placeOf(c);
    const number = numberOf(c);
    const t = editorTexts[locale];
    return submitForm(c, {
      schema: RemovalInput(t),
      attempt: ({ reason }) => removeRevision(tx, { place, personId: actorOf(c), number, reason }, now),
      refusals: t.refusals,
      page: (form) => showRevision(c, form),
      next: `${revisionUrl(place, number)}?getan=revision_removed`,
    });
  });

const numberOf = (c: Visit): number => Number(c.req.param("number"));
const numberIn = (text: string | undefined): number | undefined =>
  /^\d{1,6}$/.test(text ?? "") ? Number(text) : undefined;

async function showHistory(c: Visit) {
  const place = placeOf(c);
  const draft = await draftOf(c.var.tx, place);
  const before = numberIn(c.req.query("vor"));
  const listed = await listRevisions(c.var.tx, place, before);
  return c.html(<HistoryPage shell={shellOf(c)} draft={draft} {...listed} isFirst={before === undefined} />);
}

async function showRevision(c: Visit, form = newForm(c)) {
  const { tx, locale } = c.var;
  const place = placeOf(c);
  const number = numberOf(c);
  if (number < 1) throw new Missing("revision");
  const draft = await draftOf(tx, place);
  const revision = await findRevision(tx, { ...place, number });
  const asked = numberIn(c.req.query("mit")) ?? number - 1;
  const before = await findReadable(tx, { ...place, number: Math.min(asked, number - 1) });
  const difference =
    before && !revision.removedAt
      ? snapshotDifference(readSnapshot(before.content), readSnapshot(revision.content), locale)
      : undefined;
  const mayRemove =
    handIn(await listRoles(tx, draft.ownerOrganisationId), actorOf(c)) === "publisher" &&
    !isInUse(
      number,
      draft,
      (await listPlans(tx, place)).map((plan) => plan.revision),
    );
  const shown = { draft, form, revision, base: before?.number, difference, mayRemove };
  return c.html(<RevisionPage shell={shellOf(c)} {...shown} done={c.req.query("getan")} />);
}
