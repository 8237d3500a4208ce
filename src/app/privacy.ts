import { contentPrivacy } from "../domains/content";
import { hourPrivacy } from "../domains/hours";
import { measurePrivacy } from "../domains/measures";
import { opportunityPrivacy } from "../domains/opportunities";
import { organisationsPrivacy } from "../domains/organisations";
import { peoplePrivacy } from "../domains/people";
import { recommendationPrivacy } from "../domains/recommendations";
import { auditPrivacy } from "../platform/audit/privacy";
import { authPrivacy } from "../platform/auth/privacy";
import type { TenantTx } from "../platform/db";
import { eventsPrivacy } from "../platform/events/privacy";
import { filesPrivacy } from "../platform/files";
import { formsPrivacy } from "../platform/forms/privacy";
import type { Due } from "../platform/jobs/due";
import { mailPrivacy } from "../platform/mail/privacy";
import { objectsPrivacy } from "../platform/objects/privacy";
import { portalsPrivacy } from "../platform/portals/privacy";
import type { PrivacyPart } from "../platform/privacy/part";
import { type AppendErasure, erasePerson, exportPerson } from "../platform/privacy/person";
import { reportsPrivacy } from "../platform/reports";
import { searchPrivacy } from "../platform/search";
import { seatsPrivacy } from "../platform/seats";
import { portalAdminPrivacy } from "./admin/portal/privacy";

/** All parts that keep something about people, the lowest rank first. They are erased in the opposite order. */
export const privacyParts: readonly PrivacyPart[] = [
  peoplePrivacy,
  auditPrivacy,
  authPrivacy,
  eventsPrivacy,
  filesPrivacy,
  formsPrivacy,
  mailPrivacy,
  objectsPrivacy,
  portalsPrivacy,
  seatsPrivacy,
  searchPrivacy,
  reportsPrivacy,
  organisationsPrivacy,
  contentPrivacy,
  hourPrivacy,
  opportunityPrivacy,
  recommendationPrivacy,
  measurePrivacy,
  portalAdminPrivacy,
];

/** Everything that is kept about a person, by table. */
export const exportEverything = (tx: TenantTx, personId: string) => exportPerson(privacyParts, tx, personId);

/** Takes a person out of everything, and writes it into the journal that survives a restore. */
export const eraseEverything = (
  tx: TenantTx,
  doomed: { personId: string; appendErasure: AppendErasure },
  now: Date,
): Promise<void> => erasePerson(privacyParts, tx, doomed, now);

/** One nightly job per part, so that the trouble of one does not keep the others from forgetting. */
export const retention: readonly Due[] = privacyParts.flatMap(({ name, retentionDue }, index) =>
  retentionDue ? [{ name: `retention_${name}`, at: `${20 + index} 1 * * *`, due: retentionDue }] : [],
);
