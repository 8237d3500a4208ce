import type { Person } from "../../auth/session";
import type { TenantTx } from "../../db";
import { Refusal } from "../../errors";
import type { Portal } from "../../portals/portal";
import type { Locale } from "../../text";
import { testMail } from "../mails";
import { queueMail } from "../queue";
import type { RefusalCode } from "../rules";

export async function addressOfPerson(tx: TenantTx, personId: string): Promise<string | null> {
  const person = await tx.selectFrom("people").select("email").where("id", "=", personId).executeTakeFirst();
  return person?.email ?? null;
}

type Wish = { portal: Portal; person: Pick<Person, "id" | "name">; locale: Locale };

/** Sends an administrator a mail, so that they see whether sending works. */
export async function sendTestMail(tx: TenantTx, { portal, person, locale }: Wish, now: Date): Promise<void> {
  const address = await addressOfPerson(tx, person.id);
  if (address === null) throw new Refusal<RefusalCode>("no_address");
  const key = `test-mail:${person.id}:${now.toISOString()}`;
  const to = { address, name: person.name };
  await queueMail(tx, { key, to, personId: person.id, portal, mail: testMail(portal.name, locale) }, now);
}
