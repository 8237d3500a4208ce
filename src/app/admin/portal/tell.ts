import type { TenantTx } from "../../../platform/db";
import type { Reaction } from "../../../platform/events/react";
import { queueMail } from "../../../platform/mail";
import { findPortal } from "../../../platform/portals/portal";
import { barrierReportedMail, roleGivenMail, roleTakenMail, statementOverdueMail } from "./mails";
import { barriersUrl, noticeUrl, portalUrl } from "./urls";

/** The owners of an organisation who have an address. */
const listOwners = (tx: TenantTx, organisationId: string) =>
  tx
    .selectFrom("organisationRoles")
    .innerJoin("people", "people.id", "organisationRoles.personId")
    .select(["people.id", "people.name", "people.email", "people.locale"])
    .where("organisationId", "=", organisationId)
    .where("role", "=", "owner")
    .orderBy("people.id")
    .execute();

/** To the office of the portal; where none is named, to the owners. */
export const tellOffice: Reaction<{ barrierId: string }> = async (tx, { barrierId }, { address }, now) => {
  const barrier = await tx
    .selectFrom("barrierReports")
    .select(["portalId", "place", "text", "email"])
    .where("id", "=", barrierId)
    .executeTakeFirst();
  const portal = barrier && (await findPortal(tx, barrier.portalId, address));
  if (!portal) return;
  const link = portal.origin + barriersUrl;
  const { office, email } = portal.contact;
  const desk = email ? [{ id: null, name: office ?? portal.name, email, locale: "de" as const }] : undefined;
  for (const reader of desk ?? (await listOwners(tx, portal.ownerOrganisationId))) {
    if (reader.email === null) continue;
    const mail = barrierReportedMail({ ...barrier, link }, reader.locale);
    const to = { address: reader.email, name: reader.name };
    const key = `portal.barrier:${barrierId}:${reader.id ?? "office"}`;
    await queueMail(tx, { key, to, personId: reader.id, portal, mail }, now);
  }
};

/** That an evaluation of accessibility is a year old, once to each owner. */
export const tellStatementOverdue: Reaction<{ portalId: string }> = async (tx, { portalId }, { address }, now) => {
  const portal = await findPortal(tx, portalId, address);
  const notice = await tx
    .selectFrom("legalNotices")
    .select("evaluatedOn")
    .where("portalId", "=", portalId)
    .where("kind", "=", "accessibility")
    .executeTakeFirst();
  if (!portal || !notice) return;
  for (const { id, name, email, locale } of await listOwners(tx, portal.ownerOrganisationId)) {
    if (email === null) continue;
    const mail = statementOverdueMail({ link: portal.origin + noticeUrl("accessibility") }, locale);
    const key = `portal.statement_overdue:${portalId}:${notice.evaluatedOn}:${id}`;
    await queueMail(tx, { key, to: { address: email, name }, personId: id, portal, mail }, now);
  }
};

declare module "../../../platform/events" {
  interface Topics {
    "portal.role_changed": { portalId: string; personId: string; role: "owner" | "editor"; entryId: number };
  }
}

/** To whom it concerns, as it is now: who got a role and lost it again at once hears of the last. */
export const tellRoleChanged: Reaction<{
  portalId: string;
  personId: string;
  role: "owner" | "editor";
  entryId: number;
}> = async (tx, { portalId, personId, role, entryId }, { address }, now) => {
  const portal = await findPortal(tx, portalId, address);
  const person = await tx
    .selectFrom("people")
    .select(["name", "email", "locale"])
    .where("id", "=", personId)
    .executeTakeFirst();
  if (!portal || !person?.email) return;
  const organisationId = portal.ownerOrganisationId;
  const { name: organisation } = await tx
    .selectFrom("organisations")
    .select("name")
    .where("id", "=", organisationId)
    .executeTakeFirstOrThrow();
  const held = await tx
    .selectFrom("organisationRoles")
    .select("role")
    .where("organisationId", "=", organisationId)
    .where("personId", "=", personId)
    .where("role", "=", role)
    .executeTakeFirst();
  const link = portal.origin + (held && role === "owner" ? portalUrl : "/");
  const about = { role, organisation, link };
  const mail = held ? roleGivenMail(about, person.locale) : roleTakenMail(about, person.locale);
  const to = { address: person.email, name: person.name };
  await queueMail(tx, { key: `portal.role_changed:${entryId}`, to, personId, portal, mail }, now);
};
