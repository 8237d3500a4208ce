import { Hono } from "hono";
import { type ZodType, z } from "zod";
import { pageUrl, type Section } from "../../../../domains/content";
import { type Form, newForm } from "../../../../platform/forms/form";
import { submitForm } from "../../../../platform/forms/submit";
import type { Env, Visit } from "../../../../platform/http/env";
import { shellOf } from "../../../../platform/http/shell";
import type { Portal } from "../../../../platform/portals/portal";
import type { PrivacyPart } from "../../../../platform/privacy/part";
import { type Activity, processingRecord } from "../../../../platform/privacy/record";
import { berlinDate } from "../../../../platform/time/berlin";
import { portalOwners } from "../policy";
import { noticeUrl } from "../urls";
import { isByHand, makeNotice } from "./make-notice";
import { messages } from "./messages";
import { AccessibilityInput, ImprintInput, NOTICE_KINDS, type NoticeKind, PrivacyInput } from "./notices";
import { listLegalPages, listNotices } from "./queries";
import { isStale } from "./stale";
import { NoticePage } from "./views";
import { accessibilitySections, imprintSections, privacySections } from "./words";

/** The forms of the pages that the law asks for. */
export function legalRoutes(parts: readonly PrivacyPart[]): Hono<Env> {
  const record = processingRecord(parts);
  const app = new Hono<Env>();
  for (const kind of NOTICE_KINDS) {
    app.get(noticeUrl(kind), portalOwners, async (c) => show(c, kind, record, newForm(c, await valuesOf(c, kind))));
    app.post(noticeUrl(kind), portalOwners, (c) => send[kind](c, record));
  }
  return app;
}

const send: Record<NoticeKind, (c: Visit, record: Activity[]) => Promise<Response>> = {
  imprint: (c, record) =>
    make(c, record, { kind: "imprint", schema: ImprintInput(messages[c.var.locale]), write: imprintSections }),
  privacy: (c, record) =>
    make(c, record, {
      kind: "privacy",
      schema: PrivacyInput(messages[c.var.locale]),
      write: (entry) => privacySections(entry, record),
    }),
  accessibility: (c, record) =>
    make(c, record, {
      kind: "accessibility",
      schema: AccessibilityInput(messages[c.var.locale], berlinDate(c.var.now)),
      write: accessibilitySections,
    }),
};

type Kind<Entry> = { kind: NoticeKind; schema: ZodType<Entry>; write: (entry: Entry) => Section[] };

function make<Entry extends Record<string, string | undefined>>(
  c: Visit,
  record: Activity[],
  { kind, schema, write }: Kind<Entry>,
) {
  const { tx, portal, locale, now } = c.var;
  return submitForm(c, {
    schema,
    attempt: (entries) =>
      makeNotice(tx, { portal, kind, entries, sections: write(entries), ...(kind === "privacy" && { record }) }, now),
    refusals: messages[locale].refusals,
    page: (form) => show(c, kind, record, form),
    next: (href) => href,
  });
}

async function show(c: Visit, kind: NoticeKind, record: Activity[], form: Form) {
  const { tx, portal, now } = c.var;
  const page = (await listLegalPages(tx, portal.id)).find((there) => there.kind === kind);
  const notice = (await listNotices(tx, portal.id)).find((made) => made.kind === kind);
  return c.html(
    <NoticePage
      shell={shellOf(c)}
      kind={kind}
      form={form}
      href={page && pageUrl({ slug: page.slug, kind: "page" })}
      isByHand={isByHand(page, notice)}
      isStale={notice !== undefined && isStale(notice, record, now)}
    />,
  );
}

const Entries = z.record(z.string(), z.string());

/** What was filled in last time, else what the portal knows of itself. */
async function valuesOf({ var: { tx, portal, now } }: Visit, kind: NoticeKind): Promise<Form["values"]> {
  const notice = (await listNotices(tx, portal.id)).find((made) => made.kind === kind);
  return notice ? Entries.parse(notice.entries) : proposals(portal, berlinDate(now))[kind];
}

function proposals({ name, contact }: Portal, today: string): Record<NoticeKind, Form["values"]> {
  const { office = name, lines = [], phone = "", email = "" } = contact;
  const reach = [phone, email].filter((line) => line !== "");
  return {
    imprint: { provider: name, address: lines.join("\n"), phone, email },
    privacy: { responsible: [office, ...lines, ...reach].join("\n") },
    accessibility: { method: "self", evaluatedOn: today, contact: [office, ...reach].join("\n") },
  };
}
