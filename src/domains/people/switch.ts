import { z } from "zod";
import { audit } from "../../platform/audit";
import type { Person } from "../../platform/auth/session";
import { actFor } from "../../platform/auth/sessions";
import type { TenantTx } from "../../platform/db";
import { Refusal } from "../../platform/errors";
import type { Messages } from "./messages";

const SELF = "self";

export const SwitchInput = (t: Messages) =>
  z.object({
    organisation: z
      .union([z.literal(SELF), z.uuid()], { error: t.errors.acting })
      .transform((id) => (id === SELF ? null : id)),
  });

/** From now on this session acts for an organisation in which its person has a role, or only for the person. */
export async function switchActing(
  tx: TenantTx,
  { actor, organisation }: { actor: Person; organisation: string | null },
  now: Date,
): Promise<void> {
  const hasRole = actor.roles.some(({ organisationId }) => organisationId === organisation);
  if (organisation !== null && !hasRole) throw new Refusal("no_role_there");
  await actFor(tx, actor.sessionId, organisation);
  const details = { from: actor.actingOrganisationId ?? null, to: organisation };
  await audit(tx, { act: "people.acting_switched", details }, now);
}
