import { Hono } from "hono";
import { z } from "zod";
import { Refusal } from "../../../../platform/errors";
import { type Form, newForm } from "../../../../platform/forms/form";
import { submitForm } from "../../../../platform/forms/submit";
import { networkOf } from "../../../../platform/http/client-address";
import type { Env, Visit } from "../../../../platform/http/env";
import { everybody, staff } from "../../../../platform/http/policy";
import { rateLimit } from "../../../../platform/http/rate-limit";
import { shellOf } from "../../../../platform/http/shell";
import { barriersUrl, barrierThanksUrl, reportBarrierUrl } from "../urls";
import { messages } from "./messages";
import { type BarrierKey, listBarriers } from "./queries";
import { BarrierInput, noteAnswered, reportBarrier } from "./report";
import { type BarrierRefusal, PER_ADDRESS } from "./rules";
import { BarriersPage, ReportBarrierPage, ThanksPage } from "./views";

const ID = "[0-9a-f]{8}-[0-9a-f-]{27}";

const reports = rateLimit(PER_ADDRESS);

/** Addresses that cannot be known are not counted: the law asks that everybody can report a barrier. */
const isTooMuch = ({ var: { clientAddress } }: Visit): boolean =>
  clientAddress !== undefined && !reports.take(networkOf(clientAddress), Date.now());

export const barrierRoutes = new Hono<Env>()
  .get(reportBarrierUrl, everybody, (c) => showReport(c, newForm(c)))

  .post(reportBarrierUrl, everybody, (c) => {
    const { tx, portal, locale, now } = c.var;
    const t = messages[locale];
    return submitForm(c, {
      schema: BarrierInput(t),
      attempt: async (input) => {
        if (isTooMuch(c)) throw new Refusal<BarrierRefusal>("too_many");
        await reportBarrier(tx, { portalId: portal.id, input }, now);
      },
      refusals: t.refusals,
      page: (form) => showReport(c, form),
      next: barrierThanksUrl,
    });
  })

  .get(barrierThanksUrl, everybody, (c) => c.html(<ThanksPage shell={shellOf(c)} />))

  .get(barriersUrl, staff, (c) => showList(c, newForm(c)))
  .get(`${barriersUrl}/:id{${ID}}/beantwortet`, staff, (c) => c.redirect(barriersUrl))

  .post(`${barriersUrl}/:id{${ID}}/beantwortet`, staff, (c) => {
    const { tx, portal, locale, now } = c.var;
    return submitForm(c, {
      schema: z.object({}),
      attempt: () => noteAnswered(tx, { portalId: portal.id, barrierId: c.req.param("id") }, now),
      refusals: messages[locale].refusals,
      page: (form) => showList(c, form),
      next: barriersUrl,
    });
  });

const showReport = (c: Visit, form: Form) => c.html(<ReportBarrierPage shell={shellOf(c)} form={form} />);

async function showList(c: Visit, form: Form) {
  const after = keyOf(c);
  const { barriers, next } = await listBarriers(c.var.tx, c.var.portal.id, after);
  const olderHref = next && `${barriersUrl}?${new URLSearchParams({ vor: next.at, id: next.id })}`;
  return c.html(<BarriersPage shell={shellOf(c)} {...{ barriers, form, olderHref }} isFirst={after === undefined} />);
}

/** What is no key leads to the newest. */
function keyOf({ req }: Visit): BarrierKey | undefined {
  const [at = "", id] = [req.query("vor"), req.query("id")];
  const isInstant =
    /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?\+\d{2}$/.test(at) &&
    !Number.isNaN(Date.parse(at.replace(" ", "T").replace(/\+(\d\d)$/, "+$1:00")));
  return isInstant && id !== undefined && z.uuid().safeParse(id).success ? { at, id } : undefined;
}
