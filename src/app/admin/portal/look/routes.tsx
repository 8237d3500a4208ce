import { Hono } from "hono";
import { z } from "zod";
import { audit } from "../../../../platform/audit";
import { Missing } from "../../../../platform/errors";
import { storeFile, uploadField } from "../../../../platform/files";
import { type Form, newForm } from "../../../../platform/forms/form";
import { submitForm } from "../../../../platform/forms/submit";
import type { Env, Visit } from "../../../../platform/http/env";
import { PRIVATE } from "../../../../platform/http/security-headers";
import { shellOf } from "../../../../platform/http/shell";
import { changePortal } from "../../../../platform/portals/change-portal";
import { assertSeen, currentPortal, partVersion } from "../../../../platform/portals/portal-parts";
import { themeOf } from "../../../../platform/ui/theme";
import { partMessages } from "../part-form";
import { portalOwners } from "../policy";
import { colourPreviewCssUrl, colourPreviewUrl, coloursUrl, logoUrl, removeLogoUrl } from "../urls";
import { type Colours, ColoursInput, coloursIn, coloursOf, previewCssUrl, previewUrl } from "./colours";
import { messages } from "./messages";
import { ColourPreviewPage, LookPage } from "./views";

const LOGO_TYPES = ["image/svg+xml", "image/png"];

export const lookRoutes = new Hono<Env>()
  .get(coloursUrl, portalOwners, (c) => show(c, newForm(c)))

  .post(coloursUrl, portalOwners, (c) =>
    submitForm(c, {
      schema: ColoursInput(c.var.locale),
      attempt: async ({ act, seen, ...colours }) => {
        if (act === "preview") return previewUrl(colours, seen);
        await assertSeen(c.var.tx, c.var.portal.id, "colours", seen);
        await saveColours(c, colours);
        return coloursUrl;
      },
      refusals: { portal_changed: partMessages[c.var.locale].changed },
      page: (form) => show(c, form),
      next: (location) => location,
    }),
  )

  .get(colourPreviewUrl, portalOwners, (c) => {
    const colours = coloursIn((name) => c.req.query(name), c.var.portal);
    const shell = shellOf(c);
    const tried = { ...shell, portal: { ...shell.portal, themeHref: previewCssUrl(colours) } };
    return c.html(
      <ColourPreviewPage shell={tried} form={newForm(c)} colours={colours} seen={c.req.query("stand") ?? ""} />,
    );
  })

  .get(colourPreviewCssUrl, portalOwners, (c) => {
    const { portal } = c.var;
    const theme = themeOf(
      coloursIn((name) => c.req.query(name), portal),
      portal.origin,
    );
    if (!theme.ok) throw new Missing("theme");
    c.header("cache-control", PRIVATE);
    return c.body(theme.css, 200, { "content-type": "text/css; charset=utf-8" });
  })

  .get(logoUrl, portalOwners, (c) => c.redirect(coloursUrl))
  .post(logoUrl, portalOwners, saveLogo)
  .get(removeLogoUrl, portalOwners, (c) => c.redirect(coloursUrl))

  .post(removeLogoUrl, portalOwners, (c) =>
    submitForm(c, {
      schema: z.object({}),
      attempt: () => changePortal(c.var.tx, c.var.portal.id, { logoFileId: null, logoAlt: "" }),
      refusals: {},
      page: (form) => show(c, form),
      next: coloursUrl,
    }),
  );

async function saveColours({ var: { tx, portal, now } }: Visit, { main, sun, warm }: Colours) {
  await changePortal(tx, portal.id, { colourMain: main, colourSun: sun, colourWarm: warm });
  await audit(tx, { act: "portal.colours_changed", objectId: portal.id, details: { main, sun, warm } }, now);
}

/** The old file stays: mails and printed things may still show it. */
function saveLogo(c: Visit) {
  const { tx, portal, person, locale, now } = c.var;
  const { errors } = messages[locale];
  const file = uploadField(c, "logo")
    .refine((kept) => kept !== undefined, errors.file)
    .refine((kept) => kept === undefined || LOGO_TYPES.includes(kept.mediaType), errors.kind);
  const alt = z.string().trim().min(1, errors.alt).max(200, errors.long);
  return submitForm(c, {
    schema: z.object({ logo: file, alt }),
    attempt: async (input) => {
      if (!input.logo) throw new Missing("logo");
      const owner = { ownerOrganisationId: portal.ownerOrganisationId, audience: "public" } as const;
      const described = { ...owner, alt: input.alt, uploadedBy: person?.id };
      const logoFileId = await storeFile(tx, input.logo, described, now);
      await changePortal(tx, portal.id, { logoFileId, logoAlt: input.alt });
      await audit(tx, { act: "portal.logo_changed", objectId: portal.id }, now);
    },
    refusals: {},
    page: (form) => show(c, form),
    next: coloursUrl,
  });
}

async function show(c: Visit, typed: Form) {
  const { tx, portal } = c.var;
  const row = await currentPortal(tx, portal.id);
  const now = coloursOf(row);
  const form = { ...typed, values: { ...now, alt: portal.logo?.alt ?? "", ...typed.values } };
  return c.html(
    <LookPage shell={shellOf(c)} {...{ form, now, logo: portal.logo }} version={partVersion(row, "colours")} />,
  );
}
