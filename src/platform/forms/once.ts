import type { Visit } from "../http/env";

/**
 * Claims a form for this transaction. When the same form was done before, the answer is where that one led; one that
 * is being done right now is waited for.
 */
export async function findEarlierSubmit(c: Visit, once: string | undefined): Promise<string | undefined> {
  const { tx, person, now } = c.var;
  if (once === undefined || !person) return undefined;
  const claimed = await tx
    .insertInto("submittedForms")
    .values({ once, personId: person.id, next: c.req.path, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning("once")
    .executeTakeFirst();
  if (claimed) return undefined;
  const earlier = await tx
    .selectFrom("submittedForms")
    .select("next")
    .where("once", "=", once)
    .where("personId", "=", person.id)
    .executeTakeFirst();
  return earlier?.next;
}

/** Remembers where the form led. */
export async function keepNext(c: Visit, once: string | undefined, next: string): Promise<void> {
  const { tx, person } = c.var;
  if (once === undefined || !person) return;
  await tx
    .updateTable("submittedForms")
    .set({ next })
    .where("once", "=", once)
    .where("personId", "=", person.id)
    .execute();
}
