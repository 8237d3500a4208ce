import { ErrorSummary } from "../../forms/error-summary";
import type { Form } from "../../forms/form";
import { PostForm } from "../../forms/post-form";
import { TextInput } from "../../forms/text-input";
import { berlinDate, longDate } from "../../time/berlin";
import { Button } from "../../ui/button";
import { Confirm } from "../../ui/confirm";
import type { Shell } from "../../ui/page";
import { recoveryUrl } from "../second-factor/urls";
import type { Person } from "../session";
import { Frame } from "../sign-in/views";
import { messages } from "./messages";
import { PasskeyButton } from "./passkey-button";
import type { Passkey } from "./queries";
import { passkeysUrl, removePasskeyUrl } from "./urls";

type PasskeysProps = {
  shell: Shell;
  form: Form;
  passkeys: readonly Passkey[];
  /** Only on the host that signs people in. */
  challenge: string | undefined;
  actor: Person;
  portal: { name: string; signInOrigin: string };
};

export const PasskeysPage = ({ shell, form, passkeys, challenge, actor, portal }: PasskeysProps) => {
  const t = messages[shell.locale];
  const host = new URL(portal.signInOrigin).hostname;
  return (
    <Frame shell={shell} title={t.title} lead={t.lead}>
      <ErrorSummary locale={shell.locale} form={form} />
      <section class="stack">
        <h2>{t.yours}</h2>
        {passkeys.length === 0 ? <p>{t.none}</p> : <List shell={shell} form={form} passkeys={passkeys} />}
        {actor.hasFactor && (
          <p>
            <a href={recoveryUrl}>{t.recovery}</a>
          </p>
        )}
      </section>
      <section class="stack">
        <h2>{t.add}</h2>
        {challenge === undefined ? (
          <p>
            {t.elsewhereAdd(host)} <a href={portal.signInOrigin + passkeysUrl}>{t.goThere}</a>
          </p>
        ) : (
          <PostForm form={form} action={passkeysUrl}>
            <noscript>
              <p>{t.needsScript}</p>
            </noscript>
            <p>{t.addHint}</p>
            <TextInput {...{ form, name: "name", label: t.name, hint: t.nameHint, size: "m" }} autocomplete="off" />
            <PasskeyButton
              {...{ kind: "create", locale: shell.locale, challenge, host, label: t.add, person: actor }}
              portalName={portal.name}
              known={passkeys.map(({ credentialId }) => credentialId)}
            />
          </PostForm>
        )}
      </section>
    </Frame>
  );
};

const List = ({ shell, form, passkeys }: Pick<PasskeysProps, "shell" | "form" | "passkeys">) => {
  const t = messages[shell.locale];
  const day = (date: string) => longDate(date, shell.locale);
  return (
    <ul class="stack">
      {passkeys.map(({ id, name, createdAt, usedOn }) => (
        <li class="stack">
          <p>
            <strong>{name}</strong>, {t.since(day(berlinDate(createdAt)))}
            {usedOn && `, ${t.usedOn(day(usedOn))}`}
          </p>
          <Confirm locale={shell.locale} label={t.remove(name)} title={t.removeTitle(name)}>
            <PostForm form={form} action={removePasskeyUrl(id)}>
              <p>{t.removeText}</p>
              <Button look="danger">{t.removeNow}</Button>
            </PostForm>
          </Confirm>
        </li>
      ))}
    </ul>
  );
};
