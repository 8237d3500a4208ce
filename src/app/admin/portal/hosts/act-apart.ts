import { actAs, type TenantTx } from "../../../../platform/db";
import { Refusal } from "../../../../platform/errors";
import type { Visit } from "../../../../platform/http/env";
import { messages } from "./messages";

/** Does the second half of what was asked over a network. Returns the sentence of what speaks against it by now. */
export async function actApart({ var: c }: Visit, work: (tx: TenantTx) => Promise<void>): Promise<string | undefined> {
  const { apart, person, locale } = c;
  try {
    await apart(async (tx) => {
      if (person) await actAs(tx, person.id, person.actingOrganisationId);
      await work(tx);
    });
    return undefined;
  } catch (error) {
    const refusals: Partial<Record<string, string>> = messages[locale].refusals;
    const refusal = error instanceof Refusal ? refusals[error.code] : undefined;
    if (refusal === undefined) throw error;
    return refusal;
  }
}
