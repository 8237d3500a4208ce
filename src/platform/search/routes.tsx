import { Hono } from "hono";
import { isEditorOf } from "../auth/session";
import type { Env } from "../http/env";
import { everybody } from "../http/policy";
import { shellOf } from "../http/shell";
import { noteMiss } from "./misses/note-miss";
import { missRoutes } from "./misses/routes";
import { find } from "./question/find";
import { readQuestion } from "./question/question";
import type { Searchables } from "./searchable";
import { synonymRoutes } from "./synonyms/routes";
import { afterOf, kindOf, searchUrl } from "./urls";
import { SearchPage } from "./views";

/** The search of a portal, and for its editors what was looked for in vain. */
export const searchRoutes = (searchables: Searchables) =>
  new Hono<Env>()
    .get(searchUrl, everybody, async (c) => {
      const { tx, portal, viewer, person, locale } = c.var;
      const question = await readQuestion(tx, c.req.query("q") ?? "", locale);
      const wish = { kind: kindOf(c.req.query("art")), after: afterOf(c.req.query("nach")) };
      const answer = await find(tx, question, { portalId: portal.id, viewer }, wish);
      if (answer.isPartial || Object.keys(answer.counts).length === 0) await noteMiss(c, question);
      const isEditor = person !== undefined && isEditorOf(person, portal.ownerOrganisationId);
      const names = namesIn(searchables, locale === "en" ? "en" : "de");
      return c.html(
        <SearchPage
          shell={shellOf(c)}
          {...{ names, question, answer, isEditor, kind: wish.kind, isFirst: wish.after === undefined }}
        />,
      );
    })

    .route("/", missRoutes)
    .route("/", synonymRoutes);

const namesIn = (searchables: Searchables, language: "de" | "en"): Record<string, string> =>
  Object.fromEntries(
    Object.values(searchables).flatMap((searchable) =>
      Object.entries(searchable?.names ?? {}).map(([kind, name]) => [kind, name[language]]),
    ),
  );
