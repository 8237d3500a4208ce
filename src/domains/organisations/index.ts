export { appoint } from "./appoint";
export { createOrganisation } from "./create";
export { organisationsPrivacy } from "./privacy";
export { ORGANISATION_KINDS, type OrganisationKind, type OrganisationRoleName } from "./rules";
