import { Hono } from "hono";
import { z } from "zod";
import { type Form, newForm } from "../../../../platform/forms/form";
import { submitForm } from "../../../../platform/forms/submit";
import type { Env, Visit } from "../../../../platform/http/env";
import { shellOf } from "../../../../platform/http/shell";
import type { PortalAct } from "../../../../platform/portals/state";
import { portalOwners } from "../policy";
import { liveUrl, takeDownUrl } from "../urls";
import { changeState } from "./change-state";
import { checklistOf } from "./checklist";
import { messages } from "./messages";
import { LivePage } from "./views";

export const liveRoutes = new Hono<Env>()
  .get(liveUrl, portalOwners, (c) => show(c, newForm(c)))
  .post(liveUrl, portalOwners, (c) => change(c, "go_live"))
  .get(takeDownUrl, portalOwners, (c) => c.redirect(liveUrl))
  .post(takeDownUrl, portalOwners, (c) => change(c, "take_down"));

function change(c: Visit, act: PortalAct) {
  const { tx, portal, locale, now } = c.var;
  return submitForm(c, {
    schema: z.object({}),
    attempt: () => changeState(tx, { portal, act }, now),
    refusals: messages[locale].refusals,
    page: (form) => show(c, form),
    next: liveUrl,
  });
}

async function show(c: Visit, form: Form) {
  const { tx, portal } = c.var;
  const items = await checklistOf(tx, portal);
  return c.html(<LivePage shell={shellOf(c)} state={portal.state} items={items} form={form} />);
}
