import { Hono } from "hono";
import { translationNeeds } from "../../../domains/content";
import { isEditorOf, isOwnerOf } from "../../../platform/auth/session";
import type { TenantTx } from "../../../platform/db";
import type { Env } from "../../../platform/http/env";
import { staff } from "../../../platform/http/policy";
import { shellOf } from "../../../platform/http/shell";
import { listFailingJobs } from "../../../platform/jobs/failing";
import { listTroubled } from "../../../platform/mail/queries";
import { countWaitingReports } from "../../../platform/reports/decide/queries";
import { countOpenBarriers } from "../portal/barriers/queries";
import { overviewUrl } from "./urls";
import { OverviewPage, type Troubles } from "./views";

export const adminOverviewRoutes = new Hono<Env>().get(overviewUrl, staff, async (c) => {
  const { actor, portal } = c.var;
  const may = {
    edit: isEditorOf(actor, portal.ownerOrganisationId),
    ownPortal: actor.isAdmin || isOwnerOf(actor, portal.ownerOrganisationId),
    run: actor.isAdmin,
  };
  const troubles = may.run ? await countTroubles(c.var.tx) : undefined;
  const openBarriers = await countOpenBarriers(c.var.tx, portal.id);
  const needs = may.edit ? await translationNeeds(c.var.tx, portal) : undefined;
  const { factorDueAt } = actor;
  return c.html(<OverviewPage shell={shellOf(c)} {...{ may, troubles, needs, openBarriers, factorDueAt }} />);
});

const countTroubles = async (tx: TenantTx): Promise<Troubles> => ({
  mails: (await listTroubled(tx)).length,
  jobs: (await listFailingJobs(tx)).length,
  reports: await countWaitingReports(tx),
});
