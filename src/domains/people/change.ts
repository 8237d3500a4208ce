import { z } from "zod";
import { audit } from "../../platform/audit";
import type { TenantTx } from "../../platform/db";
import { LOCALES } from "../../platform/text";
import type { Messages } from "./messages";

export const NameInput = (t: Pick<Messages["errors"], "nameMissing" | "nameLong">) =>
  z.string().trim().min(1, t.nameMissing).max(120, t.nameLong);

export const ChangeInput = (t: Messages) =>
  z.object({ name: NameInput(t.errors), locale: z.enum(LOCALES, { error: t.errors.language }) });

type Change = { personId: string } & z.infer<ReturnType<typeof ChangeInput>>;

/** Somebody changes what they say about themselves. */
export async function changePerson(tx: TenantTx, { personId, name, locale }: Change, now: Date): Promise<void> {
  await tx.updateTable("people").set({ name, locale }).where("id", "=", personId).execute();
  await audit(tx, { act: "people.changed", objectId: personId, details: { fields: ["name", "locale"] } }, now);
}
