import { ErrorSummary } from "../../../../platform/forms/error-summary";
import type { Form } from "../../../../platform/forms/form";
import { PostForm } from "../../../../platform/forms/post-form";
import { TextArea } from "../../../../platform/forms/text-area";
import { TextInput } from "../../../../platform/forms/text-input";
import { longDateOf } from "../../../../platform/time/berlin";
import { Acts, Button, ButtonLink } from "../../../../platform/ui/button";
import { EmptyState } from "../../../../platform/ui/empty-state";
import { Page, type Shell } from "../../../../platform/ui/page";
import { PageHead } from "../../../../platform/ui/page-head";
import { Pagination } from "../../../../platform/ui/pagination";
import { PhoneLink } from "../../../../platform/ui/phone-link";
import { Frame, oneOfMany, wayOfEditors } from "../frame";
import { answeredUrl, barriersUrl, reportBarrierUrl } from "../urls";
import { messages } from "./messages";
import type { Barrier } from "./queries";

export const ReportBarrierPage = ({ shell, form }: { shell: Shell; form: Form }) => {
  const t = messages[shell.locale];
  const { phone } = shell.portal.footer.contact;
  return (
    <Page shell={shell} title={t.reportTitle}>
      <PageHead title={t.reportTitle} lead={t.reportLead} locale={shell.locale} />
      <div class="section">
        <div class="wrap stack">
          <ErrorSummary locale={shell.locale} form={form} />
          <PostForm form={form} action={reportBarrierUrl}>
            <TextInput
              form={form}
              name="place"
              label={t.place}
              hint={t.placeHint}
              optional={t.optional}
              maxlength={300}
            />
            <TextArea form={form} name="text" label={t.text} hint={t.textHint} rows={6} maxlength={5_000} />
            <TextInput
              {...{ form, name: "email", label: t.email, hint: t.emailHint, optional: t.optional }}
              type="email"
              autocomplete="email"
            />
            <Button>{t.send}</Button>
          </PostForm>
          {phone && (
            <p>
              {t.call} <PhoneLink phone={phone} />
            </p>
          )}
        </div>
      </div>
    </Page>
  );
};

export const ThanksPage = ({ shell }: { shell: Shell }) => {
  const t = messages[shell.locale];
  return (
    <Page shell={shell} title={t.thanksTitle} noIndex>
      <PageHead title={t.thanksTitle} lead={t.thanksLead} locale={shell.locale}>
        <Acts>
          <ButtonLink href="/">{t.home}</ButtonLink>
        </Acts>
      </PageHead>
    </Page>
  );
};

type BarriersProps = {
  shell: Shell;
  barriers: readonly Barrier[];
  form: Form;
  isFirst: boolean;
  /** Owners come from the administration of the portal, editors from the overview of all. */
  olderHref: string | undefined;
};

export const BarriersPage = ({ shell, barriers, form, isFirst, olderHref }: BarriersProps) => {
  const t = messages[shell.locale];
  return (
    <Frame shell={shell} title={t.title} lead={t.lead} form={form} way={wayOfEditors(shell.locale)}>
      {barriers.length === 0 && <EmptyState title={t.empty}>{t.emptyText}</EmptyState>}
      {barriers.map((barrier) => (
        <BarrierArticle shell={shell} barrier={barrier} form={form} />
      ))}
      <Pagination
        {...{ locale: shell.locale, newer: t.newest, older: t.further }}
        newerHref={isFirst ? undefined : barriersUrl}
        olderHref={olderHref}
      />
    </Frame>
  );
};

const BarrierArticle = ({ shell, barrier, form }: { shell: Shell; barrier: Barrier; form: Form }) => {
  const { locale } = shell;
  const t = messages[locale];
  const { id, place, text, email, createdAt, answeredAt } = barrier;
  return (
    <article class="stack">
      <h2 class="h-s">{place || t.noPlace}</h2>
      <p class="small muted">{t.reportedOn(longDateOf(createdAt, locale))}</p>
      <p class="as-written">{text}</p>
      {email ? (
        <p>
          {t.answerTo} <a href={`mailto:${email}`}>{email}</a>
        </p>
      ) : (
        <p>{t.noEmail}</p>
      )}
      {answeredAt ? (
        <p>{t.answered(longDateOf(answeredAt, locale))}</p>
      ) : (
        <PostForm form={oneOfMany(form)} action={answeredUrl(id)}>
          <Button look="line">{t.note}</Button>
        </PostForm>
      )}
    </article>
  );
};
