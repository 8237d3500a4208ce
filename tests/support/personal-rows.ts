import { randomUUID } from "node:crypto";
import { appoint } from "../../src/domains/organisations";
import { makeAdmin } from "../../src/domains/people";
import { actAs, type TenantTx } from "../../src/platform/db";
import { registerObject } from "../../src/platform/objects";
import type { TableName } from "../../src/platform/privacy/part";
import { takeSeat } from "../../src/platform/seats";
import { addSeats } from "./seats";
import { NOW, type World } from "./world";

/** Somebody whose name and address stand nowhere else. */
export type Subject = { personId: string; name: string; email: string };

type Fill = (tx: TenantTx, subject: Subject, world: World) => Promise<unknown>;

const DAY = 86_400_000;
const later = (days: number) => new Date(NOW.getTime() + days * DAY);

/** A row about somebody for every table of the privacy registry. A new table needs one here. */
export const personalRows: Partial<Record<TableName, Fill>> = {
  // People and their session are there before any of these runs.
  people: async () => {},
  sessions: async () => {},
  organisationRoles: (tx, { personId }, { places }) =>
    appoint(tx, { organisationId: places.city.organisationId, personId, role: "editor" }),
  audienceKeys: async () => {},
  tenantRoles: (tx, { personId }) => makeAdmin(tx, personId),
  signInRequests: (tx, { email }, { places }) =>
    tx
      .insertInto("signInRequests")
      .values({
        ...{ portalId: places.city.portalId, nextPath: "/", email, locale: "de" },
        ...{ createdAt: NOW, expiresAt: new Date(NOW.getTime() + 900_000) },
      })
      .execute(),
  sessionHandovers: async (tx, { personId }, { places }) => {
    const { id } = await tx
      .selectFrom("sessions")
      .select("id")
      .where("personId", "=", personId)
      .executeTakeFirstOrThrow();
    await tx
      .insertInto("sessionHandovers")
      .values({
        ...{ codeSha256: Buffer.alloc(32, personId), portalId: places.town.portalId, sessionId: id, nextPath: "/" },
        ...{ createdAt: NOW, expiresAt: new Date(NOW.getTime() + 60_000) },
      })
      .execute();
  },
  authenticators: (tx, { personId, name }) =>
    tx
      .insertInto("authenticators")
      .values({ personId, name: `Handy von ${name}`, secret: Buffer.alloc(60), createdAt: NOW, confirmedAt: NOW })
      .execute(),
  passkeys: (tx, { personId, name }) =>
    tx
      .insertInto("passkeys")
      .values({
        ...{ personId, name: `Handy von ${name}`, credentialId: personId, publicKey: Buffer.alloc(77) },
        ...{ counter: 0, createdAt: NOW },
      })
      .execute(),
  recoveryCodes: (tx, { personId }) =>
    tx
      .insertInto("recoveryCodes")
      .values({ personId, code: Buffer.alloc(60), createdAt: NOW })
      .execute(),
  secondSteps: (tx, { personId }, { places }) =>
    tx
      .insertInto("secondSteps")
      .values({
        ...{ tokenSha256: Buffer.alloc(32, personId), personId, portalId: places.city.portalId, nextPath: "/" },
        ...{ createdAt: NOW, expiresAt: new Date(NOW.getTime() + 900_000) },
      })
      .execute(),
  knownDevices: (tx, { personId }) =>
    tx.insertInto("knownDevices").values({ personId, device: "Firefox, Android", seenOn: "2026-06-12" }).execute(),
  submittedForms: (tx, { personId }) =>
    tx.insertInto("submittedForms").values({ once: randomUUID(), personId, next: "/", at: NOW }).execute(),
  announcements: (tx, { personId }) =>
    tx
      .insertInto("announcements")
      .values({ topic: "test.joined", payload: JSON.stringify({ personId }), at: NOW })
      .execute(),
  auditEntries: async (tx, { personId }) => {
    await actAs(tx, personId, undefined);
    const entry = { act: "test.changed", at: NOW, objectId: personId, details: JSON.stringify({ by: personId }) };
    await tx.insertInto("auditEntries").values(entry).execute();
  },
  links: async (tx, { personId }, { places }) => {
    const ownerOrganisationId = places.city.organisationId;
    const [fromId, toId] = [randomUUID(), randomUUID()];
    for (const id of [fromId, toId]) {
      const about = { id, kind: "measure", url: `/massnahmen/${id}`, title: "Bänke am Markt" };
      await registerObject(tx, { ...about, audience: "public", ownerOrganisationId }, NOW);
    }
    const link = { fromId, toId, relation: "leads_to", createdAt: NOW, byPersonId: personId } as const;
    await tx.insertInto("links").values(link).execute();
  },
  reports: reportSomething,
  // On the report that they made themselves.
  reportDecisions: async () => {},
  reportAppeals: async () => {},
  mails: async (tx, { personId, name, email }, { places }) => {
    const mail = {
      ...{ portalId: places.city.portalId, recipient: email, recipientName: name, class: "transactional" as const },
      ...{ subject: `Guten Tag ${name}`, text: name, html: name, createdAt: NOW, dueAt: later(1), lastError: "450" },
    };
    const toAccount = { ...mail, key: `welcome:${personId}`, messageId: "<0a@localhost>", personId };
    const beforeAccount = { ...mail, key: "guest:1", messageId: "<0b@localhost>", personId: null };
    await tx.insertInto("mails").values([toAccount, beforeAccount]).execute();
  },
  files: (tx, { personId }, { places }) =>
    tx
      .insertInto("files")
      .values({
        ...{ ownerOrganisationId: places.city.organisationId, sha256: "0".repeat(64), mediaType: "text/plain" },
        ...{ bytes: 1, name: "Plan.txt", audience: "public", uploadedBy: personId, uploadedAt: NOW },
      })
      .execute(),
  pages: throwPageAway,
  // In the page that was thrown away.
  sections: async () => {},
  timelineEntries: async () => {},
  pageRevisions: async () => {},
  pageDrafts: async () => {},
  pageReviews: async () => {},
  pageSchedules: async () => {},
  contentFiles: throwFileAway,
  // Of the file that was thrown away.
  contentFileVersions: async () => {},
  contentFileConsents: async () => {},
  seatHoldings: async (tx, { personId }, world) => {
    const { poolId } = await addSeats(tx, world, { capacity: 1 });
    await takeSeat(tx, { poolId, holder: { personId }, partySize: 1 }, NOW);
  },
  barrierReports: (tx, { name, email }, { places }) =>
    tx
      .insertInto("barrierReports")
      .values({ portalId: places.city.portalId, place: "/mitmachen", text: `${name} schreibt`, email, createdAt: NOW })
      .execute(),
  mailSuppressions: (tx, { email }) =>
    tx.insertInto("mailSuppressions").values({ address: email, reason: "bounced", at: NOW }).execute(),
};

/** A report of somebody, decided by them, with their appeal, and one from before they had an account. */
async function reportSomething(tx: TenantTx, { personId, name, email }: Subject, { places }: World) {
  const report = {
    ...{ portalId: places.city.portalId, objectId: null, title: "Bänke am Markt", reason: "wrong" as const },
    ...{ text: `${name} schreibt`, locale: "de" as const, createdAt: NOW },
  };
  const [own, guest] = [
    { id: randomUUID(), reporterPersonId: personId },
    { id: randomUUID(), reporterEmail: email },
  ];
  await tx
    .insertInto("reports")
    .values([
      { ...report, ...own, state: "appealed" },
      { ...report, ...guest, confirmKey: randomUUID() },
    ])
    .execute();
  const decision = { outcome: "hidden", ground: "law", reasons: "Das Bild ist fremd.", decidedAt: NOW } as const;
  const by = { reportId: own.id, step: 1, decidedByPersonId: personId };
  await tx
    .insertInto("reportDecisions")
    .values({ ...decision, ...by })
    .execute();
  const appeal = { reportId: own.id, text: `${name} widerspricht`, appealedByPersonId: personId, appealedAt: NOW };
  await tx.insertInto("reportAppeals").values(appeal).execute();
}

/** A file in the trash, replaced once, with a consent. */
async function throwFileAway(tx: TenantTx, { personId }: Subject, { places }: World) {
  const { organisationId: ownerOrganisationId, portalId } = places.city;
  const [fileId, olderId] = [randomUUID(), randomUUID()];
  const sourceSha256 = "a".repeat(64);
  for (const id of [fileId, olderId]) {
    const bytes = { sha256: sourceSha256, mediaType: "image/svg+xml", bytes: 100, name: "bank.svg" };
    await tx
      .insertInto("files")
      .values({ id, ...bytes, ownerOrganisationId, audience: "public", uploadedAt: NOW })
      .execute();
  }
  const trash = { deletedAt: NOW, deletedByPersonId: personId };
  const { id: contentFileId } = await tx
    .insertInto("contentFiles")
    .values({ portalId, path: "bilder/alte-bank.svg", kind: "picture", fileId, sourceSha256, ...trash })
    .returning("id")
    .executeTakeFirstOrThrow();
  const version = { fileId: olderId, contentFileId, sourceSha256, people: "unsaid" as const, replacedAt: NOW };
  await tx
    .insertInto("contentFileVersions")
    .values({ ...version, replacedByPersonId: personId })
    .execute();
  const consent = { contentFileId, askedBy: "Stadtarchiv", givenOn: "2026-01-01", note: "", enteredAt: NOW };
  await tx
    .insertInto("contentFileConsents")
    .values({ ...consent, enteredByPersonId: personId })
    .execute();
}

/** A page with a section and a result, all of them in the trash. */
async function throwPageAway(tx: TenantTx, { personId, name }: Subject, { places }: World) {
  const { organisationId: ownerOrganisationId, portalId } = places.city;
  const [pageId, entryId] = [randomUUID(), randomUUID()];
  for (const id of [pageId, entryId]) {
    const about = { id, kind: "page", url: `/seiten/${id}`, title: "Alte Seite" };
    await registerObject(tx, { ...about, audience: "public", ownerOrganisationId }, NOW);
  }
  const trash = { deletedAt: NOW, deletedByPersonId: personId };
  const page = { id: pageId, portalId, ownerOrganisationId, slug: "alte-seite", kind: "page" as const, createdAt: NOW };
  await tx
    .insertInto("pages")
    .values({ ...page, ...trash })
    .execute();
  const texts = {
    title: "Alte Seite",
    description: "",
    dateLabel: "",
    image: "",
    component: "",
    locale: "de" as const,
  };
  await tx
    .insertInto("pageVariants")
    .values({ ...texts, pageId, updatedAt: NOW })
    .execute();
  const place = { pageId, locale: "de" as const, position: 0, updatedAt: NOW, ...trash };
  const { id: sectionId } = await tx
    .insertInto("sections")
    .values({ ...place, kind: "timeline", body: "{}" })
    .returning("id")
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("timelineEntries")
    .values({
      ...{ ...place, id: entryId, sectionId, slug: "alt", title: "Alt", dateLabel: "irgendwann" },
      ...{ datePrecision: "unknown", description: "", kind: "", image: "" },
    })
    .execute();
  await workOnPage(tx, { personId, name }, pageId);
}

/** Somebody has saved the page, asked for a look, decided themselves, and set a date. */
async function workOnPage(tx: TenantTx, { personId, name }: Pick<Subject, "personId" | "name">, pageId: string) {
  const place = { pageId, locale: "de" as const };
  const saved = { number: 1, how: "saved" as const, content: "{}", savedAt: NOW, savedByPersonId: personId };
  await tx
    .insertInto("pageRevisions")
    .values({ ...place, ...saved })
    .execute();
  const removed = { content: null, removedAt: NOW, removedByPersonId: personId, removedReason: `${name} bat darum.` };
  await tx
    .insertInto("pageRevisions")
    .values({ ...place, ...saved, number: 2, ...removed })
    .execute();
  const draft = { state: "draft" as const, revision: 1, title: "Alte Seite", changedAt: NOW };
  await tx
    .insertInto("pageDrafts")
    .values({ ...place, ...draft, changedByPersonId: personId })
    .execute();
  const asked = { revision: 1, note: `${name} bittet`, submittedAt: NOW, submittedByPersonId: personId };
  const decided = {
    outcome: "returned" as const,
    reason: `${name} findet es zu lang.`,
    decidedAt: NOW,
    decidedByPersonId: personId,
  };
  await tx
    .insertInto("pageReviews")
    .values({ ...place, ...asked, ...decided })
    .execute();
  const plan = { act: "withdraw" as const, wallTime: "2026-07-01T08:00", zone: "Europe/Berlin", at: later(19) };
  await tx
    .insertInto("pageSchedules")
    .values({ ...place, ...plan, setAt: NOW, setByPersonId: personId })
    .execute();
}
