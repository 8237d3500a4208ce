import type { Child } from "hono/jsx";
import { ErrorSummary } from "../../forms/error-summary";
import type { Form } from "../../forms/form";
import { PostForm } from "../../forms/post-form";
import { TextInput } from "../../forms/text-input";
import { Acts, Button, ButtonLink } from "../../ui/button";
import type { Shell } from "../../ui/page";
import { PhoneLink } from "../../ui/phone-link";
import { signInUrl } from "../sign-in/urls";
import { Frame } from "../sign-in/views";
import { messages } from "./messages";
import { secondStepPath } from "./urls";

/** The field for a code of an app, or a recovery code. */
export const FactorInput = ({ form, locale }: { form: Form; locale: Shell["locale"] }) => {
  const t = messages[locale];
  return (
    <TextInput {...{ form, name: "code", label: t.code, hint: t.codeHint, size: "m" }} autocomplete="one-time-code" />
  );
};

export const SecondStepPage = ({ shell, form, passkey }: { shell: Shell; form: Form; passkey: Child }) => {
  const t = messages[shell.locale];
  const { phone } = shell.portal.footer.contact;
  return (
    <Frame shell={shell} title={t.stepTitle} lead={t.stepLead}>
      <ErrorSummary locale={shell.locale} form={form} />
      <PostForm form={form} action={secondStepPath} ticket>
        <input type="hidden" name="schluessel" value={form.values.schluessel ?? ""} />
        <FactorInput form={form} locale={shell.locale} />
        <Button wide>{t.enter}</Button>
        {passkey}
      </PostForm>
      <section>
        <h2>{t.lostTitle}</h2>
        <p>
          {t.lost} {phone && <PhoneLink phone={phone} />}
        </p>
      </section>
    </Frame>
  );
};

export const SecondStepOverPage = ({ shell }: { shell: Shell }) => {
  const t = messages[shell.locale];
  return (
    <Frame shell={shell} title={t.stepOver} lead={t.stepOverLead}>
      <Acts>
        <ButtonLink href={signInUrl}>{t.again}</ButtonLink>
      </Acts>
    </Frame>
  );
};
