import type { Child } from "hono/jsx";
import { Checkbox, RadioGroup } from "../../../../platform/forms/choices";
import { DayInput } from "../../../../platform/forms/day-input";
import type { Form } from "../../../../platform/forms/form";
import { PostForm } from "../../../../platform/forms/post-form";
import { TextArea } from "../../../../platform/forms/text-area";
import { TextInput } from "../../../../platform/forms/text-input";
import { Button, GoLink } from "../../../../platform/ui/button";
import { Notice } from "../../../../platform/ui/notice";
import type { Shell } from "../../../../platform/ui/page";
import { Frame } from "../frame";
import { noticeUrl } from "../urls";
import { type Messages, messages } from "./messages";
import { CONFORMITY, METHODS, type NoticeKind } from "./notices";

export type NoticePageProps = {
  shell: Shell;
  kind: NoticeKind;
  form: Form;
  /** Where the page is, when there is one. */
  href: string | undefined;
  isByHand: boolean;
  /** The record has changed since, or the evaluation is too old. */
  isStale: boolean;
};

export const NoticePage = ({ shell, kind, form, href, isByHand, isStale }: NoticePageProps) => {
  const t = messages[shell.locale];
  const Fields = FIELDS[kind];
  return (
    <Frame shell={shell} title={t.titles[kind]} lead={t.leads[kind]} form={form}>
      {isStale && <Stale kind={kind} t={t} />}
      {href && (
        <p>
          <GoLink href={href}>{t.there}</GoLink>
        </p>
      )}
      <PostForm form={form} action={noticeUrl(kind)}>
        <Fields form={form} t={t} />
        <TextArea form={form} name="more" label={t.more} optional={t.optional} hint={t.markdown} rows={4} />
        {isByHand && <Checkbox form={form} name="replace" label={t.replace} hint={t.replaceHint} />}
        <Button>{t.save[kind]}</Button>
      </PostForm>
    </Frame>
  );
};

const Stale = ({ kind, t }: { kind: NoticeKind; t: Messages }) =>
  kind === "accessibility" ? (
    <Notice kind="warn" title={t.overdueTitle}>
      {t.overdueText}
    </Notice>
  ) : (
    <Notice kind="warn" title={t.changedTitle}>
      {t.changedText}
    </Notice>
  );

type FieldsProps = { form: Form; t: Messages };

const ImprintFields = ({ form, t: { imprint: t, optional } }: FieldsProps) => (
  <>
    <TextInput form={form} name="provider" label={t.provider} hint={t.providerHint} autocomplete="organization" />
    <TextInput form={form} name="represented" label={t.represented} hint={t.representedHint} />
    <TextArea form={form} name="address" label={t.address} hint={t.addressHint} rows={3} />
    <TextInput form={form} name="email" label={t.email} type="email" />
    <TextInput form={form} name="phone" label={t.phone} optional={optional} type="tel" />
    <TextArea form={form} name="answering" label={t.answering} hint={t.answeringHint} rows={4} />
    <TextInput form={form} name="vatId" label={t.vatId} hint={t.vatIdHint} optional={optional} size="m" />
    <TextInput form={form} name="supervisor" label={t.supervisor} optional={optional} />
  </>
);

const PrivacyFields = ({ form, t: { privacy: t } }: FieldsProps) => (
  <>
    <TextArea form={form} name="responsible" label={t.responsible} hint={t.responsibleHint} rows={5} />
    <TextArea form={form} name="officer" label={t.officer} hint={t.officerHint} rows={4} />
    <TextArea form={form} name="authority" label={t.authority} hint={t.authorityHint} rows={4} />
  </>
);

const AccessibilityFields = ({ form, t: { accessibility: t } }: FieldsProps) => (
  <>
    <RadioGroup
      {...{ form, name: "method", label: t.method }}
      choices={METHODS.map((value) => ({ value, label: t.methods[value] }))}
    />
    <DayInput form={form} name="evaluatedOn" label={t.evaluatedOn} />
    <RadioGroup
      {...{ form, name: "conformity", label: t.conformity }}
      choices={CONFORMITY.map((value) => ({ value, label: t.conformities[value] }))}
    />
    <TextArea form={form} name="gaps" label={t.gaps} hint={t.gapsHint} rows={6} />
    <TextArea form={form} name="contact" label={t.contact} hint={t.contactHint} rows={4} />
    <TextArea form={form} name="enforcement" label={t.enforcement} hint={t.enforcementHint} rows={4} />
  </>
);

const FIELDS: Record<NoticeKind, (props: FieldsProps) => Child> = {
  imprint: ImprintFields,
  privacy: PrivacyFields,
  accessibility: AccessibilityFields,
};
