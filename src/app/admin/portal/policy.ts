import { isOwnerOf } from "../../../platform/auth/session";
import { factorFirst, policy } from "../../../platform/http/policy";

/** Owners of the organisation behind the portal, and those who run the installation. */
export const portalOwners = policy(
  "portal.administer",
  (c, actor) => actor.isAdmin || isOwnerOf(actor, c.var.portal.ownerOrganisationId),
  factorFirst,
);
