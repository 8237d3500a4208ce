import { Hono } from "hono";
import type { Person } from "../../platform/auth/session";
import { type Form, newForm } from "../../platform/forms/form";
import { submitForm } from "../../platform/forms/submit";
import type { Env, Visit } from "../../platform/http/env";
import { signedIn } from "../../platform/http/policy";
import { shellOf } from "../../platform/http/shell";
import { ChangeInput, changePerson } from "./change";
import { messages } from "./messages";
import { listActingOrganisations, personById } from "./queries";
import { SwitchInput, switchActing } from "./switch";
import { accountUrl, actingUrl } from "./urls";
import { AccountPage } from "./views";

export const peopleRoutes = new Hono<Env>()
  .get(accountUrl, signedIn, (c) => showAccount(c, c.var.actor, {}))

  .post(accountUrl, signedIn, (c) => {
    const { tx, actor, locale, now } = c.var;
    return submitForm(c, {
      schema: ChangeInput(messages[locale]),
      attempt: (input) => changePerson(tx, { personId: actor.id, ...input }, now),
      refusals: {},
      page: (form) => showAccount(c, actor, { me: form }),
      next: accountUrl,
    });
  })

  .get(actingUrl, signedIn, (c) => c.redirect(accountUrl))

  .post(actingUrl, signedIn, (c) => {
    const { tx, actor, locale, now } = c.var;
    const t = messages[locale];
    return submitForm(c, {
      schema: SwitchInput(t),
      attempt: ({ organisation }) => switchActing(tx, { actor, organisation }, now),
      refusals: t.refusals,
      page: (form) => showAccount(c, actor, { acting: form }),
      next: accountUrl,
    });
  });

async function showAccount(c: Visit, actor: Person, forms: { me?: Form; acting?: Form }) {
  const { name, email, locale } = await personById(c.var.tx, actor.id);
  const organisations = await listActingOrganisations(c.var.tx, actor.id);
  const me = forms.me ?? newForm(c, { name, locale });
  const acting = forms.acting ?? newForm(c, { organisation: actor.actingOrganisationId ?? "self" });
  return c.html(<AccountPage shell={shellOf(c)} {...{ email, me, acting, organisations }} />);
}
