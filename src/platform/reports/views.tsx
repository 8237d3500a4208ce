import type { PropsWithChildren } from "hono/jsx";
import { RadioGroup } from "../forms/choices";
import { ErrorSummary } from "../forms/error-summary";
import type { Form } from "../forms/form";
import { PostForm } from "../forms/post-form";
import { TextArea } from "../forms/text-area";
import { TextInput } from "../forms/text-input";
import { Acts, Button, ButtonLink } from "../ui/button";
import { Page, type Shell } from "../ui/page";
import { PageHead } from "../ui/page-head";
import { PhoneLink } from "../ui/phone-link";
import { Prose } from "../ui/prose";
import { Section, TwoColumns } from "../ui/section";
import { messages, type Texts } from "./messages";
import { MAX_TEXT, REASONS } from "./rules";
import { confirmPath, reportUrl } from "./urls";

type ReportProps = {
  shell: Shell;
  form: Form;
  object: { id: string; title: string; url: string };
  /** Whoever is signed in is answered at the address of their account. */
  isSignedIn: boolean;
};

export const ReportPage = ({ shell, form, object, isSignedIn }: ReportProps) => {
  const t = messages[shell.locale];
  return (
    <Page shell={shell} title={`${t.title}: ${object.title}`} noIndex>
      <PageHead title={t.title} lead={t.lead(object.title)} locale={shell.locale} field="level1" />
      <TwoColumns label={t.nextTitle} aside={<WhatFollows t={t} />}>
        <ErrorSummary locale={shell.locale} form={form} />
        <PostForm form={form} action={reportUrl(object.id)}>
          <input type="hidden" name="number" value={form.values.number} />
          <RadioGroup
            {...{ form, name: "reason", label: t.reason }}
            choices={REASONS.map((value) => ({ value, label: t.reasons[value], ...hintOf(t.reasonHints[value]) }))}
          />
          <TextArea {...{ form, name: "text", label: t.text, hint: t.textHint, maxlength: MAX_TEXT }} />
          {isSignedIn ? (
            <p>{t.answerToAccount}</p>
          ) : (
            <TextInput
              {...{ form, name: "email", label: t.email, hint: t.emailHint, optional: t.optional }}
              {...{ type: "email", autocomplete: "email" }}
            />
          )}
          <Acts>
            <Button>{t.send}</Button>
            <ButtonLink href={object.url} look="line">
              {t.back}
            </ButtonLink>
          </Acts>
        </PostForm>
      </TwoColumns>
    </Page>
  );
};

const hintOf = (hint: string | undefined) => (hint ? { hint } : {});

const WhatFollows = ({ t }: { t: Texts }) => (
  <Prose>
    <h2 class="h-s">{t.nextTitle}</h2>
    <ol>
      {t.next.map((step) => (
        <li>{step}</li>
      ))}
    </ol>
    <p>{t.danger}</p>
  </Prose>
);

type PlainProps = PropsWithChildren<{ shell: Shell; title: string; lead?: string | undefined }>;

const Plain = ({ shell, title, lead, children }: PlainProps) => (
  <Page shell={shell} title={title} noIndex>
    <PageHead title={title} lead={lead} locale={shell.locale} field="level1" />
    <Section>
      <div class="stack">{children}</div>
    </Section>
  </Page>
);

type ThanksProps = { shell: Shell; reference: string | undefined; isMailed: boolean };

/** After a report. The number is unknown to whoever comes here by themselves. */
export const ThanksPage = ({ shell, reference, isMailed }: ThanksProps) => {
  const t = messages[shell.locale];
  const { phone } = shell.portal.footer.contact;
  return (
    <Plain shell={shell} title={t.thanks} lead={reference && t.thanksLead(reference)}>
      <p>{isMailed ? t.thanksText : t.noMailToday}</p>
      {reference && (
        <p>
          {t.thanksCall} {phone && <PhoneLink phone={phone} />}
        </p>
      )}
      <Home t={t} />
    </Plain>
  );
};

const Home = ({ t }: { t: Texts }) => (
  <Acts>
    <ButtonLink href="/" look="line">
      {t.home}
    </ButtonLink>
  </Acts>
);

type ConfirmProps = { shell: Shell; form: Form; title: string; isConfirmed: boolean };

/** Mail scanners follow links; only a button confirms. */
export const ConfirmPage = ({ shell, form, title, isConfirmed }: ConfirmProps) => {
  const t = messages[shell.locale];
  if (isConfirmed)
    return (
      <Plain shell={shell} title={t.confirmed} lead={t.confirmedLead}>
        <Home t={t} />
      </Plain>
    );
  return (
    <Plain shell={shell} title={t.confirmTitle} lead={t.confirmLead(title)}>
      <ErrorSummary locale={shell.locale} form={form} />
      <PostForm form={form} action={confirmPath}>
        <input type="hidden" name="schluessel" value={form.values.schluessel} />
        <Acts>
          <Button>{t.confirm}</Button>
        </Acts>
      </PostForm>
    </Plain>
  );
};

export const LinkOverPage = ({ shell }: { shell: Shell }) => {
  const t = messages[shell.locale];
  return (
    <Plain shell={shell} title={t.linkOver} lead={t.linkOverLead}>
      <p>{t.linkOverText}</p>
      <Home t={t} />
    </Plain>
  );
};
