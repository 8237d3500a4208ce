// Written by `npm run types` from the migrated database. tests/house/database.test.ts says when it is out of date.
import type { ColumnType } from "kysely";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;
/** The database alone fills it. */
export type Computed<T> = ColumnType<T, never, never>;
/** Written as text, read as whatever stands in it: the reader checks. */
export type Json = ColumnType<unknown, string, string>;
export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface Announcements {
  at: Generated<Timestamp>;
  doneAt: Timestamp | null;
  id: Computed<number>;
  payload: Json;
  reactionsDone: Generated<number>;
  tenantId: Generated<string>;
  topic: string;
}

export interface AnsweredChallenges {
  answeredAt: Timestamp;
  challengeSha256: Buffer;
  tenantId: Generated<string>;
}

export interface AudienceKeys {
  key: string;
  personId: string;
  tenantId: Generated<string>;
}

export interface AuditEntries {
  act: string;
  at: Timestamp;
  details: Generated<Json>;
  id: Computed<number>;
  objectId: string | null;
  organisationId: Generated<string | null>;
  personId: Generated<string | null>;
  requestId: string | null;
  tenantId: Generated<string>;
}

export interface Authenticators {
  confirmedAt: Timestamp | null;
  createdAt: Timestamp;
  id: Generated<string>;
  lastStep: Generated<number>;
  name: string;
  personId: string;
  secret: Buffer;
  tenantId: Generated<string>;
}

export interface BarrierReports {
  answeredAt: Timestamp | null;
  createdAt: Timestamp;
  email: string | null;
  id: Generated<string>;
  place: string;
  portalId: string;
  state: Generated<"open" | "answered">;
  tenantId: Generated<string>;
  text: string;
}

export interface ContentFileAliases {
  contentFileId: string;
  path: string;
  portalId: string;
  tenantId: Generated<string>;
}

export interface ContentFileConsents {
  askedBy: string;
  contentFileId: string;
  enteredAt: Timestamp;
  enteredByPersonId: string | null;
  givenOn: string;
  id: Computed<number>;
  note: string;
  tenantId: Generated<string>;
  untilOn: string | null;
}

export interface ContentFileUses {
  locale: "de" | "en" | "de-simple";
  pageId: string;
  path: string;
  portalId: string;
  source: "head" | "section" | "entry" | "evidence";
  sourceId: string;
  tenantId: Generated<string>;
}

export interface ContentFileVersions {
  agreedUntil: string | null;
  contentFileId: string;
  fileId: string;
  people: "unsaid" | "nobody" | "agreed" | "lapsed" | "withdrawn";
  replacedAt: Timestamp;
  replacedByPersonId: string | null;
  sourceSha256: string;
  tenantId: Generated<string>;
}

export interface ContentFiles {
  addedAt: Generated<Timestamp>;
  agreedUntil: string | null;
  alt: Generated<string>;
  altEn: Generated<string>;
  altSimple: Generated<string>;
  alternativeUrl: Generated<string>;
  credit: Generated<string>;
  decorative: Generated<boolean>;
  deletedAt: Timestamp | null;
  deletedByPersonId: string | null;
  fileId: string;
  focusX: Generated<number>;
  focusY: Generated<number>;
  hiddenWithUse: Generated<boolean>;
  id: Generated<string>;
  kind: "picture" | "document";
  kitTitle: Generated<string>;
  licence: Generated<"unstated" | "own_work" | "permitted" | "cc0" | "cc_by" | "cc_by_sa" | "dl_de_by" | "other_licence">;
  licenceNote: Generated<string>;
  path: string;
  people: Generated<"unsaid" | "nobody" | "agreed" | "lapsed" | "withdrawn">;
  portalId: string;
  reading: Generated<"unchecked" | "accessible" | "inaccessible">;
  remindedOf: string | null;
  revision: Generated<number>;
  sourceSha256: string;
  tenantId: Generated<string>;
  words: Computed<string | null>;
}

export interface Evidence {
  entryId: string;
  extra: Generated<Json>;
  objectId: string | null;
  position: number;
  tenantId: Generated<string>;
  title: string;
  url: string;
}

export interface FileVariants {
  bytes: number;
  fileId: string;
  format: "avif" | "webp" | "jpeg" | "png";
  height: number;
  sha256: string;
  tenantId: Generated<string>;
  width: number;
}

export interface Files {
  alt: string | null;
  audience: string;
  bytes: number;
  credit: Generated<string>;
  height: number | null;
  id: Generated<string>;
  mediaType: string;
  name: string;
  ownerOrganisationId: string;
  pdfLanguage: string | null;
  pdfTagged: boolean | null;
  pdfTitled: boolean | null;
  sha256: string;
  tenantId: Generated<string>;
  uploadedAt: Timestamp;
  uploadedBy: string | null;
  variantsMadeAt: Timestamp | null;
  width: number | null;
}

export interface ForeignLinks {
  checkedAt: Timestamp | null;
  failingSince: Timestamp | null;
  failures: Generated<number>;
  fault: "gone" | "no_address" | "no_answer" | "certificate" | "trouble" | null;
  portalId: string;
  tenantId: Generated<string>;
  url: string;
  usedOn: string[];
}

export interface HostClaims {
  claimedAt: Timestamp;
  host: string;
  portalId: string;
  proof: string;
  tenantId: Generated<string>;
}

export interface Hosts {
  host: string;
  isPrimary: Generated<boolean>;
  portalId: string;
  tenantId: string;
}

export interface HourSums {
  confirmedBy: string;
  fromOn: string;
  id: Generated<string>;
  kind: "engagement" | "training" | "standby" | "attendance";
  minutes: number;
  ownerOrganisationId: string;
  peopleCount: number;
  slug: string;
  tenantId: Generated<string>;
  title: string;
  untilOn: string;
}

export interface KnownDevices {
  device: string;
  personId: string;
  seenOn: string;
  tenantId: Generated<string>;
}

export interface LegalNotices {
  entries: Json;
  evaluatedOn: string | null;
  kind: "imprint" | "privacy" | "accessibility";
  madeAt: Timestamp;
  portalId: string;
  recordSha256: string | null;
  remindedOf: string | null;
  tenantId: Generated<string>;
}

export interface Links {
  byPersonId: string | null;
  createdAt: Timestamp;
  fromId: string;
  relation: "leads_to" | "evidence_for" | "part_of" | "about";
  tenantId: Generated<string>;
  toId: string;
}

export interface Listings {
  objectId: string;
  portalId: string;
  tenantId: Generated<string>;
}

export interface MailSuppressions {
  address: string;
  at: Timestamp;
  objectId: string | null;
  reason: "bounced" | "unsubscribed";
  tenantId: Generated<string>;
}

export interface Mails {
  attempts: Generated<number>;
  class: "transactional" | "reminder" | "subscription";
  createdAt: Timestamp;
  dueAt: Timestamp;
  html: string | null;
  id: Generated<string>;
  key: string;
  lastError: string | null;
  messageId: string;
  objectId: string | null;
  personId: string | null;
  portalId: string;
  recipient: string;
  recipientName: Generated<string>;
  sentAt: Timestamp | null;
  status: Generated<"queued" | "sending" | "sent" | "bounced" | "failed" | "held" | "suppressed">;
  subject: string;
  tenantId: Generated<string>;
  text: string | null;
  unsubscribeToken: string | null;
}

export interface Measures {
  dueOn: string | null;
  id: Generated<string>;
  lead: string;
  ownerOrganisationId: string;
  slug: string;
  status: Generated<"planned" | "running" | "done" | "stopped">;
  summary: string;
  tenantId: Generated<string>;
  title: string;
}

export interface Migrations {
  appliedAt: Generated<Timestamp>;
  name: string;
  sha256: string;
}

export interface MissingPages {
  day: string;
  fromPath: string;
  path: string;
  portalId: string;
  tenantId: Generated<string>;
  views: number;
}

export interface Objects {
  audience: string;
  hiddenFrom: string | null;
  id: string;
  kind: string;
  ownerOrganisationId: string;
  tenantId: Generated<string>;
  title: string;
  updatedAt: Timestamp;
  url: string;
}

export interface Opportunities {
  drawing: Generated<string>;
  id: Generated<string>;
  ownerOrganisationId: string;
  placeLabel: string;
  placesFound: Generated<number>;
  placesNeeded: number;
  slug: string;
  summary: string;
  tenantId: Generated<string>;
  timeLabel: string;
  title: string;
}

export interface OrganisationRoles {
  organisationId: string;
  personId: string;
  role: "owner" | "editor";
  since: Generated<Timestamp>;
  tenantId: Generated<string>;
}

export interface Organisations {
  createdAt: Generated<Timestamp>;
  id: Generated<string>;
  kind: "municipality" | "county" | "authority" | "association" | "network" | "initiative" | "company" | "research" | "school";
  name: string;
  slug: string;
  tenantId: Generated<string>;
}

export interface PageAliases {
  alias: string;
  pageId: string;
  portalId: string;
  position: number;
  tenantId: Generated<string>;
}

export interface PageDrafts {
  changedAt: Timestamp;
  changedByPersonId: string | null;
  locale: "de" | "en" | "de-simple";
  pageId: string;
  publishedRevision: number | null;
  revision: number;
  state: "draft" | "in_review" | "scheduled" | "published" | "archived";
  tenantId: Generated<string>;
  title: string;
}

export interface PageReviews {
  decidedAt: Timestamp | null;
  decidedByPersonId: string | null;
  id: Generated<string>;
  locale: "de" | "en" | "de-simple";
  note: string;
  outcome: "published" | "scheduled" | "returned" | "taken_back" | null;
  pageId: string;
  reason: Generated<string>;
  revision: number;
  submittedAt: Timestamp;
  submittedByPersonId: string | null;
  tenantId: Generated<string>;
}

export interface PageRevisions {
  content: Json | null;
  how: "saved" | "imported" | "restored";
  locale: "de" | "en" | "de-simple";
  number: number;
  pageId: string;
  publishedAt: Timestamp | null;
  removedAt: Timestamp | null;
  removedByPersonId: string | null;
  removedReason: Generated<string>;
  savedAt: Timestamp;
  savedByPersonId: string | null;
  tenantId: Generated<string>;
}

export interface PageSchedules {
  act: "publish" | "withdraw";
  at: Timestamp;
  failedAt: Timestamp | null;
  locale: "de" | "en" | "de-simple";
  pageId: string;
  revision: number | null;
  setAt: Timestamp;
  setByPersonId: string | null;
  tenantId: Generated<string>;
  wallTime: string;
  zone: string;
}

export interface PageTranslations {
  confirmedAt: Timestamp | null;
  locale: "de" | "en" | "de-simple";
  pageId: string;
  revision: number;
  sourceLocale: string;
  sourceRevision: number;
  tenantId: Generated<string>;
}

export interface PageVariants {
  component: string;
  dateLabel: string;
  datedFrom: string | null;
  datedTo: string | null;
  description: string;
  extra: Generated<Json>;
  image: string;
  locale: "de" | "en" | "de-simple";
  pageId: string;
  revision: Generated<number>;
  tenantId: Generated<string>;
  title: string;
  updatedAt: Timestamp;
  withdrawnAt: Timestamp | null;
}

export interface PageViews {
  day: string;
  path: string;
  portalId: string;
  tenantId: Generated<string>;
  views: number;
}

export interface Pages {
  createdAt: Timestamp;
  deletedAt: Timestamp | null;
  deletedByPersonId: string | null;
  id: Generated<string>;
  kind: "landing" | "project" | "progress" | "contribute" | "imprint" | "page" | "post";
  ownerOrganisationId: string;
  portalId: string;
  slug: string;
  tenantId: Generated<string>;
}

export interface Passkeys {
  counter: number;
  createdAt: Timestamp;
  credentialId: string;
  id: Generated<string>;
  name: string;
  personId: string;
  publicKey: Buffer;
  tenantId: Generated<string>;
  transports: Generated<string[]>;
  usedOn: string | null;
}

export interface People {
  createdAt: Generated<Timestamp>;
  email: string | null;
  id: Generated<string>;
  locale: Generated<"de" | "en" | "de-simple">;
  name: string;
  tenantId: Generated<string>;
}

export interface Pledges {
  dueOn: string | null;
  id: Generated<string>;
  keptOn: string | null;
  ownerOrganisationId: string;
  pledgedBy: string;
  promise: string;
  slug: string;
  tenantId: Generated<string>;
}

export interface Portals {
  banner: Json | null;
  claim: Generated<string>;
  colourMain: string;
  colourSun: string;
  colourWarm: string;
  contact: Generated<Json>;
  id: Generated<string>;
  isSignInHost: Generated<boolean>;
  locales: Generated<string[]>;
  logoAlt: Generated<string>;
  logoFileId: string | null;
  mark: Generated<string>;
  menu: Generated<Json>;
  name: string;
  ownerOrganisationId: string;
  state: Generated<"preparing" | "live">;
  tenantId: Generated<string>;
}

export interface Recommendations {
  givenBy: string;
  givenOn: string;
  id: Generated<string>;
  ownerOrganisationId: string;
  slug: string;
  tenantId: Generated<string>;
  title: string;
  wording: string;
}

export interface RecoveryCodes {
  code: Buffer;
  createdAt: Timestamp;
  id: Generated<string>;
  personId: string;
  tenantId: Generated<string>;
  usedAt: Timestamp | null;
}

export interface Redirects {
  createdAt: Timestamp;
  path: string;
  portalId: string;
  target: string;
  tenantId: Generated<string>;
}

export interface ReportAppeals {
  appealedAt: Timestamp;
  appealedByPersonId: string | null;
  reportId: string;
  tenantId: Generated<string>;
  text: string | null;
}

export interface ReportDecisions {
  decidedAt: Timestamp;
  decidedByPersonId: string | null;
  ground: "law" | "rules" | null;
  outcome: "stays" | "hidden";
  reasons: string;
  reportId: string;
  step: number;
  tenantId: Generated<string>;
}

export interface Reports {
  confirmKey: string | null;
  confirmedAt: Timestamp | null;
  createdAt: Timestamp;
  decidedWithId: string | null;
  id: string;
  locale: "de" | "en" | "de-simple";
  objectId: string | null;
  portalId: string;
  reason: "unlawful" | "personal" | "hurtful" | "wrong" | "other_reason";
  reporterEmail: string | null;
  reporterPersonId: string | null;
  state: Generated<"open" | "stays" | "hidden" | "appealed" | "upheld" | "restored">;
  tenantId: Generated<string>;
  text: string | null;
  title: string;
}

export interface SearchEntries {
  audience: string;
  kind: string;
  objectId: string;
  portalId: string;
  tenantId: Generated<string>;
  weight: number;
  words: string;
}

export interface SearchMisses {
  asked: number;
  day: string;
  portalId: string;
  question: string;
  tenantId: Generated<string>;
}

export interface SearchSpellings {
  form: string;
  tenantId: Generated<string>;
  word: string;
}

export interface SearchStale {
  id: Computed<number>;
  objectId: string;
  tenantId: Generated<string>;
}

export interface SearchSynonyms {
  createdAt: Timestamp;
  meaning: string;
  meaningStem: Computed<string>;
  portalId: string;
  tenantId: Generated<string>;
  word: string;
  wordStem: Computed<string>;
  writtenMeaning: string;
  writtenWord: string;
}

export interface SearchTexts {
  locale: "de" | "en" | "de-simple";
  objectId: string;
  tenantId: Generated<string>;
  text: string;
  title: string;
}

export interface SearchWords {
  parts: string[];
  tenantId: Generated<string>;
  word: string;
  written: string;
}

export interface SeatHoldings {
  guestReference: string | null;
  id: Generated<string>;
  offerExpiresAt: Timestamp | null;
  partySize: number;
  personId: string | null;
  poolId: string;
  queueNumber: number;
  since: Timestamp;
  state: "waiting" | "offered" | "taken" | "released" | "declined" | "expired";
  tenantId: Generated<string>;
}

export interface SeatPools {
  capacity: number | null;
  closedAt: Timestamp | null;
  hasWaitingList: boolean;
  id: Generated<string>;
  lastNumber: Generated<number>;
  objectId: string;
  offerMinutes: number | null;
  offered: Generated<number>;
  overbooked: Generated<number>;
  part: Generated<string>;
  taken: Generated<number>;
  tenantId: Generated<string>;
  waiting: Generated<number>;
}

export interface SecondSteps {
  attempts: Generated<number>;
  consumedAt: Timestamp | null;
  createdAt: Timestamp;
  expiresAt: Timestamp;
  nextPath: string;
  personId: string;
  portalId: string;
  tenantId: Generated<string>;
  tokenSha256: Buffer;
}

export interface Sections {
  body: Json;
  deletedAt: Timestamp | null;
  deletedByPersonId: string | null;
  id: Generated<string>;
  kind: "hero" | "highlights" | "sponsors" | "callToAction" | "goals" | "structure" | "timeline" | "workingGroups" | "text" | "picture" | "downloads" | "questions" | "contact";
  locale: "de" | "en" | "de-simple";
  pageId: string;
  position: number;
  revision: Generated<number>;
  tenantId: Generated<string>;
  updatedAt: Timestamp;
}

export interface SessionHandovers {
  codeSha256: Buffer;
  consumedAt: Timestamp | null;
  createdAt: Timestamp;
  expiresAt: Timestamp;
  nextPath: string;
  portalId: string;
  sessionId: string;
  tenantId: Generated<string>;
}

export interface Sessions {
  actingOrganisationId: string | null;
  createdAt: Timestamp;
  device: Generated<string>;
  expiresAt: Timestamp;
  fromSessionId: string | null;
  id: Generated<string>;
  personId: string;
  portalId: string;
  provedAt: Timestamp;
  seenOn: string;
  tenantId: Generated<string>;
  tokenSha256: Buffer;
}

export interface SignInRequests {
  attempts: Generated<number>;
  codeHash: Buffer | null;
  consumedAt: Timestamp | null;
  createdAt: Timestamp;
  email: string;
  expiresAt: Timestamp;
  id: Generated<string>;
  linkSha256: Buffer | null;
  locale: "de" | "en" | "de-simple";
  nextPath: string;
  portalId: string;
  tenantId: Generated<string>;
}

export interface SubmittedForms {
  at: Timestamp;
  next: string;
  once: string;
  personId: string;
  tenantId: Generated<string>;
}

export interface TenantRoles {
  personId: string;
  role: "admin";
  since: Generated<Timestamp>;
  tenantId: Generated<string>;
}

export interface Tenants {
  createdAt: Generated<Timestamp>;
  id: Generated<string>;
  name: string;
  slug: string;
}

export interface TimelineEntries {
  dateLabel: string;
  datePrecision: "day" | "month" | "season" | "quarter" | "half" | "year" | "part" | "span" | "since" | "unknown";
  datedFrom: string | null;
  datedTo: string | null;
  deletedAt: Timestamp | null;
  deletedByPersonId: string | null;
  description: string;
  extra: Generated<Json>;
  figures: Generated<Json>;
  id: Generated<string>;
  image: string;
  kind: string;
  locale: "de" | "en" | "de-simple";
  pageId: string;
  position: number;
  revision: Generated<number>;
  sectionId: string;
  slug: string;
  tenantId: Generated<string>;
  title: string;
  updatedAt: Timestamp;
}

export interface DB {
  announcements: Announcements;
  answeredChallenges: AnsweredChallenges;
  audienceKeys: AudienceKeys;
  auditEntries: AuditEntries;
  authenticators: Authenticators;
  barrierReports: BarrierReports;
  contentFileAliases: ContentFileAliases;
  contentFileConsents: ContentFileConsents;
  contentFileUses: ContentFileUses;
  contentFileVersions: ContentFileVersions;
  contentFiles: ContentFiles;
  evidence: Evidence;
  fileVariants: FileVariants;
  files: Files;
  foreignLinks: ForeignLinks;
  hostClaims: HostClaims;
  hosts: Hosts;
  hourSums: HourSums;
  knownDevices: KnownDevices;
  legalNotices: LegalNotices;
  links: Links;
  listings: Listings;
  mailSuppressions: MailSuppressions;
  mails: Mails;
  measures: Measures;
  migrations: Migrations;
  missingPages: MissingPages;
  objects: Objects;
  opportunities: Opportunities;
  organisationRoles: OrganisationRoles;
  organisations: Organisations;
  pageAliases: PageAliases;
  pageDrafts: PageDrafts;
  pageReviews: PageReviews;
  pageRevisions: PageRevisions;
  pageSchedules: PageSchedules;
  pageTranslations: PageTranslations;
  pageVariants: PageVariants;
  pageViews: PageViews;
  pages: Pages;
  passkeys: Passkeys;
  people: People;
  pledges: Pledges;
  portals: Portals;
  recommendations: Recommendations;
  recoveryCodes: RecoveryCodes;
  redirects: Redirects;
  reportAppeals: ReportAppeals;
  reportDecisions: ReportDecisions;
  reports: Reports;
  searchEntries: SearchEntries;
  searchMisses: SearchMisses;
  searchSpellings: SearchSpellings;
  searchStale: SearchStale;
  searchSynonyms: SearchSynonyms;
  searchTexts: SearchTexts;
  searchWords: SearchWords;
  seatHoldings: SeatHoldings;
  seatPools: SeatPools;
  secondSteps: SecondSteps;
  sections: Sections;
  sessionHandovers: SessionHandovers;
  sessions: Sessions;
  signInRequests: SignInRequests;
  submittedForms: SubmittedForms;
  tenantRoles: TenantRoles;
  tenants: Tenants;
  timelineEntries: TimelineEntries;
}
