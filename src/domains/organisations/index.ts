export { appoint } from "./appoint";
export { createOrganisation } from "./create";
export { ORGANISATION_KINDS, type OrganisationKind, type OrganisationRoleName } from "./rules";
