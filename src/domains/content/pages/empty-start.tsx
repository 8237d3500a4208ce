import { ButtonLink } from "../../../platform/ui/button";
import { EmptyState } from "../../../platform/ui/empty-state";
import { Page, type Shell } from "../../../platform/ui/page";
import { PageHead } from "../../../platform/ui/page-head";
import { PhoneLink } from "../../../platform/ui/phone-link";
import { Section } from "../../../platform/ui/section";
import { messages } from "../messages";
import { newPageUrl } from "../urls";

/** The start of a portal that has no pages yet. */
export const EmptyStart = ({ shell, mayEdit }: { shell: Shell; mayEdit: boolean }) => {
  const t = messages[shell.locale];
  const { name, claim, footer } = shell.portal;
  const { phone } = footer.contact;
  return (
    <Page shell={shell} title={name} noIndex>
      <PageHead title={name} lead={claim} locale={shell.locale} />
      <Section>
        <EmptyState
          title={t.emptyStart}
          acts={
            mayEdit ? <ButtonLink href={newPageUrl}>{t.firstPage}</ButtonLink> : phone && <PhoneLink phone={phone} />
          }
        >
          {t.emptyStartText}
        </EmptyState>
      </Section>
    </Page>
  );
};
