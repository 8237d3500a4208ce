import { passkeysUrl } from "../../platform/auth/passkeys/urls";
import { secondFactorUrl } from "../../platform/auth/second-factor/urls";
import { RadioGroup } from "../../platform/forms/choices";
import { ErrorSummary } from "../../platform/forms/error-summary";
import type { Form } from "../../platform/forms/form";
import { PostForm } from "../../platform/forms/post-form";
import { Select } from "../../platform/forms/select";
import { TextInput } from "../../platform/forms/text-input";
import { LOCALES } from "../../platform/text";
import { Acts, Button, ButtonLink } from "../../platform/ui/button";
import { Page, type Shell } from "../../platform/ui/page";
import { PageHead } from "../../platform/ui/page-head";
import { messages } from "./messages";
import type { ActingOrganisation } from "./queries";
import { accountUrl, actingUrl } from "./urls";

type AccountProps = {
  shell: Shell;
  email: string | null;
  me: Form;
  acting: Form;
  organisations: readonly ActingOrganisation[];
};

export const AccountPage = ({ shell, email, me, acting, organisations }: AccountProps) => {
  const t = messages[shell.locale];
  const isWrong = (form: Form) => form.refusal !== undefined || Object.keys(form.errors).length > 0;
  return (
    <Page shell={shell} title={t.title} noIndex>
      <PageHead title={t.title} lead={t.lead} />
      <div class="section">
        <div class="wrap stack">
          <ErrorSummary locale={shell.locale} form={isWrong(acting) ? acting : me} />
          <h2>{t.me}</h2>
          <PostForm form={me} action={accountUrl}>
            <TextInput form={me} name="name" label={t.name} hint={t.nameHint} autocomplete="name" />
            <dl>
              <dt>{t.email}</dt>
              <dd>{email ?? t.noEmail}</dd>
            </dl>
            <p class="hint">{t.emailHint}</p>
            <Select
              {...{ form: me, name: "locale", label: t.language }}
              options={LOCALES.map((value) => ({ value, label: t.languages[value] }))}
            />
            <Button>{t.save}</Button>
          </PostForm>
          <h2>{t.acting}</h2>
          <Acting shell={shell} form={acting} organisations={organisations} />
          <Acts>
            <ButtonLink look="line" href="/konto/geraete">
              {t.devices}
            </ButtonLink>
            <ButtonLink look="line" href={secondFactorUrl}>
              {t.factor}
            </ButtonLink>
            <ButtonLink look="line" href={passkeysUrl}>
              {t.passkeys}
            </ButtonLink>
            <ButtonLink look="line" href="/abmelden">
              {t.signOut}
            </ButtonLink>
          </Acts>
        </div>
      </div>
    </Page>
  );
};

type ActingProps = { shell: Shell; form: Form; organisations: readonly ActingOrganisation[] };

const Acting = ({ shell, form, organisations }: ActingProps) => {
  const t = messages[shell.locale];
  if (organisations.length === 0) return <p>{t.noRoles}</p>;
  const choices = organisations.map(({ id, name, role }) => ({
    value: id,
    label: t.forName(name),
    hint: t.roles[role],
  }));
  return (
    <PostForm form={form} action={actingUrl}>
      <RadioGroup
        {...{ form, name: "organisation", label: t.actingAs, hint: t.actingHint }}
        choices={[{ value: "self", label: t.myself }, ...choices]}
      />
      <Button look="line">{t.switchTo}</Button>
    </PostForm>
  );
};
