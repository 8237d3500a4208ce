import { Hono } from "hono";
import { type Form, newForm } from "../../../../platform/forms/form";
import { submitForm } from "../../../../platform/forms/submit";
import type { Env, Visit } from "../../../../platform/http/env";
import { proved } from "../../../../platform/http/policy";
import { shellOf } from "../../../../platform/http/shell";
import { portalOwners } from "../policy";
import { portalPeopleUrl, takeRoleUrl } from "../urls";
import { GiveInput, giveRole, TakeInput, takeRole } from "./change-role";
import { messages } from "./messages";
import { listMembers, organisationName } from "./queries";
import { PortalPeoplePage } from "./views";

export const portalPeopleRoutes = new Hono<Env>()
  .get(portalPeopleUrl, portalOwners, proved, (c) => show(c, newForm(c, { role: "editor" })))

  .post(portalPeopleUrl, portalOwners, proved, (c) => {
    const { tx, portal, locale, now } = c.var;
    const t = messages[locale];
    return submitForm(c, {
      schema: GiveInput(t),
      attempt: (input) => giveRole(tx, { portal, input }, now),
      refusals: t.refusals,
      page: (form) => show(c, form),
      next: portalPeopleUrl,
    });
  })

  .get(takeRoleUrl, portalOwners, (c) => c.redirect(portalPeopleUrl))

  .post(takeRoleUrl, portalOwners, proved, (c) => {
    const { tx, portal, locale, now, person } = c.var;
    return submitForm(c, {
      schema: TakeInput,
      attempt: async (input) => {
        await takeRole(tx, { portal, input }, now);
        return input;
      },
      refusals: messages[locale].refusals,
      page: (form) => show(c, form),
      // Who gave up their own role may not see this page any more.
      next: ({ personId, role }) =>
        personId === person?.id && role === "owner" && !person.isAdmin ? "/" : portalPeopleUrl,
    });
  });

async function show(c: Visit, form: Form) {
  const { tx, portal } = c.var;
  const organisation = await organisationName(tx, portal.ownerOrganisationId);
  const members = await listMembers(tx, portal.ownerOrganisationId);
  return c.html(<PortalPeoplePage shell={shellOf(c)} {...{ organisation, members, form }} />);
}
