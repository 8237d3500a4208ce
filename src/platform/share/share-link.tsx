import type { Slot } from "../objects/slots";
import { messages } from "./messages";
import { findShareable } from "./queries";
import { shareUrl } from "./urls";

/** For the foot of the page of every object that everybody may open: one quiet line. */
export const showShareLink: Slot = async ({ var: { tx, viewer, portal, locale } }, objectId) => {
  // What a visitor sees, everybody may see.
  const isShareable = viewer.personId === undefined || (await findShareable(tx, { objectId, portalId: portal.id }));
  if (!isShareable) return undefined;
  const t = messages[locale];
  return (
    <div class="page-end">
      <p class="wrap">
        {t.linkLead}{" "}
        <a href={shareUrl(objectId)} rel="nofollow">
          {t.link}
        </a>
      </p>
    </div>
  );
};
