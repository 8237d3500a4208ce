import { z } from "zod";
import { appoint } from "../../../domains/organisations";
import { addPerson, makeAdmin, NameInput } from "../../../domains/people";
import { audit } from "../../../platform/audit";
import type { TenantTx } from "../../../platform/db";
import { Refusal } from "../../../platform/errors";
import { OptionalEmailInput } from "../../../platform/forms/email-input";
import type { Messages } from "./messages";
import { isEntered } from "./queries";

export const ROLES = ["none", "editor", "owner", "admin"] as const;

export const EnterInput = (t: Messages) =>
  z
    .object({
      name: NameInput(t.errors),
      email: OptionalEmailInput(t.errors.email),
      role: z.enum(ROLES, { error: t.errors.role }),
      organisation: z.union([z.literal(""), z.uuid()], { error: t.errors.organisation }).default(""),
    })
    .refine(({ role, organisation }) => organisation !== "" || role === "none" || role === "admin", {
      error: t.errors.organisation,
      path: ["organisation"],
    });

type Enter = z.infer<ReturnType<typeof EnterInput>>;

/** Enters a person with a role. Roles of the installation count everywhere, the others in one organisation. */
export async function enterPerson(tx: TenantTx, { role, organisation, ...typed }: Enter, now: Date): Promise<string> {
  const person = { name: typed.name, email: typed.email || null };
  if (await isEntered(tx, person)) throw new Refusal("known");
  const personId = await addPerson(tx, person);
  if (role === "admin") await makeAdmin(tx, personId);
  if (role === "editor" || role === "owner") await appoint(tx, { organisationId: organisation, personId, role });
  await audit(tx, { act: "people.entered", objectId: personId, details: { role, organisation } }, now);
  return personId;
}
