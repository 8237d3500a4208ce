import { Page, type Shell } from "../ui/page";
import { PageHead } from "../ui/page-head";
import { messages } from "./messages";

export const UnsubscribePage = ({ shell, action }: { shell: Shell; action: string }) => {
  const t = messages[shell.locale];
  return (
    <Page shell={shell} title={t.unsubscribeTitle}>
      <PageHead title={t.unsubscribeTitle} lead={t.unsubscribeLead} />
      <div class="section">
        <div class="wrap stack">
          <form method="post" action={action}>
            <button class="btn" type="submit">
              {t.unsubscribeButton}
            </button>
          </form>
        </div>
      </div>
    </Page>
  );
};

export const UnsubscribedPage = ({ shell }: { shell: Shell }) => {
  const t = messages[shell.locale];
  return (
    <Page shell={shell} title={t.unsubscribed}>
      <PageHead title={t.unsubscribed} lead={t.unsubscribedLead} />
      <div class="section">
        <div class="wrap">
          <a class="btn btn--line" href="/">
            {t.home}
          </a>
        </div>
      </div>
    </Page>
  );
};
