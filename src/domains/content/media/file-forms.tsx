import type { PropsWithChildren } from "hono/jsx";
import { Checkbox } from "../../../platform/forms/choices";
import { FileInput } from "../../../platform/forms/file-input";
import type { Form } from "../../../platform/forms/form";
import { PostForm } from "../../../platform/forms/post-form";
import { TextInput } from "../../../platform/forms/text-input";
import type { Locale } from "../../../platform/text";
import { longDateOf } from "../../../platform/time/berlin";
import { Button } from "../../../platform/ui/button";
import { Confirm } from "../../../platform/ui/confirm";
import { sizeText } from "../files/resolve";
import { messages } from "./messages";
import { countPlaces, type Item, type listVersions, type Use } from "./queries";
import { nameOf } from "./rename";
import { actUrl } from "./urls";
import { Uses } from "./uses-view";

type Versions = Awaited<ReturnType<typeof listVersions>>;
type Part = { locale: Locale; item: Item; form: Form };

const Revision = ({ item }: { item: Item }) => <input type="hidden" name="revision" value={String(item.revision)} />;

/** Opens below its button, and stays open while something in it is wrong. */
const Fold = ({ label, title, form, children }: PropsWithChildren<{ label: string; title: string; form: Form }>) => (
  <details class="confirm" open={Object.keys(form.errors).length > 0}>
    <summary class="btn btn--line">{label}</summary>
    <div class="confirm-body">
      <h3 class="h-s">{title}</h3>
      {children}
    </div>
  </details>
);

export const ReplaceForm = ({ locale, item, form }: Part) => {
  const t = messages[locale];
  return (
    <Fold label={t.replace} title={t.replaceTitle} form={form}>
      <p>{t.replaceText}</p>
      <PostForm form={form} action={actUrl(item.id, "replace")} files>
        <Revision item={item} />
        <FileInput form={form} name="file" label={t.file} hint={t.fileHint} />
        {item.people !== "unsaid" && item.people !== "nobody" && (
          <Checkbox form={form} name="samePeople" label={t.samePeople} hint={t.samePeopleHint} />
        )}
        <Button>{t.replaceButton}</Button>
      </PostForm>
    </Fold>
  );
};

export const Versions = ({ locale, item, form, versions }: Part & { versions: Versions }) => {
  const t = messages[locale];
  if (versions.length === 0) return null;
  return (
    <div>
      <h3 class="h-s">{t.versionsTitle}</h3>
      <ol class="history">
        {versions.map(({ replacedAt, bytes }) => (
          <li>{t.versionLine(longDateOf(replacedAt, locale), sizeText(bytes, locale))}</li>
        ))}
      </ol>
      <PostForm form={form} action={actUrl(item.id, "undo")}>
        <Revision item={item} />
        <Button look="line">{t.undo}</Button>
      </PostForm>
    </div>
  );
};

export const RenameForm = ({ locale, item, form }: Part) => {
  const t = messages[locale];
  const values = { newName: nameOf(item.path), ...form.values };
  return (
    <Fold label={t.rename} title={t.renameTitle} form={form}>
      <p>{t.renameText}</p>
      <PostForm form={form} action={actUrl(item.id, "rename")}>
        <Revision item={item} />
        <TextInput form={{ ...form, values }} name="newName" label={t.newName} hint={t.newNameHint} maxlength={120} />
        <Button>{t.renameButton}</Button>
      </PostForm>
    </Fold>
  );
};

/** Names the places at which the file will be missing, before it goes. */
export const TrashForm = ({ locale, item, form, uses }: Part & { uses: Use[] }) => {
  const t = messages[locale];
  const places = countPlaces(uses, item);
  const fields = (
    <PostForm form={form} action={actUrl(item.id, "trash")}>
      <Revision item={item} />
      <input type="hidden" name="places" value={String(places)} />
      {places > 0 && <Checkbox form={form} name="knows" label={t.knows} />}
      <Button look="danger">{t.deleteButton}</Button>
    </PostForm>
  );
  if (places === 0)
    return (
      <Confirm locale={locale} label={t.delete} title={t.deleteTitle} danger>
        <p>{t.deleteText}</p>
        {fields}
      </Confirm>
    );
  return (
    <Fold label={t.delete} title={t.deleteTitle} form={form}>
      <p>{t.deleteUsed(places)}</p>
      <Uses {...{ locale, uses, item }} />
      {fields}
    </Fold>
  );
};
