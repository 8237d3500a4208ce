import type { Hono } from "hono";
import { z } from "zod";
import { audit } from "../../audit";
import type { TenantTx } from "../../db";
import { Missing, Refusal } from "../../errors";
import { type Form, newForm } from "../../forms/form";
import { submitForm } from "../../forms/submit";
import type { Env, Visit } from "../../http/env";
import { admins } from "../../http/policy";
import { shellOf } from "../../http/shell";
import { listFailingJobs, repeatJob } from "../failing";
import { messages } from "./messages";
import { JobsPage } from "./views";

export const jobsUrl = "/verwaltung/auftraege";
const repeatUrl = (id: number | string) => `${jobsUrl}/${id}/nochmal`;

/** Work in the background that fails, for those who run the installation. */
export function jobAdminRoutes(app: Hono<Env>): void {
  app.get(jobsUrl, admins, (c) => showJobs(c, newForm(c)));
  app.get(repeatUrl(":id"), admins, (c) => c.redirect(jobsUrl, 303));
  app.post(repeatUrl(":id"), admins, (c) =>
    submitForm(c, {
      schema: z.object({}),
      attempt: () => repeat(c.var.tx, c.req.param("id"), c.var.now),
      refusals: messages[c.var.locale].refusals,
      page: (form) => showJobs(c, form),
      next: jobsUrl,
    }),
  );
}

async function repeat(tx: TenantTx, text: string | undefined, now: Date): Promise<void> {
  const id = z.coerce.number().int().positive().safeParse(text);
  if (!id.success) throw new Missing("job");
  if (!(await repeatJob(tx, id.data))) throw new Refusal("job_not_failing");
  await audit(tx, { act: "job.repeated", details: { jobId: id.data } }, now);
}

async function showJobs(c: Visit, form: Form) {
  const jobs = await listFailingJobs(c.var.tx);
  return c.html(<JobsPage shell={shellOf(c)} jobs={jobs} form={form} repeatUrl={repeatUrl} />);
}
