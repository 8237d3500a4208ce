import type { Topics } from "../../events";
import type { Reaction } from "../../events/react";
import { queueMail } from "../../mail/queue";
import { findPortal } from "../../portals/portal";
import { devicesUrl } from "../devices/urls";
import { safetyMail } from "./mails";
import { findReader } from "./queries";

/** What follows from "auth.safety_changed": a mail to its person, when they have an address. */
export const tellSafetyChanged: Reaction<Topics["auth.safety_changed"]> = async (tx, changed, { address }, now) => {
  const { personId, portalId, what, device = "" } = changed;
  const reader = await findReader(tx, personId);
  const portal = await findPortal(tx, portalId, address);
  if (!reader?.email || !portal) return;
  const at = new Date(changed.at);
  const link = portal.signInOrigin + devicesUrl;
  const mail = safetyMail({ name: reader.name, portalName: portal.name, what, at, device, link }, reader.locale);
  const key = `safety:${what}:${personId}:${changed.at}`;
  await queueMail(tx, { key, to: { address: reader.email, name: reader.name }, personId, portal, mail }, now);
};
