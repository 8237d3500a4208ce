import type { Form } from "../../forms/form";
import type { Visit } from "../../http/env";
import { shellOf } from "../../http/shell";
import { listPairs } from "../synonyms/queries";
import { type AfterMiss, listMisses } from "./queries";
import { MissesPage } from "./views";

const PER_PAGE = 50;

/** What nobody finds, and which words mean the same. */
export async function showMisses(c: Visit, form: Form) {
  const { tx, portal } = c.var;
  const after = afterOf(c);
  const rows = await listMisses(tx, portal.id, { after, limit: PER_PAGE });
  const misses = rows.slice(0, PER_PAGE);
  const next = rows.length > PER_PAGE ? misses.at(-1) : undefined;
  const pairs = await listPairs(tx, portal.id);
  return c.html(<MissesPage shell={shellOf(c)} {...{ misses, next, pairs, form }} isFirst={after === undefined} />);
}

/** What is no key leads to the first page. */
function afterOf({ req }: Visit): AfterMiss | undefined {
  const [, asked, question] = /^(\d{1,9})\.(.{1,60})$/u.exec(req.query("nach") ?? "") ?? [];
  return question === undefined ? undefined : { asked: Number(asked), question };
}
