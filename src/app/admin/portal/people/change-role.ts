import { z } from "zod";
import { appoint, dismiss, ORGANISATION_ROLES } from "../../../../domains/organisations";
import { addPerson, listPeopleAt, NameInput } from "../../../../domains/people";
import { audit } from "../../../../platform/audit";
import type { TenantTx } from "../../../../platform/db";
import { Refusal } from "../../../../platform/errors";
import { announce } from "../../../../platform/events";
import { EmailInput } from "../../../../platform/forms/email-input";
import type { Portal } from "../../../../platform/portals/portal";
import type { Messages } from "./messages";
import { hasRole } from "./queries";

export const GiveInput = ({ errors }: Messages) =>
  z.object({
    name: NameInput(errors),
    email: EmailInput(errors.email),
    role: z.enum(ORGANISATION_ROLES, { error: errors.role }),
  });

type Given = { portal: Portal; input: z.infer<ReturnType<typeof GiveInput>> };

/**
 * Gives somebody a role in the organisation of a portal. Who is known by this name at this address is the one; everybody
 * else is entered. They are told by mail. Throws Refusal "role_held" when they have it.
 */
export async function giveRole(tx: TenantTx, { portal, input }: Given, now: Date): Promise<void> {
  const { name, email, role } = input;
  const organisationId = portal.ownerOrganisationId;
  const known = (await listPeopleAt(tx, email)).find((person) => person.name === name);
  if (known && (await hasRole(tx, { organisationId, personId: known.id, role }))) throw new Refusal("role_held");
  const personId = known?.id ?? (await addPerson(tx, { name, email }));
  await appoint(tx, { organisationId, personId, role });
  await tell(tx, { portal, personId, role, act: "portal.role_given" }, now);
}

export const TakeInput = z.object({ personId: z.uuid(), role: z.enum(ORGANISATION_ROLES) });

type Taken = { portal: Portal; input: z.infer<typeof TakeInput> };

/** Takes a role from somebody, who is told by mail. Throws Refusal "last_owner" or "role_gone". */
export async function takeRole(tx: TenantTx, { portal, input }: Taken, now: Date): Promise<void> {
  await dismiss(tx, { organisationId: portal.ownerOrganisationId, ...input });
  await tell(tx, { portal, ...input, act: "portal.role_taken" }, now);
}

type Change = { portal: Portal; personId: string; role: "owner" | "editor"; act: string };

async function tell(tx: TenantTx, { portal, personId, role, act }: Change, now: Date) {
  const entryId = await audit(tx, { act, objectId: personId, details: { role, portal: portal.id } }, now);
  await announce(tx, "portal.role_changed", { portalId: portal.id, personId, role, entryId });
}
