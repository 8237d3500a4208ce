import { ErrorSummary } from "../../forms/error-summary";
import type { Form } from "../../forms/form";
import { PostForm } from "../../forms/post-form";
import { Acts, Button, ButtonLink } from "../../ui/button";
import type { Shell } from "../../ui/page";
import { messages } from "../sign-in/messages";
import { onwardPath } from "../sign-in/urls";
import { Frame } from "../sign-in/views";

type Portal = { name: string; host: string };
type OnwardProps = { shell: Shell; form: Form; name: string; portal: Portal; next: string };

/** Signed in here, and wants to go on: the button makes a one-time code. */
export const OnwardPage = ({ shell, form, name, portal, next }: OnwardProps) => {
  const t = messages[shell.locale];
  return (
    <Frame shell={shell} title={t.onwardTitle(name)} lead={t.onwardLead(portal.name)}>
      <ErrorSummary locale={shell.locale} form={form} />
      <PostForm form={form} action={onwardPath} ticket>
        <input type="hidden" name="portal" value={portal.host} />
        <input type="hidden" name="weiter" value={next} />
        <Button wide>{t.onward(portal.name)}</Button>
      </PostForm>
    </Frame>
  );
};

type HandoverProps = { shell: Shell; name: string; portal: Portal; action: string; code: string };

/** The button carries the one-time code to the other portal. */
export const HandoverPage = ({ shell, name, portal, action, code }: HandoverProps) => {
  const t = messages[shell.locale];
  return (
    <Frame shell={shell} title={t.onwardTitle(name)} lead={t.onwardLead(portal.name)}>
      <form class="form ticket" method="post" action={action}>
        <input type="hidden" name="uebergabe" value={code} />
        <Button wide>{t.onward(portal.name)}</Button>
      </form>
    </Frame>
  );
};

export const HandoverOverPage = ({ shell, href }: { shell: Shell; href: string }) => {
  const t = messages[shell.locale];
  return (
    <Frame shell={shell} title={t.handoverOver} lead={t.handoverOverLead}>
      <Acts>
        <ButtonLink href={href}>{t.title}</ButtonLink>
      </Acts>
    </Frame>
  );
};
