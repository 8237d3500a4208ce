import { isOwnerOf, type Person } from "../../../platform/auth/session";
import type { Visit } from "../../../platform/http/env";
import { factorFirst, policy } from "../../../platform/http/policy";

export const mayAdminister = ({ var: { portal } }: Visit, actor: Person): boolean =>
  actor.isAdmin || isOwnerOf(actor, portal.ownerOrganisationId);

/** Owners of the organisation behind the portal, and those who run the installation. */
export const portalOwners = policy("portal.administer", mayAdminister, factorFirst);
