import { Hono } from "hono";
import { isEditorOf } from "../../../platform/auth/session";
import type { Env } from "../../../platform/http/env";
import { admins } from "../../../platform/http/policy";
import { shellOf } from "../../../platform/http/shell";
import { listFailingJobs } from "../../../platform/jobs/failing";
import { listTroubled } from "../../../platform/mail/queries";
import { countWaitingReports } from "../../../platform/reports/decide/queries";
import { overviewUrl } from "./urls";
import { OverviewPage } from "./views";

export const adminOverviewRoutes = new Hono<Env>().get(overviewUrl, admins, async (c) => {
  const { tx } = c.var;
  const { length: troubledMails } = await listTroubled(tx);
  const { length: failingJobs } = await listFailingJobs(tx);
  const waitingReports = await countWaitingReports(tx);
  const mayEdit = isEditorOf(c.var.person, c.var.portal.ownerOrganisationId);
  return c.html(<OverviewPage shell={shellOf(c)} {...{ troubledMails, failingJobs, waitingReports, mayEdit }} />);
});
