import type { Slot } from "../objects/slots";
import { messages } from "./messages";
import { findReportable } from "./queries";
import { reportUrl } from "./urls";

/** For the foot of the page of every object: one quiet line. Nothing where the object is not listed. */
export const showReportLink: Slot = async ({ var: { tx, viewer, portal, locale } }, objectId) => {
  const object = await findReportable(tx, viewer, { objectId, portalId: portal.id });
  if (!object) return undefined;
  const t = messages[locale];
  return (
    <div class="page-end">
      <p class="wrap">
        {t.linkLead}{" "}
        <a href={reportUrl(objectId)} rel="nofollow">
          {t.link}
        </a>
      </p>
    </div>
  );
};
