import type { Form } from "../../../platform/forms/form";
import { PostForm } from "../../../platform/forms/post-form";
import { TextArea } from "../../../platform/forms/text-area";
import { TextInput } from "../../../platform/forms/text-input";
import { Acts, Button } from "../../../platform/ui/button";
import type { Shell } from "../../../platform/ui/shell";
import { CurrentVersion, EditPage, revisionFor, TypedVersion } from "../edit-views";
import { messages } from "../messages";
import type { Change } from "../timeline/edit-queries";
import { pageUrl } from "../urls";
import type { EditedText } from "./change-text";

type FormProps = { shell: Shell; section: EditedText; action: string; form: Form; changes: Change[] };

export const TextFormPage = ({ shell, section, action, form, changes }: FormProps) => {
  const { locale } = shell;
  const t = messages[locale];
  const isConflict = form.refusal === t.refusals.changed_meanwhile;
  const fields = ({ title = "", text = "" }: Form["values"]) => [
    { label: t.form.title, value: title },
    { label: t.form.text, value: text },
  ];
  return (
    <EditPage
      shell={shell}
      title={t.form.textTitle}
      subject={section.title || section.slug}
      way={[{ label: t.home, href: pageUrl(section) }]}
      form={form}
      changes={changes}
    >
      {section.deletedAt ? (
        <TypedVersion locale={locale} fields={fields(form.values)} />
      ) : (
        <>
          {isConflict && (
            <CurrentVersion locale={locale} fields={fields({ title: section.title, text: section.text })} />
          )}
          <PostForm form={form} action={action}>
            <input type="hidden" name="revision" value={revisionFor(form, section, isConflict)} />
            <TextInput form={form} name="title" label={t.form.title} optional={t.form.optional} maxlength={300} />
            <TextArea form={form} name="text" label={t.form.text} hint={t.form.markdownHint} rows={16} />
            <Acts>
              <Button>{t.form.saveText}</Button>
            </Acts>
          </PostForm>
        </>
      )}
    </EditPage>
  );
};
