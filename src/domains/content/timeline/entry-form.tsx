import type { Form } from "../../../platform/forms/form";
import { PostForm } from "../../../platform/forms/post-form";
import { TextArea } from "../../../platform/forms/text-area";
import { TextInput } from "../../../platform/forms/text-input";
import type { Locale } from "../../../platform/text";
import { Acts, Button, ButtonLink } from "../../../platform/ui/button";
import { Confirm } from "../../../platform/ui/confirm";
import { Notice } from "../../../platform/ui/notice";
import type { Shell } from "../../../platform/ui/shell";
import { CurrentVersion, EditPage, revisionFor, TypedVersion, withoutOnce } from "../edit-views";
import { DOCUMENT, DocumentField } from "../media/document-field";
import type { Pickable } from "../media/picker";
import { messages } from "../messages";
import { offersSwap } from "../rules";
import { editEntryUrl, entryUrl, pageUrl, trashUrl } from "../urls";
import type { Change, EditedEntry } from "./edit-queries";
import { evidenceLines, figureLines } from "./entry-input";

const FIELDS = ["title", "date", "kind", "description", "figures", "evidence"] as const;

/** An entry as its form shows it. */
export const valuesOf = ({ title, date, kind, description, figures, evidence, revision }: EditedEntry) => ({
  ...{ title, kind, description, date: date.label, revision: String(revision) },
  ...{ figures: figureLines(figures), evidence: evidenceLines(evidence) },
});

type NewProps = { shell: Shell; action: string; form: Form; documents: Pickable };

export const NewEntryPage = ({ shell, action, form, documents }: NewProps) => {
  const t = messages[shell.locale];
  return (
    <EditPage shell={shell} title={t.form.newTitle} way={[{ label: t.home, href: "/" }]} form={form}>
      <PostForm form={form} action={action} files>
        <EntryFields locale={shell.locale} form={form} documents={documents} />
        <Acts>
          <Button>{t.form.addEntry}</Button>
        </Acts>
      </PostForm>
    </EditPage>
  );
};

type FormProps = { shell: Shell; entry: EditedEntry; form: Form; changes: Change[]; documents: Pickable };

export const EntryFormPage = ({ shell, entry, form, changes, documents }: FormProps) => {
  const { locale } = shell;
  const t = messages[locale];
  const isConflict = form.refusal === t.refusals.changed_meanwhile;
  const revision = revisionFor(form, entry, isConflict);
  const back = { label: entry.title, href: entryUrl(entry.place, entry.slug) };
  const way = [{ label: t.home, href: "/" }, ...(entry.deletedAt || entry.isHidden ? [] : [back])];
  const typed = { ...valuesOf(entry), ...form.values };
  return (
    <EditPage
      shell={shell}
      title={t.form.editTitle}
      subject={`${entry.title} (${entry.date.label})`}
      way={way}
      form={form}
      changes={changes}
    >
      {entry.deletedAt ? (
        <Deleted shell={shell} form={form} />
      ) : (
        <div class="stack">
          {entry.isHidden && <Notice kind="warn">{t.form.hidden}</Notice>}
          {isConflict && <CurrentVersion locale={locale} fields={shown(locale, valuesOf(entry))} />}
          {!isConflict && <DateHelp shell={shell} entry={entry} form={form} />}
          <PostForm form={form} action={editEntryUrl(entry.id)} files>
            <input type="hidden" name="revision" value={revision} />
            <EntryFields locale={locale} form={{ ...form, values: typed }} documents={documents} />
            <Acts>
              <Button>{t.form.saveEntry}</Button>
              <ButtonLink href={pageUrl(entry.place)} look="line">
                {t.results}
              </ButtonLink>
            </Acts>
          </PostForm>
          <DeleteForm shell={shell} entry={entry} form={form} />
        </div>
      )}
    </EditPage>
  );
};

type FieldsProps = { locale: Locale; form: Form; documents: Pickable };

const EntryFields = ({ locale, form, documents }: FieldsProps) => {
  const t = messages[locale].form;
  return (
    <>
      <p class="small muted">{t.atOnce}</p>
      <TextInput form={form} name="title" label={t.title} maxlength={300} />
      <TextInput form={form} name="date" label={t.date} hint={t.dateHint} maxlength={200} />
      <TextInput
        form={form}
        name="kind"
        label={t.kind}
        hint={t.kindHint}
        optional={t.optional}
        size="m"
        maxlength={60}
      />
      <TextArea
        form={form}
        name="description"
        label={t.description}
        hint={t.markdownHint}
        optional={t.optional}
        rows={8}
      />
      <TextArea form={form} name="figures" label={t.figures} hint={t.figuresHint} optional={t.optional} rows={3} />
      <TextArea form={form} name="evidence" label={t.evidence} hint={t.evidenceHint} optional={t.optional} rows={3} />
      <fieldset class="item">
        <legend>{t.addDocument}</legend>
        <TextInput form={form} name="documentTitle" label={t.documentTitle} optional={t.optional} maxlength={300} />
        <DocumentField {...{ form, locale, pickable: documents }} name={DOCUMENT} label={t.document} />
      </fieldset>
    </>
  );
};

type Part = { shell: Shell; entry: EditedEntry; form: Form };

/** Says what could not be read of a date, and offers to swap it with the title. */
const DateHelp = ({ shell, entry, form }: Part) => {
  const t = messages[shell.locale].form;
  if (offersSwap(entry)) {
    return (
      <Notice kind="warn" title={t.swapTitle}>
        <p>{t.swapText(entry.title, entry.date.label)}</p>
        <PostForm form={withoutOnce(form)} action={`${editEntryUrl(entry.id)}/tauschen`}>
          <input type="hidden" name="revision" value={String(entry.revision)} />
          <Button look="line">{t.swap}</Button>
        </PostForm>
      </Notice>
    );
  }
  return entry.date.precision === "unknown" ? <Notice title={t.unreadable}>{t.unreadableText}</Notice> : null;
};

const DeleteForm = ({ shell, entry, form }: Part) => {
  const t = messages[shell.locale].form;
  return (
    <Confirm locale={shell.locale} label={t.delete} title={t.deleteTitle} danger>
      <p>{t.deleteText}</p>
      <PostForm form={withoutOnce(form)} action={`${editEntryUrl(entry.id)}/loeschen`}>
        <input type="hidden" name="revision" value={String(entry.revision)} />
        <Button look="danger">{t.delete}</Button>
      </PostForm>
    </Confirm>
  );
};

/** Gone meanwhile: what was typed stands there to copy. */
const Deleted = ({ shell, form }: { shell: Shell; form: Form }) => {
  const t = messages[shell.locale];
  return (
    <>
      <TypedVersion locale={shell.locale} fields={shown(shell.locale, form.values)} />
      <Acts>
        <ButtonLink href={trashUrl} icon="trash">
          {t.trash}
        </ButtonLink>
      </Acts>
    </>
  );
};

const shown = (locale: Locale, values: Form["values"]) =>
  FIELDS.map((name) => ({ label: messages[locale].form[name], value: values[name] ?? "" }));
