import type { Context, Hono } from "hono";
import { z } from "zod";
import { Missing } from "../../errors";
import type { Env } from "../../http/env";
import { everybody } from "../../http/policy";
import { PRIVATE } from "../../http/security-headers";
import { shellOf } from "../../http/shell";
import { codeIn, linksIn } from "../extract";
import { composeMail } from "../layout";
import type { Previews } from "../previews";
import { findMail, listLatest, type MailRow } from "../queries";
import { devMailHtmlUrl, devMailsUrl, devMailUrl, previewHtmlUrl, previewUrl } from "../urls";
import { MailPage, MailsPage } from "./views";

/** Mails carry their own style and nothing else; shown as they are, they may use it. */
const MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; form-action 'none'";

/**
 * All mails of this tenant for whoever tries the product out. They show what lets people sign in: mount them with demo
 * data on a loopback address only.
 *
 * @example if (isDev) devMailRoutes(app, previews);
 */
export function devMailRoutes(app: Hono<Env>, previews: Previews): void {
  app.get(devMailsUrl, everybody, async (c) =>
    privately(c).html(
      <MailsPage shell={shellOf(c)} mails={await listLatest(c.var.tx)} previews={Object.keys(previews).sort()} />,
    ),
  );
  app.get(`${devMailsUrl}.json`, everybody, async (c) =>
    privately(c).json((await listLatest(c.var.tx, c.req.query("an"))).map(factsOf)),
  );
  app.get(previewUrl(":name"), everybody, (c) => {
    const { name, mail } = previewOf(c, previews);
    return privately(c).html(<MailPage shell={shellOf(c)} mail={mail} htmlUrl={previewHtmlUrl(name)} />);
  });
  app.get(previewHtmlUrl(":name"), everybody, (c) => mailHtml(c, previewOf(c, previews).mail.html));
  app.get(devMailUrl(":id"), everybody, async (c) => {
    const mail = await mailOf(c);
    return privately(c).html(<MailPage shell={shellOf(c)} mail={mail} htmlUrl={devMailHtmlUrl(mail.id)} />);
  });
  app.get(devMailHtmlUrl(":id"), everybody, async (c) => mailHtml(c, (await mailOf(c)).html ?? ""));
}

function privately(c: Context<Env>) {
  c.header("cache-control", PRIVATE);
  return c;
}

function mailHtml(c: Context<Env>, html: string) {
  c.header("content-security-policy", MAIL_POLICY);
  return privately(c).html(html);
}

function previewOf(c: Context<Env>, previews: Previews) {
  const name = c.req.param("name") ?? "";
  const preview = Object.hasOwn(previews, name) ? previews[name] : undefined;
  if (!preview) throw new Missing("preview");
  const { portal } = c.var;
  return { name, mail: composeMail(portal, preview(portal)) };
}

async function mailOf(c: Context<Env>): Promise<MailRow> {
  const id = z.uuid().safeParse(c.req.param("id"));
  const mail = id.success ? await findMail(c.var.tx, id.data) : undefined;
  if (!mail) throw new Missing("mail");
  return mail;
}

const factsOf = ({ id, key, recipient, recipientName, status, subject, text, createdAt, messageId }: MailRow) => ({
  ...{ id, key, to: recipient, name: recipientName, status, subject, messageId, createdAt },
  ...{ links: linksIn(text ?? ""), code: codeIn(text ?? ""), text },
});
