import type { Hono } from "hono";
import { z } from "zod";
import { Missing } from "../../errors";
import { type Form, newForm } from "../../forms/form";
import { submitForm } from "../../forms/submit";
import type { Env, Visit } from "../../http/env";
import { admins } from "../../http/policy";
import { shellOf } from "../../http/shell";
import { countByStatus, listTroubled } from "../queries";
import { sendAgain } from "../send-again";
import { mailsUrl, sendAgainUrl, testMailUrl } from "../urls";
import { messages } from "./messages";
import { addressOfPerson, sendTestMail } from "./test-mail";
import { MailsPage } from "./views";

const Nothing = z.object({});

/** What became of the mails of this tenant, for those who run the installation. */
export function mailAdminRoutes(app: Hono<Env>): void {
  app.get(mailsUrl, admins, (c) => showMails(c, newForm(c)));
  app.get(testMailUrl, admins, (c) => c.redirect(mailsUrl, 303));
  app.post(testMailUrl, admins, (c) =>
    submitForm(c, {
      schema: Nothing,
      attempt: () =>
        sendTestMail(c.var.tx, { portal: c.var.portal, person: c.var.actor, locale: c.var.locale }, c.var.now),
      refusals: messages[c.var.locale].refusals,
      page: (form) => showMails(c, form),
      next: mailsUrl,
    }),
  );
  app.get(sendAgainUrl(":id"), admins, (c) => c.redirect(mailsUrl, 303));
  app.post(sendAgainUrl(":id"), admins, (c) =>
    submitForm(c, {
      schema: Nothing,
      attempt: () => sendAgain(c.var.tx, mailId(c.req.param("id") ?? ""), c.var.now),
      refusals: messages[c.var.locale].refusals,
      page: (form) => showMails(c, form),
      next: mailsUrl,
    }),
  );
}

async function showMails(c: Visit, form: Form) {
  const { tx, person } = c.var;
  const address = person ? await addressOfPerson(tx, person.id) : null;
  return c.html(
    <MailsPage
      shell={shellOf(c)}
      form={form}
      counts={await countByStatus(tx)}
      troubled={await listTroubled(tx)}
      address={address}
    />,
  );
}

function mailId(text: string): string {
  const id = z.uuid().safeParse(text);
  if (!id.success) throw new Missing("mail");
  return id.data;
}
