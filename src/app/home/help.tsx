import type { Slot } from "../../platform/objects/slots";
import { HelpBox } from "../../platform/ui/help-box";
import { Section } from "../../platform/ui/section";
import { messages } from "./messages";

/** Who can be called, on every page that asks for something. */
export const showHelp: Slot = async ({ var: { portal, locale } }) => {
  const { office = portal.name, lines = [], phone } = portal.contact;
  if (!phone) return undefined;
  return (
    <Section>
      <HelpBox title={messages[locale].help} phone={phone}>
        {[office, ...lines].join(". ")}.
      </HelpBox>
    </Section>
  );
};
