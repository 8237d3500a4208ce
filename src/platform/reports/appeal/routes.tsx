import { Hono } from "hono";
import { type Form, newForm } from "../../forms/form";
import { submitForm } from "../../forms/submit";
import type { Env, Visit } from "../../http/env";
import { policy } from "../../http/policy";
import { shellOf } from "../../http/shell";
import { messages } from "../messages";
import { isAffected } from "../people";
import { reportById } from "../queries";
import { appealUntil, mayAppeal } from "../rules";
import { appealsPath, appealUrl, ID } from "../urls";
import { AppealInput, appealDecision } from "./appeal";
import { AppealPage } from "./views";

const affected = policy("report.appeal", (c, actor) => isAffected(c.var.tx, c.req.param("id") ?? "", actor.id));

/** Where those whose content was reported read what was decided, and appeal. */
export const appealRoutes = new Hono<Env>()
  .get(`${appealsPath}/:id{${ID}}`, affected, (c) => showAppeal(c, newForm(c)))

  .post(`${appealsPath}/:id{${ID}}`, affected, (c) => {
    const { tx, actor, locale, now } = c.var;
    const reportId = c.req.param("id");
    return submitForm(c, {
      schema: AppealInput(messages[locale]),
      attempt: ({ text }) => appealDecision(tx, { reportId, actorId: actor.id, text }, now),
      refusals: messages[locale].refusals,
      page: (form) => showAppeal(c, form),
      next: appealUrl(reportId),
    });
  });

async function showAppeal(c: Visit, form: Form) {
  const report = await reportById(c.var.tx, c.req.param("id") ?? "");
  const decidedAt = report.decisions[0]?.decidedAt;
  const until = decidedAt && mayAppeal(report.state, decidedAt, c.var.now) ? appealUntil(decidedAt) : undefined;
  return c.html(<AppealPage shell={shellOf(c)} {...{ form, report, until }} />);
}
