import { DOCUMENT, DocumentField, type KitFile, mediaKitUrl, type Pickable } from "../../../../domains/content";
import type { Form } from "../../../../platform/forms/form";
import { PostForm } from "../../../../platform/forms/post-form";
import { TextInput } from "../../../../platform/forms/text-input";
import type { Locale } from "../../../../platform/text";
import { Button, GoLink } from "../../../../platform/ui/button";
import type { Shell } from "../../../../platform/ui/page";
import { Frame, oneOfMany } from "../frame";
import { kitUrl, takeFromKitUrl } from "../urls";
import { messages } from "./messages";

type KitProps = { shell: Shell; form: Form; files: readonly KitFile[]; documents: Pickable; isEditor: boolean };

export const KitPage = ({ shell, form, files, documents, isEditor }: KitProps) => {
  const { locale } = shell;
  const t = messages[locale];
  return (
    <Frame shell={shell} title={t.title} lead={t.lead} form={form}>
      <GoLink href={mediaKitUrl}>{t.look}</GoLink>
      <section class="stack">
        <h2>{t.offered}</h2>
        {files.length === 0 ? <p>{t.empty}</p> : <Offered {...{ locale, form, files }} />}
        {isEditor && files.length > 0 && <p class="small muted">{t.terms}</p>}
      </section>
      <section class="stack">
        <h2>{t.addTitle}</h2>
        <PostForm form={form} action={kitUrl} files>
          <TextInput form={form} name="title" label={t.name} hint={t.nameHint} maxlength={300} />
          <DocumentField
            {...{ form, locale, pickable: documents }}
            name={DOCUMENT}
            label={t.document}
            withoutLink={!isEditor}
          />
          <Button>{t.add}</Button>
        </PostForm>
      </section>
    </Frame>
  );
};

type OfferedProps = { locale: Locale; form: Form; files: readonly KitFile[] };

const Offered = ({ locale, form, files }: OfferedProps) => {
  const t = messages[locale];
  return (
    <ul class="menu-rows">
      {files.map(({ id, title, href, note, licence }) => (
        <li class="menu-row">
          <div>
            <a href={href}>{title}</a>
            <p class="small muted">
              {note}, {t.licence}: {licence?.label ?? t.noLicence}
            </p>
          </div>
          <PostForm form={oneOfMany(form)} action={takeFromKitUrl}>
            <input type="hidden" name="id" value={id} />
            <button type="submit" class="btn btn--line" aria-label={t.remove(title)}>
              {t.removeButton}
            </button>
          </PostForm>
        </li>
      ))}
    </ul>
  );
};
