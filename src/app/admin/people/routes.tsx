import { Hono } from "hono";
import { z } from "zod";
import { type Form, newForm } from "../../../platform/forms/form";
import { submitForm } from "../../../platform/forms/submit";
import type { Env, Visit } from "../../../platform/http/env";
import { admins, proved } from "../../../platform/http/policy";
import { shellOf } from "../../../platform/http/shell";
import { EnterInput, enterPerson } from "./enter";
import { messages } from "./messages";
import { listOrganisations, listPeople } from "./queries";
import { newPersonUrl, type PageKey, peopleUrl } from "./urls";
import { NewPersonPage, PeoplePage } from "./views";

export const adminPeopleRoutes = new Hono<Env>()
  .get(peopleUrl, admins, async (c) => {
    const after = keyOf(c);
    const { people, next } = await listPeople(c.var.tx, after);
    return c.html(<PeoplePage shell={shellOf(c)} people={people} isFirst={after === undefined} next={next} />);
  })

  .get(newPersonUrl, admins, proved, (c) => showNew(c, newForm(c)))

  .post(newPersonUrl, admins, proved, (c) => {
    const { tx, locale, now } = c.var;
    const t = messages[locale];
    return submitForm(c, {
      schema: EnterInput(t),
      attempt: (input) => enterPerson(tx, input, now),
      refusals: t.refusals,
      page: (form) => showNew(c, form),
      next: peopleUrl,
    });
  });

async function showNew(c: Visit, form: Form) {
  const organisations = await listOrganisations(c.var.tx);
  return c.html(<NewPersonPage shell={shellOf(c)} form={form} organisations={organisations} />);
}

/** What is no key leads to the first page. */
function keyOf({ req }: Visit): PageKey | undefined {
  const [name, id] = [req.query("nach"), req.query("id")];
  return name !== undefined && id !== undefined && z.uuid().safeParse(id).success ? { name, id } : undefined;
}
