import { Hono } from "hono";
import { z } from "zod";
import { audit } from "../../../../platform/audit";
import type { TenantTx } from "../../../../platform/db";
import { OptionalEmailInput } from "../../../../platform/forms/email-input";
import { type Form, newForm } from "../../../../platform/forms/form";
import { submitForm } from "../../../../platform/forms/submit";
import type { Env, Visit } from "../../../../platform/http/env";
import { shellOf } from "../../../../platform/http/shell";
import { changePortal, contactOf } from "../../../../platform/portals/change-portal";
import type { Contact, Portal } from "../../../../platform/portals/portal";
import { assertSeen, currentPortal, partVersion } from "../../../../platform/portals/portal-parts";
import { partMessages } from "../part-form";
import { portalOwners } from "../policy";
import { detailsUrl } from "../urls";
import { type Messages, messages } from "./messages";
import { DetailsPage } from "./views";

const MOST_LINES = 5;

const DetailsInput = ({ errors }: Messages) => {
  const line = (most: number) => z.string().trim().max(most, errors.long(most)).default("");
  return z.object({
    name: line(60).pipe(z.string().min(1, errors.name)),
    claim: line(80),
    office: line(80),
    lines: z
      .string()
      .default("")
      .transform((text) =>
        text
          .split("\n")
          .map((typed) => typed.trim())
          .filter(Boolean),
      )
      .pipe(z.array(z.string().max(80, errors.long(80))).max(MOST_LINES, errors.lines)),
    phone: line(40).pipe(z.string().regex(/^[+\d ()/-]*$/, errors.phone)),
    email: OptionalEmailInput(errors.email),
    english: z.literal("on").optional(),
    seen: z.string().default(""),
  });
};

type Details = z.infer<ReturnType<typeof DetailsInput>>;

export const detailsRoutes = new Hono<Env>()
  .get(detailsUrl, portalOwners, (c) => show(c, undefined))

  .post(detailsUrl, portalOwners, (c) => {
    const { tx, portal, locale, now } = c.var;
    return submitForm(c, {
      schema: DetailsInput(messages[locale]),
      attempt: (input) => saveDetails(tx, { portal, input }, now),
      refusals: { portal_changed: partMessages[locale].changed },
      page: (form) => show(c, form),
      next: "/verwaltung/portal",
    });
  });

async function saveDetails(tx: TenantTx, { portal, input }: { portal: Portal; input: Details }, now: Date) {
  const { name, claim, english, seen, ...contact } = input;
  await assertSeen(tx, portal.id, "details", seen);
  const others = portal.locales.filter((locale) => locale !== "en");
  const locales = english ? [...others, "en" as const] : others;
  await changePortal(tx, portal.id, { name, claim, contact: contactOf(contact), locales });
  await audit(tx, { act: "portal.details_changed", objectId: portal.id }, now);
}

type Row = Awaited<ReturnType<typeof currentPortal>>;

function valuesOf({ name, claim, contact, locales }: Row) {
  // The seams that write it check it, the database does not.
  const { office = "", lines = [], phone = "", email = "" } = contact as Contact;
  return {
    ...{ name, claim, office, lines: lines.join("\n"), phone, email },
    ...(locales.includes("en") && { english: "on" }),
  };
}

async function show(c: Visit, typed: Form | undefined) {
  const row = await currentPortal(c.var.tx, c.var.portal.id);
  const now = valuesOf(row);
  const form = typed ?? newForm(c, now);
  return c.html(<DetailsPage shell={shellOf(c)} {...{ form, now }} version={partVersion(row, "details")} />);
}
