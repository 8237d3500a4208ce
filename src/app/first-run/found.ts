import { z } from "zod";
import { appoint, createOrganisation, ORGANISATION_KINDS } from "../../domains/organisations";
import { addPerson, makeAdmin } from "../../domains/people";
import { audit } from "../../platform/audit";
import { actAs, type Database } from "../../platform/db";
import { foundTenant } from "../../platform/db/found-tenant";
import { EmailInput } from "../../platform/forms/email-input";
import { hostNameIn } from "../../platform/portals/host-name";
import { createPortal } from "../../platform/portals/portal";
import { slugOf } from "../../platform/text/slug";
import type { Messages } from "./messages";
import { isSetUpCode } from "./set-up-code";

export const FoundInput = ({ errors }: Messages, setUpCode: string) => {
  const name = (missing: string) => z.string().trim().min(1, missing).max(120, errors.long);
  const colour = z
    .string()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/, errors.colour);
  return z.object({
    code: z.string().refine((typed) => isSetUpCode(typed, setUpCode), { error: errors.code }),
    town: name(errors.missing.town).refine((text) => slugOf(text) !== "", { error: errors.name }),
    kind: z.enum(ORGANISATION_KINDS, { error: errors.kind }),
    portal: name(errors.missing.portal),
    host: z.string().transform(hostNameIn).pipe(z.string().min(1, errors.host)),
    colourMain: colour,
    colourSun: colour,
    colourWarm: colour,
    adminName: name(errors.missing.adminName),
    adminEmail: EmailInput(errors.email),
  });
};

export type Found = Omit<z.infer<ReturnType<typeof FoundInput>>, "code">;

/**
 * Makes of an empty installation one with a tenant, its organisation, its portal and somebody who runs both. `calledBy`
 * is the host by which that somebody is here: it leads to the portal, too. Throws Refusal "founded_already" when there
 * is a tenant.
 */
export const foundInstallation = (
  database: Database,
  { calledBy, ...input }: Found & { calledBy: string },
  now: Date,
): Promise<void> => {
  const { town, kind, portal, host, adminName, adminEmail, colourMain, colourSun, colourWarm } = input;
  const hosts = { host, aliases: calledBy === host ? [] : [calledBy] };
  const colours = { colourMain, colourSun, colourWarm };
  const slug = slugOf(town);
  return foundTenant(database, { slug, name: town }, async (tx, tenantId) => {
    const organisationId = await createOrganisation(tx, { slug, kind, name: town });
    await createPortal(tx, {
      ownerOrganisationId: organisationId,
      name: portal,
      ...hosts,
      isSignInHost: true,
      ...colours,
    });
    const personId = await addPerson(tx, { name: adminName, email: adminEmail });
    await makeAdmin(tx, personId);
    await appoint(tx, { organisationId, personId, role: "owner" });
    await actAs(tx, personId, organisationId);
    await audit(tx, { act: "installation.founded", objectId: tenantId }, now);
  });
};
