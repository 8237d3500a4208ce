import { ErrorSummary } from "../../../../platform/forms/error-summary";
import type { Form } from "../../../../platform/forms/form";
import { PostForm } from "../../../../platform/forms/post-form";
import { actsFrom, type PortalState } from "../../../../platform/portals/state";
import { Button, GoLink } from "../../../../platform/ui/button";
import { Confirm } from "../../../../platform/ui/confirm";
import { Icon } from "../../../../platform/ui/icon";
import type { Shell } from "../../../../platform/ui/page";
import { Frame } from "../frame";
import { liveUrl, takeDownUrl } from "../urls";
import type { Item } from "./checklist";
import { messages } from "./messages";

type LivePageProps = { shell: Shell; state: PortalState; items: readonly Item[]; form: Form };

export const LivePage = ({ shell, state, items, form }: LivePageProps) => {
  const { locale } = shell;
  const t = messages[locale];
  const isLive = state === "live";
  const acts = actsFrom(state);
  return (
    <Frame shell={shell} title={isLive ? t.titleLive : t.title} lead={isLive ? t.leadLive : t.lead}>
      <ErrorSummary locale={locale} form={form} />
      <Checklist shell={shell} title={t.required} items={items.filter(({ isRequired }) => isRequired)} />
      <Checklist shell={shell} title={t.advised} items={items.filter(({ isRequired }) => !isRequired)} />
      {acts.includes("go_live") && (
        <PostForm form={form} action={liveUrl}>
          <p>{t.goLiveText}</p>
          <Button>{t.goLive}</Button>
        </PostForm>
      )}
      {acts.includes("take_down") && (
        <Confirm locale={locale} label={t.takeDown} title={t.takeDownTitle} danger>
          <PostForm form={form} action={takeDownUrl}>
            <p>{t.takeDownText}</p>
            <Button look="danger">{t.takeDown}</Button>
          </PostForm>
        </Confirm>
      )}
    </Frame>
  );
};

const Checklist = ({ shell, title, items }: { shell: Shell; title: string; items: readonly Item[] }) => {
  const t = messages[shell.locale];
  return (
    <section class="stack">
      <h2>{title}</h2>
      <ul class="checklist">
        {items.map(({ name, isThere, isRequired, href }) => (
          <li class={isThere ? "check check--there" : isRequired ? "check check--missing" : "check check--advised"}>
            <Icon name={isThere ? "check" : "warning"} />
            <div>
              <h3 class="h-s">
                {t.items[name].title}: {isThere ? t.there : t.missing}
              </h3>
              {!isThere && <p>{t.items[name].missing}</p>}
              <GoLink href={href}>{isThere ? t.items[name].there : t.items[name].mend}</GoLink>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};
