import { ORGANISATION_KINDS } from "../../domains/organisations";
import { ColourInput } from "../../platform/forms/colour-input";
import { ErrorSummary } from "../../platform/forms/error-summary";
import type { Form } from "../../platform/forms/form";
import { PostForm } from "../../platform/forms/post-form";
import { Select } from "../../platform/forms/select";
import { TextInput } from "../../platform/forms/text-input";
import { Acts, Button, ButtonLink } from "../../platform/ui/button";
import { Notice } from "../../platform/ui/notice";
import { Page, type Shell } from "../../platform/ui/page";
import { PageHead } from "../../platform/ui/page-head";
import { messages } from "./messages";
import { nextUrl, setUpUrl } from "./urls";

export const FoundPage = ({ shell, form }: { shell: Shell; form: Form }) => {
  const t = messages[shell.locale];
  return (
    <Page shell={shell} title={t.title} noIndex>
      <PageHead title={t.title} lead={t.lead} />
      <div class="section">
        <div class="wrap stack">
          <ErrorSummary locale={shell.locale} form={form} />
          <PostForm form={form} action={setUpUrl}>
            <TextInput form={form} name="code" label={t.code} hint={t.codeHint} autocomplete="off" />
            <TextInput form={form} name="town" label={t.town} hint={t.townHint} autocomplete="organization" />
            <Select
              {...{ form, name: "kind", label: t.kind }}
              options={ORGANISATION_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
            />
            <TextInput form={form} name="portal" label={t.portal} hint={t.portalHint} />
            <TextInput form={form} name="host" label={t.host} hint={t.hostHint} />
            <Colours shell={shell} form={form} />
            <h2>{t.admin}</h2>
            <TextInput form={form} name="adminName" label={t.adminName} autocomplete="name" />
            <TextInput
              {...{ form, name: "adminEmail", label: t.adminEmail, hint: t.adminEmailHint }}
              type="email"
              autocomplete="email"
            />
            <Button>{t.found}</Button>
          </PostForm>
        </div>
      </div>
    </Page>
  );
};

const Colours = ({ shell, form }: { shell: Shell; form: Form }) => {
  const t = messages[shell.locale];
  return (
    <fieldset class="field">
      <legend>{t.colours}</legend>
      <p class="hint">{t.coloursHint}</p>
      <div class="colours">
        {(["colourMain", "colourSun", "colourWarm"] as const).map((name) => (
          <ColourInput form={form} name={name} label={t[name]} />
        ))}
      </div>
    </fieldset>
  );
};

export const DonePage = ({ shell, host, origin }: { shell: Shell; host: string; origin: string }) => {
  const t = messages[shell.locale];
  return (
    <Page shell={shell} title={t.doneTitle} noIndex>
      <PageHead title={t.doneTitle} lead={t.doneLead(origin)} />
      <div class="section">
        <div class="wrap stack">
          <Acts>
            <ButtonLink href={origin + nextUrl}>{t.signIn}</ButtonLink>
          </Acts>
          <p>{t.next}</p>
          <Notice title={t.wrongHost}>
            {t.changeHost} <code>{`npm run gemeinsinn -- portal host ${host} ${t.rightHost}`}</code>
          </Notice>
        </div>
      </div>
    </Page>
  );
};
