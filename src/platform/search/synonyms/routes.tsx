import { Hono } from "hono";
import { z } from "zod";
import { submitForm } from "../../forms/submit";
import type { Env } from "../../http/env";
import { editors } from "../../http/policy";
import { messages } from "../messages";
import { showMisses } from "../misses/show-misses";
import { missesUrl, nameOtherwiseUrl, removeSynonymUrl, synonymsUrl } from "../urls";
import { addSynonym, SynonymInput } from "./add";
import { deletePair } from "./queries";

const PairInput = z.object({ word: z.string(), meaning: z.string() });

/** What means the same in a portal. The page is that of what nobody finds. */
export const synonymRoutes = new Hono<Env>()
  .get(synonymsUrl, editors, (c) => c.redirect(missesUrl))

  .post(synonymsUrl, editors, (c) => {
    const { tx, portal, locale, now } = c.var;
    const t = messages[locale];
    return submitForm(c, {
      schema: SynonymInput(t),
      attempt: (input) => addSynonym(tx, { portalId: portal.id, input, t }, now),
      refusals: t.synonymRefusals,
      page: (form) => showMisses(c, form),
      next: nameOtherwiseUrl(),
    });
  })

  .get(removeSynonymUrl, editors, (c) => c.redirect(missesUrl))

  .post(removeSynonymUrl, editors, (c) =>
    submitForm(c, {
      schema: PairInput,
      attempt: (pair) => deletePair(c.var.tx, c.var.portal.id, pair),
      refusals: {},
      page: (form) => showMisses(c, form),
      next: nameOtherwiseUrl(),
    }),
  );
