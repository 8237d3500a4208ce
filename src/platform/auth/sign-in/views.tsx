import type { Child } from "hono/jsx";
import { RadioGroup } from "../../forms/choices";
import { ErrorSummary } from "../../forms/error-summary";
import type { Form } from "../../forms/form";
import { PostForm } from "../../forms/post-form";
import { TextInput } from "../../forms/text-input";
import { Acts, Button, ButtonLink } from "../../ui/button";
import { Page, type Shell } from "../../ui/page";
import { PageHead } from "../../ui/page-head";
import { PhoneLink } from "../../ui/phone-link";
import { messages as passkeyTexts } from "../passkeys/messages";
import { PasskeyButton } from "../passkeys/passkey-button";
import { passkeySignInPath } from "../passkeys/urls";
import { messages } from "./messages";
import type { PersonAtAddress } from "./queries";
import { codePath, linkPath, signInUrl, signOutUrl } from "./urls";

type FrameProps = { shell: Shell; title: string; lead?: string; children?: Child };

/** A page of signing in: a heading, one form. */
export const Frame = ({ shell, title, lead, children }: FrameProps) => (
  <Page shell={shell} title={title}>
    <PageHead title={title} lead={lead} />
    <div class="section">
      <div class="wrap two">
        <div class="stack">{children}</div>
      </div>
    </div>
  </Page>
);

/** Another portal of the tenant, when that is where somebody wants to be, and the page there. */
type Destination = { other: { host: string; name: string } | undefined; next: string };
type AskProps = {
  shell: Shell;
  form: Form;
  destination: Destination;
  passkey: { challenge: string; host: string };
  children?: Child;
};

export const AskPage = ({ shell, form, destination, passkey, children }: AskProps) => {
  const t = messages[shell.locale];
  const { other, next } = destination;
  return (
    <Frame shell={shell} title={t.title} lead={other ? t.leadFor(other.name) : t.lead}>
      <ErrorSummary locale={shell.locale} form={form} />
      <PostForm form={form} action={signInUrl} ticket>
        {other && <input type="hidden" name="portal" value={other.host} />}
        <input type="hidden" name="weiter" value={next} />
        <TextInput form={form} name="email" label={t.email} hint={t.emailHint} type="email" autocomplete="email" />
        <Button wide>{t.ask}</Button>
      </PostForm>
      <p>
        <a href={codePath}>{t.haveCode}</a>
      </p>
      <PostForm form={form} action={passkeySignInPath}>
        {other && <input type="hidden" name="portal" value={other.host} />}
        <input type="hidden" name="weiter" value={next} />
        <PasskeyButton
          {...{ kind: "use", locale: shell.locale, look: "line", ...passkey }}
          label={passkeyTexts[shell.locale].signIn}
        />
      </PostForm>
      {children}
    </Frame>
  );
};

export const CodePage = ({ shell, form }: { shell: Shell; form: Form }) => {
  const t = messages[shell.locale];
  const { phone } = shell.portal.footer.contact;
  return (
    <Frame shell={shell} title={t.codeTitle} lead={t.codeLead}>
      <ErrorSummary locale={shell.locale} form={form} />
      <PostForm form={form} action={codePath} ticket>
        <TextInput form={form} name="email" label={t.email} type="email" autocomplete="email" />
        <TextInput
          {...{ form, name: "code", label: t.code, hint: t.codeHint, size: "s" }}
          inputmode="numeric"
          autocomplete="one-time-code"
        />
        <Button wide>{t.enter}</Button>
      </PostForm>
      <section>
        <h2>{t.noMailTitle}</h2>
        <p>
          {t.noMail}
          {phone && (
            <>
              {" "}
              {t.orCall} <PhoneLink phone={phone} />
            </>
          )}
        </p>
        <p>
          <a href={signInUrl}>{t.askAgain}</a>
        </p>
      </section>
    </Frame>
  );
};

type LinkProps = { shell: Shell; form: Form; people: readonly PersonAtAddress[] };

export const LinkPage = ({ shell, form, people }: LinkProps) => {
  const t = messages[shell.locale];
  const [only, ...others] = people;
  const choices = people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Frame shell={shell} title={t.linkTitle}>
      <ErrorSummary locale={shell.locale} form={form} />
      <PostForm form={form} action={linkPath} ticket>
        <input type="hidden" name="schluessel" value={form.values.schluessel ?? ""} />
        {others.length === 0 ? (
          <p>{t.linkLead(only?.name ?? "")}</p>
        ) : (
          <RadioGroup form={form} name="person" label={t.who} hint={t.whoHint} choices={choices} />
        )}
        <Button wide>{t.enter}</Button>
      </PostForm>
    </Frame>
  );
};

export const LinkOverPage = ({ shell }: { shell: Shell }) => {
  const t = messages[shell.locale];
  return (
    <Frame shell={shell} title={t.linkOver} lead={t.linkOverLead}>
      <Acts>
        <ButtonLink href={signInUrl}>{t.askAgain}</ButtonLink>
      </Acts>
    </Frame>
  );
};

export const SignOutPage = ({ shell, form }: { shell: Shell; form: Form }) => {
  const t = messages[shell.locale];
  return (
    <Frame shell={shell} title={t.signOutTitle}>
      <PostForm form={form} action={signOutUrl}>
        <Button>{t.signOut}</Button>
      </PostForm>
    </Frame>
  );
};
