import type { Slot } from "../../../platform/objects/slots";
import { EmbedField } from "../../../platform/share";
import { messages } from "../messages";
import { findPage } from "../pages/find-page";
import { titleOf } from "../pages/head-view";
import { findPlace } from "../pages/queries";
import { isTimeline } from "../stored-page";
import { feedUrl } from "../urls";
import { embedOf } from "./markup";

/** The sections of a page, each as HTML to put into another website, and its feed. */
export const showEmbeds: Slot = async ({ var: { tx, viewer, portal, locale } }, pageId) => {
  const place = await findPlace(tx, pageId);
  const page = place && (await findPage(tx, viewer, { portalId: portal.id, slug: place.slug, locale }));
  if (!page) return undefined;
  const t = messages[locale];
  const source = { page, title: titleOf(page), portal };
  const embeds = page.sections.flatMap((section, index) => {
    const embed = embedOf(section, source);
    return embed ? [{ ...embed, id: `abschnitt-${index + 1}` }] : [];
  });
  return (
    <>
      {embeds.map(({ id, title, markup }) => (
        <EmbedField id={id} label={t.embedSection(title)} markup={markup} />
      ))}
      {page.sections.some(isTimeline) && (
        <p>
          {t.embedFeed} <a href={feedUrl(page)}>{portal.origin + feedUrl(page)}</a>
        </p>
      )}
    </>
  );
};
