import type { Child, PropsWithChildren } from "hono/jsx";
import { ErrorSummary } from "../../../platform/forms/error-summary";
import type { Form } from "../../../platform/forms/form";
import { Page, type Shell } from "../../../platform/ui/page";
import { PageHead } from "../../../platform/ui/page-head";
import { overviewUrl } from "../overview/urls";
import { overviewMessages } from "./overview/messages";
import { portalUrl } from "./urls";

type FrameProps = PropsWithChildren<{ shell: Shell; title: string; lead: Child; form?: Form; isOwner?: boolean }>;

/** A form beside others on one page. What it does shows by itself whether it was done, so it carries no number. */
export const oneOfMany = ({ token }: Form): Form => ({ values: {}, errors: {}, ...(token && { token }) });

/** A page of the administration of a portal, with the way back to its start. Editors have none but that of all. */
export const Frame = ({ shell, title, lead, form, isOwner = true, children }: FrameProps) => (
  <Page shell={shell} title={title} noIndex>
    <PageHead
      {...{ title, lead, locale: shell.locale, field: "level1" }}
      way={[
        isOwner
          ? { label: overviewMessages[shell.locale].title, href: portalUrl }
          : { label: overviewMessages[shell.locale].all, href: overviewUrl },
      ]}
    />
    <div class="section">
      <div class="wrap stack">
        {form && <ErrorSummary locale={shell.locale} form={form} />}
        {children}
      </div>
    </div>
  </Page>
);
