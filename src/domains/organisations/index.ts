export { appoint } from "./appoint";
export { createOrganisation } from "./create";
export { dismiss } from "./dismiss";
export { organisationsPrivacy } from "./privacy";
export {
  type DismissRefusal,
  ORGANISATION_KINDS,
  ORGANISATION_ROLES,
  type OrganisationKind,
  type OrganisationRoleName,
} from "./rules";
