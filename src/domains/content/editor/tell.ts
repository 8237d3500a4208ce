import type { TenantTx } from "../../../platform/db";
import type { Reaction } from "../../../platform/events/react";
import { type Mail, queueMail } from "../../../platform/mail";
import { findPortal } from "../../../platform/portals/portal";
import type { Locale } from "../../../platform/text";
import { editPageUrl } from "../urls";
import { mailTexts } from "./mail-texts";
import { pagePlanFailedMail, pageReviewedMail, pageSubmittedMail } from "./mails";
import { listRoles } from "./queries";
import { reviewersIn } from "./rules";

type AboutReview = { reviewId: string };

const reviewById = (tx: TenantTx, reviewId: string) =>
  tx
    .selectFrom("pageReviews as review")
    .innerJoin("pages", "pages.id", "review.pageId")
    .innerJoin("pageDrafts", (join) =>
      join.onRef("pageDrafts.pageId", "=", "review.pageId").onRef("pageDrafts.locale", "=", "review.locale"),
    )
    .leftJoin("people", "people.id", "review.submittedByPersonId")
    .select(["review.id", "review.pageId", "review.locale", "review.note", "review.outcome", "review.reason"])
    .select(["pages.portalId", "pages.slug", "pages.ownerOrganisationId", "pageDrafts.title"])
    .select(["submittedByPersonId", "people.name as author", "pages.deletedAt"])
    .where("review.id", "=", reviewId)
    .executeTakeFirst();

type Review = NonNullable<Awaited<ReturnType<typeof reviewById>>>;
type Reader = { id: string; name: string; email: string | null; locale: Locale };
type Telling = { readers: Reader[]; key: string; write: (reader: Reader, link: string) => Mail };
type About = Pick<Review, "pageId" | "locale" | "portalId"> & { id: string };

async function tell(tx: TenantTx, about: About, telling: Telling & Parameters<Reaction<never>>[2], now: Date) {
  const portal = await findPortal(tx, about.portalId, telling.address);
  if (!portal) return;
  const link = portal.origin + editPageUrl(about);
  for (const reader of telling.readers) {
    if (reader.email === null) continue;
    const key = `${telling.key}:${about.id}:${reader.id}`;
    const to = { address: reader.email, name: reader.name };
    await queueMail(tx, { key, to, personId: reader.id, portal, mail: telling.write(reader, link) }, now);
  }
}

const readersOf = (tx: TenantTx, ids: string[]): Promise<Reader[]> =>
  tx
    .selectFrom("people")
    .select(["id", "name", "email", "locale"])
    .where(({ eb, val }) => eb("id", "=", eb.fn.any(val(ids))))
    .orderBy("id")
    .execute();

/** That somebody asks for a look, to those who may publish. Nothing when it was decided meanwhile. */
export const tellReviewers: Reaction<AboutReview> = async (tx, { reviewId }, { address }, now) => {
  const review = await reviewById(tx, reviewId);
  if (!review || review.outcome !== null || review.deletedAt) return;
  const roles = await listRoles(tx, review.ownerOrganisationId);
  const readers = await readersOf(tx, reviewersIn(roles, review.submittedByPersonId ?? ""));
  const { note, author, slug } = review;
  const title = review.title || slug;
  const write: Telling["write"] = ({ locale }, link) =>
    pageSubmittedMail({ title, author: author ?? mailTexts[locale].somebody, note, link }, locale);
  await tell(tx, review, { readers, key: "page.submitted", write, address }, now);
};

/** What was decided, to who asked. */
export const tellAuthor: Reaction<AboutReview> = async (tx, { reviewId }, { address }, now) => {
  const review = await reviewById(tx, reviewId);
  if (!review?.submittedByPersonId || review.outcome === null || review.outcome === "taken_back") return;
  const { outcome, reason, slug } = review;
  const readers = await readersOf(tx, [review.submittedByPersonId]);
  const title = review.title || slug;
  const write: Telling["write"] = ({ locale }, link) => pageReviewedMail({ title, outcome, reason, link }, locale);
  await tell(tx, review, { readers, key: "page.reviewed", write, address }, now);
};

type Plan = { pageId: string; locale: Locale; act: "publish" | "withdraw" };

/** That the clock could not do what it was told to, to who told it. Nothing when the plan was struck meanwhile. */
export const tellPlanner: Reaction<Plan> = async (tx, { pageId, locale, act }, { address }, now) => {
  const plan = await tx
    .selectFrom("pageSchedules as plan")
    .innerJoin("pages", "pages.id", "plan.pageId")
    .innerJoin("pageDrafts", (join) =>
      join.onRef("pageDrafts.pageId", "=", "plan.pageId").onRef("pageDrafts.locale", "=", "plan.locale"),
    )
    .select(["plan.at", "plan.setByPersonId", "plan.locale", "pages.id as pageId", "portalId", "slug", "title"])
    .where("plan.pageId", "=", pageId)
    .where("plan.locale", "=", locale)
    .where("plan.act", "=", act)
    .where("failedAt", "is not", null)
    .executeTakeFirst();
  if (!plan?.setByPersonId) return;
  const readers = await readersOf(tx, [plan.setByPersonId]);
  const title = plan.title || plan.slug;
  const write: Telling["write"] = (reader, link) =>
    pagePlanFailedMail({ title, act, at: plan.at, link }, reader.locale);
  const id = `${pageId}:${locale}:${act}:${plan.at.toISOString()}`;
  await tell(tx, { ...plan, id }, { readers, key: "page.plan_failed", write, address }, now);
};
