import { Hono } from "hono";
import { z } from "zod";
import { audit } from "../../../../platform/audit";
import { type Form, newForm } from "../../../../platform/forms/form";
import { submitForm } from "../../../../platform/forms/submit";
import type { Env, Visit } from "../../../../platform/http/env";
import { shellOf } from "../../../../platform/http/shell";
import { removeRedirect } from "../../../../platform/portals/redirects";
import { portalOwners } from "../policy";
import { redirectsUrl, removeRedirectUrl } from "../urls";
import { addLines, LinesInput } from "./add";
import { messages } from "./messages";
import { listRedirects } from "./queries";
import { RedirectsPage } from "./views";

export const redirectRoutes = new Hono<Env>()
  .get(redirectsUrl, portalOwners, (c) => show(c, newForm(c)))

  .post(redirectsUrl, portalOwners, (c) => {
    const { tx, portal, locale, now } = c.var;
    const t = messages[locale];
    return submitForm(c, {
      schema: LinesInput(t),
      attempt: ({ lines }) => addLines(tx, { portalId: portal.id, lines, t }, now),
      refusals: t.refusals,
      page: (form) => show(c, form),
      next: redirectsUrl,
    });
  })

  .get(removeRedirectUrl, portalOwners, (c) => c.redirect(redirectsUrl))

  .post(removeRedirectUrl, portalOwners, (c) => {
    const { tx, portal, now } = c.var;
    return submitForm(c, {
      schema: z.object({ path: z.string() }),
      attempt: async ({ path }) => {
        await removeRedirect(tx, portal.id, path);
        await audit(tx, { act: "portal.redirect_removed", objectId: portal.id }, now);
      },
      refusals: {},
      page: (form) => show(c, form),
      next: redirectsUrl,
    });
  });

async function show(c: Visit, form: Form) {
  const after = c.req.query("nach");
  const { redirects, next } = await listRedirects(c.var.tx, c.var.portal.id, after);
  const olderHref = next && `${redirectsUrl}?${new URLSearchParams({ nach: next })}`;
  return c.html(<RedirectsPage shell={shellOf(c)} {...{ redirects, form, olderHref }} isFirst={after === undefined} />);
}
