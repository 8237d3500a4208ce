import type { Child } from "hono/jsx";
import { ErrorSummary } from "../../forms/error-summary";
import type { Form } from "../../forms/form";
import { PostForm } from "../../forms/post-form";
import { TextInput } from "../../forms/text-input";
import { Acts, Button, ButtonLink } from "../../ui/button";
import { Notice } from "../../ui/notice";
import type { Shell } from "../../ui/page";
import { FactorInput } from "../second-factor/views";
import { Frame } from "../sign-in/views";
import { messages } from "./messages";
import { proveCodePath, provePath } from "./urls";

type ProveProps = { shell: Shell; form: Form; email: string | null; hasFactor: boolean; passkey: Child };

export const ProvePage = ({ shell, form, email, hasFactor, passkey }: ProveProps) => {
  const t = messages[shell.locale];
  const isSent = form.values.unterwegs !== undefined;
  return (
    <Frame shell={shell} title={t.title} lead={t.lead}>
      <ErrorSummary locale={shell.locale} form={form} />
      {hasFactor ? (
        <Confirm shell={shell} form={form} lead={t.factorText} passkey={passkey}>
          <FactorInput form={form} locale={shell.locale} />
        </Confirm>
      ) : email === null ? (
        <>
          <p>{t.noAddress}</p>
          <Acts>
            <ButtonLink look="line" href="/konto">
              {t.back}
            </ButtonLink>
          </Acts>
        </>
      ) : (
        <>
          {isSent && (
            <Confirm shell={shell} form={form} lead={t.mailText(email)}>
              <Notice>{t.sent}</Notice>
              <TextInput
                {...{ form, name: "code", label: t.code, hint: t.codeHint, size: "s" }}
                inputmode="numeric"
                autocomplete="one-time-code"
              />
            </Confirm>
          )}
          <SendCode shell={shell} form={form} email={email} isSent={isSent} />
        </>
      )}
    </Frame>
  );
};

type ConfirmProps = { shell: Shell; form: Form; lead: string; passkey?: Child; children?: Child };

const Confirm = ({ shell, form, lead, passkey, children }: ConfirmProps) => (
  <PostForm form={form} action={provePath} ticket>
    <p>{lead}</p>
    <input type="hidden" name="weiter" value={form.values.weiter ?? "/"} />
    <input type="hidden" name="portal" value={form.values.portal ?? ""} />
    {children}
    <Button wide>{messages[shell.locale].confirm}</Button>
    {passkey}
  </PostForm>
);

const SendCode = ({ shell, form, email, isSent }: { shell: Shell; form: Form; email: string; isSent: boolean }) => {
  const t = messages[shell.locale];
  return (
    <PostForm form={form} action={proveCodePath}>
      {!isSent && <p>{t.mailText(email)}</p>}
      <input type="hidden" name="weiter" value={form.values.weiter ?? "/"} />
      <Button look={isSent ? "line" : "filled"}>{t.send}</Button>
    </PostForm>
  );
};
