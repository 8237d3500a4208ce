import type { Form } from "../../../../platform/forms/form";
import { PostForm } from "../../../../platform/forms/post-form";
import { TextArea } from "../../../../platform/forms/text-area";
import type { Redirect } from "../../../../platform/portals/redirects";
import { Button } from "../../../../platform/ui/button";
import type { Shell } from "../../../../platform/ui/page";
import { Pagination } from "../../../../platform/ui/pagination";
import { Frame, oneOfMany } from "../frame";
import { redirectsUrl, removeRedirectUrl } from "../urls";
import { messages } from "./messages";

type RedirectsProps = {
  shell: Shell;
  redirects: readonly Redirect[];
  form: Form;
  isFirst: boolean;
  olderHref: string | undefined;
};

export const RedirectsPage = ({ shell, redirects, form, isFirst, olderHref }: RedirectsProps) => {
  const t = messages[shell.locale];
  return (
    <Frame shell={shell} title={t.title} lead={t.lead} form={form}>
      {redirects.length === 0 && <p>{t.empty}</p>}
      {redirects.length > 0 && (
        <ul class="menu-rows">
          {redirects.map(({ path, target }) => (
            <li class="menu-row">
              <div>{t.leadsTo(path, target)}</div>
              <PostForm form={oneOfMany(form)} action={removeRedirectUrl}>
                <input type="hidden" name="path" value={path} />
                <button type="submit" class="btn btn--line" aria-label={t.remove(path)}>
                  {t.removeButton}
                </button>
              </PostForm>
            </li>
          ))}
        </ul>
      )}
      <Pagination
        {...{ locale: shell.locale, newer: t.first, older: t.further }}
        newerHref={isFirst ? undefined : redirectsUrl}
        olderHref={olderHref}
      />
      <section class="stack">
        <h2>{t.addTitle}</h2>
        <PostForm form={form} action={redirectsUrl}>
          <TextArea form={form} name="lines" label={t.lines} hint={t.linesHint} rows={8} />
          <Button>{t.add}</Button>
        </PostForm>
      </section>
    </Frame>
  );
};
