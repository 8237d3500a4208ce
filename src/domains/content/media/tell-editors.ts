import { createHash } from "node:crypto";
import type { TenantTx } from "../../../platform/db";
import type { Reaction } from "../../../platform/events/react";
import { queueMail } from "../../../platform/mail";
import { findPortal } from "../../../platform/portals/portal";
import { listEnding } from "./jobs";
import { consentsEndingMail } from "./mails";
import { listUrl } from "./urls";

type Ending = { portalId: string; contentFileIds: string[] };

/** That consents end, to the editors of the portal: once for each consent that ends, and once when it has ended. */
export const tellEditors: Reaction<Ending> = async (tx, { portalId, contentFileIds }, { address }, now) => {
  const portal = await findPortal(tx, portalId, address);
  const ending = await listEnding(tx, portalId, contentFileIds);
  if (!portal || ending.length === 0) return;
  const pictures = ending.map(({ path, alt, people, agreedUntil }) => ({
    ...{ path, alt, until: agreedUntil, isOver: people === "lapsed" },
  }));
  const link = portal.origin + listUrl({ filter: "einwilligung" });
  const about = ending.map(({ id, people, agreedUntil }) => `${id} ${people} ${agreedUntil}`).join(",");
  for (const { id, name, email, locale } of await listEditors(tx, portal.ownerOrganisationId)) {
    if (email === null) continue;
    const to = { address: email, name };
    const mail = consentsEndingMail({ pictures, link }, locale);
    await queueMail(tx, { key: `media.consents:${keyOf(about)}:${id}`, to, personId: id, portal, mail }, now);
  }
};

/** The same pictures in the same state are told of once. */
const keyOf = (about: string) => createHash("sha256").update(about).digest("hex").slice(0, 32);

const listEditors = (tx: TenantTx, organisationId: string) =>
  tx
    .selectFrom("organisationRoles")
    .innerJoin("people", "people.id", "organisationRoles.personId")
    .select(["people.id", "people.name", "people.email", "people.locale"])
    .distinct()
    .where("organisationId", "=", organisationId)
    .orderBy("people.id")
    .limit(200)
    .execute();
