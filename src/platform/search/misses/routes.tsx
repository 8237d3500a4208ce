import { Hono } from "hono";
import { z } from "zod";
import { newForm } from "../../forms/form";
import { submitForm } from "../../forms/submit";
import type { Env } from "../../http/env";
import { editors } from "../../http/policy";
import { LONGEST } from "../synonyms/rules";
import { missesUrl } from "../urls";
import { removeMiss } from "./queries";
import { showMisses } from "./show-misses";

export const MissInput = z.object({ question: z.string().min(1).max(60) });

export const missRoutes = new Hono<Env>()
  .get(missesUrl, editors, (c) => showMisses(c, newForm(c, { word: c.req.query("wort")?.slice(0, LONGEST) })))

  .post(missesUrl, editors, (c) =>
    submitForm(c, {
      schema: MissInput,
      attempt: ({ question }) => removeMiss(c.var.tx, c.var.portal.id, question),
      refusals: {},
      page: (form) => showMisses(c, form),
      next: missesUrl,
    }),
  );
