import { ErrorSummary } from "../../forms/error-summary";
import type { Form } from "../../forms/form";
import { PostForm } from "../../forms/post-form";
import { TextInput } from "../../forms/text-input";
import { berlinDate, longDate } from "../../time/berlin";
import { Acts, Button, ButtonLink } from "../../ui/button";
import { Confirm } from "../../ui/confirm";
import { Notice } from "../../ui/notice";
import type { Shell } from "../../ui/page";
import { passkeysUrl } from "../passkeys/urls";
import { Frame } from "../sign-in/views";
import { messages } from "./messages";
import { QrCode } from "./qr-code";
import type { Authenticator } from "./queries";
import { recoveryUrl, removeUrl, secondFactorUrl, setUpUrl, setUpUrlOf } from "./urls";

type FactorProps = {
  shell: Shell;
  form: Form;
  apps: readonly Authenticator[];
  /** Unused recovery codes. */
  left: number;
  dueAt: Date | undefined;
  now: Date;
};

export const FactorPage = ({ shell, form, apps, left, dueAt, now }: FactorProps) => {
  const t = messages[shell.locale];
  return (
    <Frame shell={shell} title={t.title} lead={t.lead}>
      <ErrorSummary locale={shell.locale} form={form} />
      {dueAt && (
        <Notice kind="warn" title={t.dueTitle}>
          {dueAt > now ? t.dueUntil(longDate(berlinDate(dueAt), shell.locale)) : t.dueNow}
        </Notice>
      )}
      {apps.length > 0 && <Apps shell={shell} form={form} apps={apps} />}
      {apps.length > 0 && (
        <section class="stack">
          <h2>{t.recoveryTitle}</h2>
          <p>{t.recoveryLeft(left)}</p>
          <Acts>
            <ButtonLink look="line" href={recoveryUrl}>
              {t.showRecovery}
            </ButtonLink>
          </Acts>
        </section>
      )}
      <section class="stack">
        <h2>{t.addTitle}</h2>
        {apps.length === 0 && <p>{t.none}</p>}
        <p>{t.addText}</p>
        <PostForm form={form} action={setUpUrl}>
          <TextInput {...{ form, name: "name", label: t.name, hint: t.nameHint, size: "m" }} autocomplete="off" />
          <Button>{t.begin}</Button>
        </PostForm>
        <p>
          {t.orPasskey} <a href={passkeysUrl}>{t.toPasskeys}</a>
        </p>
      </section>
    </Frame>
  );
};

const Apps = ({ shell, form, apps }: Pick<FactorProps, "shell" | "form" | "apps">) => {
  const t = messages[shell.locale];
  return (
    <section class="stack">
      <h2>{t.apps}</h2>
      <ul class="stack">
        {apps.map(({ id, name, confirmedAt }) => (
          <li class="stack">
            <p>
              <strong>{name}</strong>
              {confirmedAt && `, ${t.since(longDate(berlinDate(confirmedAt), shell.locale))}`}
            </p>
            <Confirm locale={shell.locale} label={t.removeApp(name)} title={t.removeTitle(name)}>
              <PostForm form={form} action={removeUrl(id)}>
                <p>{t.removeText}</p>
                <Button look="danger">{t.remove}</Button>
              </PostForm>
            </Confirm>
          </li>
        ))}
      </ul>
    </section>
  );
};

type SetUpProps = { shell: Shell; form: Form; id: string; secret: string; uri: string };

export const SetUpPage = ({ shell, form, id, secret, uri }: SetUpProps) => {
  const t = messages[shell.locale];
  return (
    <Frame shell={shell} title={t.setUpTitle} lead={t.setUpLead}>
      <ErrorSummary locale={shell.locale} form={form} />
      <h2>{t.scanTitle}</h2>
      <p>{t.scan}</p>
      <QrCode text={uri} alt={t.qrAlt} />
      <p>
        {t.key} <code class="as-key">{secret.match(/.{1,4}/g)?.join(" ")}</code>
      </p>
      <p>
        {t.sameDevice} <a href={uri}>{t.openApp}</a>
      </p>
      <h2>{t.confirmTitle}</h2>
      <PostForm form={form} action={setUpUrlOf(id)} ticket>
        <TextInput
          {...{ form, name: "code", label: t.code, hint: t.confirmHint, size: "s" }}
          inputmode="numeric"
          autocomplete="one-time-code"
        />
        <Button wide>{t.confirm}</Button>
      </PostForm>
      <h2>{t.nextTitle}</h2>
      <p>{t.next}</p>
    </Frame>
  );
};

type RecoveryProps = { shell: Shell; form: Form; codes: readonly { code: string; isUsed: boolean }[] };

export const RecoveryPage = ({ shell, form, codes }: RecoveryProps) => {
  const t = messages[shell.locale];
  return (
    <Frame shell={shell} title={t.recoveryTitle} lead={t.recoveryLead}>
      <ol class="recovery-codes">
        {codes.map(({ code, isUsed }) => (
          <li>
            {isUsed ? (
              <>
                <s>{code}</s> ({t.used})
              </>
            ) : (
              <code>{code}</code>
            )}
          </li>
        ))}
      </ol>
      <Acts>
        <ButtonLink href={secondFactorUrl}>{t.done}</ButtonLink>
      </Acts>
      <section class="stack">
        <h2>{t.renewTitle}</h2>
        <p>{t.renewText}</p>
        <PostForm form={form} action={recoveryUrl}>
          <Button look="line">{t.renew}</Button>
        </PostForm>
      </section>
    </Frame>
  );
};
