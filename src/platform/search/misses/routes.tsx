import { Hono } from "hono";
import { z } from "zod";
import { type Form, newForm } from "../../forms/form";
import { submitForm } from "../../forms/submit";
import type { Env, Visit } from "../../http/env";
import { editors } from "../../http/policy";
import { shellOf } from "../../http/shell";
import { missesUrl } from "../urls";
import { type AfterMiss, listMisses, removeMiss } from "./queries";
import { MissesPage } from "./views";

const PER_PAGE = 50;

export const MissInput = z.object({ question: z.string().min(1).max(60) });

export const missRoutes = new Hono<Env>()
  .get(missesUrl, editors, (c) => showMisses(c, newForm(c)))

  .post(missesUrl, editors, (c) =>
    submitForm(c, {
      schema: MissInput,
      attempt: ({ question }) => removeMiss(c.var.tx, c.var.portal.id, question),
      refusals: {},
      page: (form) => showMisses(c, form),
      next: missesUrl,
    }),
  );

async function showMisses(c: Visit, form: Form) {
  const after = afterOf(c);
  const rows = await listMisses(c.var.tx, c.var.portal.id, { after, limit: PER_PAGE });
  const misses = rows.slice(0, PER_PAGE);
  const next = rows.length > PER_PAGE ? misses.at(-1) : undefined;
  return c.html(<MissesPage shell={shellOf(c)} {...{ misses, next, form }} isFirst={after === undefined} />);
}

/** What is no key leads to the first page. */
function afterOf({ req }: Visit): AfterMiss | undefined {
  const [, asked, question] = /^(\d{1,9})\.(.{1,60})$/u.exec(req.query("nach") ?? "") ?? [];
  return question === undefined ? undefined : { asked: Number(asked), question };
}
