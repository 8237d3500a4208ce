import type { createHourSum } from "../src/domains/hours";
import type { createMeasure, createPledge } from "../src/domains/measures";
import type { createOpportunity } from "../src/domains/opportunities";
import type { OrganisationKind, OrganisationRoleName } from "../src/domains/organisations";
import type { createRecommendation } from "../src/domains/recommendations";
import type { Contact, MenuItem } from "../src/platform/portals/portal";
import type { MarkName } from "../src/platform/ui/brand-mark";

type Input<Create extends (...all: never[]) => unknown> = Omit<
  Parameters<Create>[1],
  "ownerOrganisationId" | "portalId"
>;

/** One operator: the first of its places signs people in for all of them. */
export type Tenant = { slug: string; name: string; places: Place[] };

/** A portal with the organisation that answers for it, its people, and what happens there. */
export type Place = {
  slug: string;
  kind: OrganisationKind;
  name: string;
  organisation: string;
  claim: string;
  /** In front of the host name of the installation. Empty for the one that has it. */
  prefix: string;
  mark: MarkName;
  colours: { main: string; sun: string; warm: string };
  contact: Contact;
  menu: MenuItem[];
  people: Person[];
  /** Clubs and offices that answer for what they offer, besides the organisation of the portal. */
  neighbours: { slug: string; kind: OrganisationKind; name: string }[];
  threads: Thread[];
  /** Where help is wanted, besides what hangs on a thread. */
  offers: Offer[];
};

export type Person = { name: string; email: string | null; role?: OrganisationRoleName; isAdmin?: boolean };

/** `by` is the slug of a neighbour; without it the organisation of the portal answers. */
type By = { by?: string };
export type Offer = Input<typeof createOpportunity> & By;

/**
 * From a concern to a result. Every knot leads to those of the next kind that is there; `result` is the title of an
 * entry of the timeline.
 */
export type Thread = {
  recommendation: Input<typeof createRecommendation> & By;
  pledges?: (Input<typeof createPledge> & By)[];
  measures?: (Input<typeof createMeasure> & By)[];
  offers?: Offer[];
  hours?: (Input<typeof createHourSum> & By)[];
  result?: string;
};
