import type { Child, PropsWithChildren } from "hono/jsx";
import { ErrorSummary } from "../../../platform/forms/error-summary";
import type { Form } from "../../../platform/forms/form";
import type { Locale } from "../../../platform/text";
import { Page, type Shell } from "../../../platform/ui/page";
import { PageHead } from "../../../platform/ui/page-head";
import type { Link } from "../../../platform/ui/shell";
import { messages } from "../overview/messages";
import { overviewUrl } from "../overview/urls";
import { overviewMessages } from "./overview/messages";
import { portalUrl } from "./urls";

type FrameProps = PropsWithChildren<{ shell: Shell; title: string; lead: Child; form?: Form; way?: Link[] }>;

/** Editors look after some of it, and may not see its start. */
export const wayOfEditors = (locale: Locale): Link[] => [{ label: messages[locale].title, href: overviewUrl }];

/** A form beside others on one page. What it does shows by itself whether it was done, so it carries no number. */
export const oneOfMany = ({ token }: Form): Form => ({ values: {}, errors: {}, ...(token && { token }) });

/** A page of the administration of a portal, with the way back to its start, or to where `way` leads. */
export const Frame = ({ shell, title, lead, form, way, children }: FrameProps) => (
  <Page shell={shell} title={title} noIndex>
    <PageHead
      {...{ title, lead, locale: shell.locale, field: "level1" }}
      way={way ?? [{ label: overviewMessages[shell.locale].title, href: portalUrl }]}
    />
    <div class="section">
      <div class="wrap stack">
        {form && <ErrorSummary locale={shell.locale} form={form} />}
        {children}
      </div>
    </div>
  </Page>
);
