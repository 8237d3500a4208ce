import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { z } from "zod";
import { Missing } from "../errors";
import { type Form, newForm } from "../forms/form";
import { submitForm } from "../forms/submit";
import type { Env, Visit } from "../http/env";
import { everybody } from "../http/policy";
import { PRIVATE } from "../http/security-headers";
import { shellOf } from "../http/shell";
import { confirmAddress, findReportToConfirm } from "./confirm";
import { messages } from "./messages";
import { findReportable, reportById } from "./queries";
import { getsReceipt } from "./receipt";
import { makeReport, ReportInput } from "./report";
import { referenceOf } from "./rules";
import { confirmPath, confirmUrl, ID, reportPath, thanksPath, thanksUrl } from "./urls";
import { ConfirmPage, LinkOverPage, ReportPage, ThanksPage } from "./views";

const KeyInput = z.object({ schluessel: z.string().default("") });

/** Where anybody reports something, with an account or without. */
export const reportRoutes = new Hono<Env>()
  .get(thanksPath, everybody, (c) => {
    const reference = /^[0-9A-F]{4}-[0-9A-F]{4}$/.exec(c.req.query("nummer") ?? "")?.[0];
    const isMailed = c.req.query("mail") !== "nein";
    return c.html(<ThanksPage shell={shellOf(c)} {...{ reference, isMailed }} />);
  })

  .get(confirmPath, everybody, (c) => showConfirm(c, newForm(c, { schluessel: c.req.query("schluessel") ?? "" })))

  .post(confirmPath, everybody, (c) =>
    submitForm(c, {
      schema: KeyInput,
      attempt: async ({ schluessel }) => {
        await confirmAddress(c.var.tx, schluessel, c.var.now);
        return schluessel;
      },
      refusals: { link_over: messages[c.var.locale].linkOver },
      page: (form) => showConfirm(c, form),
      next: confirmUrl,
    }),
  )

  .get(`${reportPath}/:id{${ID}}`, everybody, (c) => showReport(c, newForm(c, { number: randomUUID() })))

  .post(`${reportPath}/:id{${ID}}`, everybody, (c) => {
    const { tx, viewer, portal, locale, now } = c.var;
    const place = { objectId: c.req.param("id"), portalId: portal.id, viewer, locale };
    return submitForm(c, {
      schema: ReportInput(messages[locale]),
      attempt: async (input) => {
        const id = await makeReport(tx, { ...place, input }, now);
        return thanksUrl(referenceOf(id), await getsReceipt(tx, await reportById(tx, id)));
      },
      refusals: {},
      page: (form) => showReport(c, form),
      next: (url) => url,
    });
  });

async function showReport(c: Visit, form: Form) {
  const { tx, viewer, portal, person } = c.var;
  const object = await findReportable(tx, viewer, { objectId: c.req.param("id") ?? "", portalId: portal.id });
  if (!object) throw new Missing("object");
  c.header("cache-control", PRIVATE);
  return c.html(<ReportPage shell={shellOf(c)} form={form} object={object} isSignedIn={person !== undefined} />);
}

async function showConfirm(c: Visit, form: Form) {
  const report = await findReportToConfirm(c.var.tx, form.values.schluessel ?? "");
  c.header("cache-control", PRIVATE);
  if (!report) return c.html(<LinkOverPage shell={shellOf(c)} />, form.refusal === undefined ? 410 : 409);
  const { title, confirmedAt } = report;
  return c.html(<ConfirmPage shell={shellOf(c)} form={form} title={title} isConfirmed={confirmedAt !== null} />);
}
