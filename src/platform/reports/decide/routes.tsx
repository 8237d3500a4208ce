import { Hono } from "hono";
import { z } from "zod";
import { type Form, newForm } from "../../forms/form";
import { submitForm } from "../../forms/submit";
import type { Env, Visit } from "../../http/env";
import { admins } from "../../http/policy";
import { shellOf } from "../../http/shell";
import { fillSlots } from "../../objects/slots";
import { messages } from "../messages";
import { partiesOf } from "../people";
import { reportById } from "../queries";
import { conflictOf } from "../rules";
import { decisionUrl, ID, type PageKey, reportsUrl } from "../urls";
import { DecisionInput, decideReport } from "./decide";
import { listDecidedReports, listOthersOpen, listWaitingReports } from "./queries";
import { DecisionPage, ReportsPage } from "./views";

/** Where those who run the installation decide about reports and appeals. */
export const reportAdminRoutes = new Hono<Env>()
  .get(reportsUrl, admins, async (c) => {
    const { tx } = c.var;
    const after = keyOf(c);
    const decided = after ? undefined : await listDecidedReports(tx);
    return c.html(<ReportsPage shell={shellOf(c)} {...(await listWaitingReports(tx, after))} decided={decided} />);
  })

  .get(`${reportsUrl}/:id{${ID}}`, admins, (c) => showDecision(c, newForm(c)))

  .post(`${reportsUrl}/:id{${ID}}`, admins, (c) => {
    const { tx, actor, locale, now } = c.var;
    const reportId = c.req.param("id");
    return submitForm(c, {
      schema: DecisionInput(locale),
      attempt: (decision) => decideReport(tx, { reportId, actorId: actor.id, decision }, now),
      refusals: messages[locale].refusals,
      page: (form) => showDecision(c, form),
      next: decisionUrl(reportId),
    });
  });

async function showDecision(c: Visit, form: Form) {
  const { tx, person } = c.var;
  const actorId = person?.id ?? "";
  const report = await reportById(tx, c.req.param("id") ?? "");
  const content = report.objectId ? await fillSlots(c, "report", report.objectId) : [];
  const parties = await partiesOf(tx, report);
  const conflict = conflictOf(report.state, actorId, parties);
  const others = report.state === "open" ? await listOthersOpen(tx, report) : { count: 0, newest: [] };
  const hasAffected = parties.affectedIds.length > 0;
  const isAffected = parties.affectedIds.includes(actorId);
  return c.html(
    <DecisionPage shell={shellOf(c)} {...{ report, form, content, conflict, isAffected, others, hasAffected }} />,
  );
}

const KeyInput = z.object({ nach: z.iso.datetime().transform((text) => new Date(text)), id: z.uuid() });

/** What is no key leads to the first page. */
function keyOf({ req }: Visit): PageKey | undefined {
  const { data } = KeyInput.safeParse(req.query());
  return data && { since: data.nach, id: data.id };
}
