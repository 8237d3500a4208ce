/** Source: house.md, "organisation". */
export const ORGANISATION_KINDS = [
  "municipality",
  "county",
  "authority",
  "association",
  "network",
  "initiative",
  "company",
  "research",
  "school",
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** An owner appoints and dismisses; an editor changes what the organisation publishes. */
export const ORGANISATION_ROLES = ["owner", "editor"] as const;
export type OrganisationRoleName = (typeof ORGANISATION_ROLES)[number];

export type DismissRefusal = "last_owner" | "role_gone";
