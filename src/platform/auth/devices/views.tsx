import { ErrorSummary } from "../../forms/error-summary";
import type { Form } from "../../forms/form";
import { PostForm } from "../../forms/post-form";
import { berlinDate, longDate } from "../../time/berlin";
import { Button } from "../../ui/button";
import { Page, type Shell } from "../../ui/page";
import { PageHead } from "../../ui/page-head";
import { deviceInWords } from "../device";
import type { OpenSession } from "../sessions";
import { signOutUrl } from "../sign-in/urls";
import { messages } from "./messages";
import { endDeviceUrl, endOthersUrl } from "./urls";

type DevicesProps = { shell: Shell; form: Form; sessions: readonly OpenSession[]; currentId: string };

export const DevicesPage = ({ shell, form, sessions, currentId }: DevicesProps) => {
  const t = messages[shell.locale];
  return (
    <Page shell={shell} title={t.title}>
      <PageHead title={t.title} lead={t.lead} />
      <div class="section">
        <div class="wrap stack">
          <ErrorSummary locale={shell.locale} form={form} />
          <ul class="stack">
            {sessions.map((session) => (
              <Device shell={shell} form={form} session={session} isHere={session.id === currentId} />
            ))}
          </ul>
          {sessions.length > 1 && (
            <PostForm form={form} action={endOthersUrl}>
              <Button>{t.endOthers}</Button>
            </PostForm>
          )}
        </div>
      </div>
    </Page>
  );
};

type DeviceProps = { shell: Shell; form: Form; session: OpenSession; isHere: boolean };

const Device = ({ shell, form, session, isHere }: DeviceProps) => {
  const t = messages[shell.locale];
  const device = deviceInWords(session.device, shell.locale);
  return (
    <li class="stack">
      <h2>
        {device}
        {isHere && ` (${t.here})`}
      </h2>
      <p>
        {t.since(longDate(berlinDate(session.createdAt), shell.locale))},{" "}
        {t.seen(longDate(session.seenOn, shell.locale))}
      </p>
      <PostForm form={form} action={isHere ? signOutUrl : endDeviceUrl(session.id)}>
        <Button look="line">{isHere ? t.signOut : t.endOn(device)}</Button>
      </PostForm>
    </li>
  );
};
