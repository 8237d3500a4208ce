import type { Slot } from "../../platform/objects/slots";
import type { Portal } from "../../platform/portals/portal";
import { HelpBox } from "../../platform/ui/help-box";
import { Section } from "../../platform/ui/section";
import { messages } from "./messages";

const officeOf = ({ name, contact }: Portal): string => contact.office ?? name;

/** Where the office is and when it is open, in sentences. */
const hoursOf = (portal: Portal): string => [officeOf(portal), ...(portal.contact.lines ?? [])].join(". ");

/** Who can be called, on every page that asks for something. */
export const showHelp: Slot = async ({ var: { portal, locale } }) =>
  portal.contact.phone && (
    <Section>
      <HelpBox title={messages[locale].help} phone={portal.contact.phone}>
        {hoursOf(portal)}.
      </HelpBox>
    </Section>
  );

/** The same below an offer: calling is how one joins. */
export const showJoin: Slot = async ({ var: { portal, locale } }) => {
  const t = messages[locale];
  return (
    portal.contact.phone && (
      <Section>
        <HelpBox title={t.join} phone={portal.contact.phone}>
          {t.joinText(officeOf(portal))} {portal.contact.lines?.at(-1)}.
        </HelpBox>
      </Section>
    )
  );
};
