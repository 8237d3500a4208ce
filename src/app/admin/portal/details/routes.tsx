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
import type { Portal } from "../../../../platform/portals/portal";
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
  });
};

type Details = z.infer<ReturnType<typeof DetailsInput>>;

export const detailsRoutes = new Hono<Env>()
  .get(detailsUrl, portalOwners, (c) => show(c, newForm(c, valuesOf(c.var.portal))))

  .post(detailsUrl, portalOwners, (c) => {
    const { tx, portal, locale, now } = c.var;
    return submitForm(c, {
      schema: DetailsInput(messages[locale]),
      attempt: (input) => saveDetails(tx, { portal, input }, now),
      refusals: {},
      page: (form) => show(c, form),
      next: "/verwaltung/portal",
    });
  });

async function saveDetails(tx: TenantTx, { portal, input }: { portal: Portal; input: Details }, now: Date) {
  const { name, claim, english, ...contact } = input;
  const others = portal.locales.filter((locale) => locale !== "en");
  const locales = english ? [...others, "en" as const] : others;
  await changePortal(tx, portal.id, { name, claim, contact: contactOf(contact), locales });
  await audit(tx, { act: "portal.details_changed", objectId: portal.id }, now);
}

function valuesOf({ name, claim, contact, locales }: Portal): Form["values"] {
  const { office = "", lines = [], phone = "", email = "" } = contact;
  return {
    ...{ name, claim, office, lines: lines.join("\n"), phone, email },
    ...(locales.includes("en") && { english: "on" }),
  };
}

const show = (c: Visit, form: Form) => c.html(<DetailsPage shell={shellOf(c)} form={form} />);
