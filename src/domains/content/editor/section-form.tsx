import type { Form } from "../../../platform/forms/form";
import { FormLimit } from "../../../platform/forms/form-limit";
import { PostForm } from "../../../platform/forms/post-form";
import { TextArea } from "../../../platform/forms/text-area";
import { TextInput } from "../../../platform/forms/text-input";
import { Acts, Button, ButtonLink } from "../../../platform/ui/button";
import type { Shell } from "../../../platform/ui/shell";
import { Table } from "../../../platform/ui/table";
import { TypedVersion } from "../edit-views";
import { DocumentField } from "../media/document-field";
import { MediaSelect, type Pickable } from "../media/picker";
import { limits, type SectionKind } from "../sections";
import { editPageUrl } from "../urls";
import { Conflict } from "./difference-view";
import { EditorFrame } from "./frame";
import { type EditorTexts, editorTexts } from "./messages";
import type { EditProps } from "./page-view";
import { controlOf, type FieldName, isMarkdown, sectionForms } from "./section-fields";
import type { Piece } from "./word-difference";

type Given = Pick<EditProps, "shell" | "draft" | "form" | "done">;

type FormProps = Given & {
  kind: SectionKind;
  /** What is edited, as the list of the page calls it. */
  name: string;
  action: string;
  /** The pictures or the documents that its fields offer. */
  offered: Pickable;
  /** What the typed version would change, after somebody else has saved. */
  conflict: Piece[] | undefined;
  revision: string;
};

/** The form of a section of any kind: its fields, the things it lists, and help. */
export const SectionFormPage = ({ conflict, revision, name, ...props }: FormProps) => {
  const { shell, draft, kind, form, action, done } = props;
  const t = editorTexts[shell.locale];
  return (
    <EditorFrame {...{ shell, draft, form, done }} title={name}>
      {conflict && <Conflict locale={shell.locale} pieces={conflict} />}
      <PostForm form={form} action={action} files={kind === "downloads"}>
        <FormLimit locale={shell.locale} />
        <input type="hidden" name="revision" value={revision} />
        {sectionForms[kind].list && <Save texts={t} />}
        {sectionForms[kind].fields.map((field) => (
          <FieldOf {...props} texts={t} field={field} name={field} />
        ))}
        <Items {...props} texts={t} />
        <Acts>
          <Button>{t.saveSection}</Button>
          <ButtonLink href={editPageUrl(draft)} look="line">
            {t.back}
          </ButtonLink>
        </Acts>
      </PostForm>
      <MarkdownHelp texts={t} />
    </EditorFrame>
  );
};

/** Stands before a list as well: Enter in a field presses the first button of a form. */
const Save = ({ texts }: { texts: EditorTexts }) => (
  <Acts>
    <Button look="line">{texts.saveSection}</Button>
  </Acts>
);

type FieldOfProps = {
  shell: Shell;
  form: Form;
  kind: SectionKind;
  offered: Pickable;
  texts: EditorTexts;
  field: FieldName;
  name: string;
};

/** One field by what it holds. */
const FieldOf = ({ shell: { locale }, form, kind, offered, texts, field, name }: FieldOfProps) => {
  const props = { form, name, label: texts.fields[field] };
  switch (controlOf(kind, field)) {
    case "picture":
      return <MediaSelect {...props} {...{ locale, pickable: offered }} withDrawings hint={texts.hints.picture} />;
    case "document":
      return <DocumentField {...props} {...{ locale, pickable: offered }} addressHint={texts.hints.address} />;
    case "address":
      return <TextInput {...props} hint={texts.hints.address} maxlength={limits.url} />;
    case "text":
      return (
        <TextArea
          {...props}
          hint={isMarkdown(field) ? texts.hints.markdown : undefined}
          rows={field === "text" ? 16 : field === "address" ? 4 : 6}
        />
      );
    default: {
      const most = ["value", "phone"].includes(field) ? limits.short : limits.line;
      return <TextInput {...props} hint={field === "alt" ? texts.hints.alt : undefined} maxlength={most} />;
    }
  }
};

type ItemsProps = Omit<FieldOfProps, "field" | "name">;

/** Equal things below each other. Their buttons save everything that was typed. */
const Items = (props: ItemsProps) => {
  const { form, kind, texts: t } = props;
  const { list } = sectionForms[kind];
  if (!list) return null;
  const count = Number(form.values[`${list.name}.count`] ?? 0);
  const button = (act: "up" | "down" | "remove", index: number) => (
    <button type="submit" class="btn btn--line btn--small" name="do" value={`${act}:${index}`}>
      {t[act]}
      <span class="sr">: {t.item[list.name](index + 1)}</span>
    </button>
  );
  return (
    <div class="items" id={list.name}>
      <input type="hidden" name={`${list.name}.count`} value={String(count)} />
      {count === 0 && <p class="muted">{t.noItems}</p>}
      {Array.from({ length: count }, (_, index) => {
        const prefix = `${list.name}.${index}`;
        const kept = form.values[`${prefix}.kept`];
        return (
          <fieldset class="item" id={prefix}>
            <legend>{t.item[list.name](index + 1)}</legend>
            {kept && <input type="hidden" name={`${prefix}.kept`} value={kept} />}
            {list.fields.map((field) => (
              <FieldOf {...props} field={field} name={`${prefix}.${field}`} />
            ))}
            <Acts>
              {index > 0 && button("up", index)}
              {index < count - 1 && button("down", index)}
              {button("remove", index)}
            </Acts>
          </fieldset>
        );
      })}
      <Acts>
        <Button look="line" icon="plus" name="do" value="add">
          {t.addItem[list.name]}
        </Button>
      </Acts>
    </div>
  );
};

export const MarkdownHelp = ({ texts: t }: { texts: EditorTexts }) => (
  <details class="confirm">
    <summary class="btn btn--line">{t.helpTitle}</summary>
    <div class="confirm-body">
      <Table
        caption={t.helpTitle}
        hideCaption
        columns={[{ label: t.helpColumns.want }, { label: t.helpColumns.write }]}
        rows={t.help.map(([want, write]) => [want, <span class="as-written">{write}</span>])}
      />
    </div>
  </details>
);

type GoneProps = Omit<Given, "done"> & { kind: SectionKind; name: string };

/** The section or the page is gone: what was typed stands there to copy. */
export const GonePage = ({ shell, draft, form, kind, name }: GoneProps) => {
  const t = editorTexts[shell.locale];
  const typed = Object.entries(form.values)
    .filter(([key]) => !/^(revision|do|act)$|\.(kept|count)$/.test(key))
    .map(([key, value = ""]) => ({ label: labelOf(t, kind, key), value }));
  return (
    <EditorFrame {...{ shell, draft, form }} title={name}>
      <TypedVersion locale={shell.locale} fields={typed} />
      <Acts>
        <ButtonLink href={editPageUrl(draft)}>{t.back}</ButtonLink>
      </Acts>
    </EditorFrame>
  );
};

/** @example labelOf(t, "questions", "items.0.question") // "Eintrag 1, Frage" */
function labelOf(t: EditorTexts, kind: SectionKind, key: string): string {
  const [, index, inner] = /^(?:items|figures)\.(\d+)\.(.+?)(?:\.document)?$/.exec(key) ?? [];
  const { fields, list } = sectionForms[kind];
  const field = [...fields, ...(list?.fields ?? [])].find((name) => name === (inner ?? key));
  const label = field ? t.fields[field] : key;
  return index !== undefined && list ? `${t.item[list.name](Number(index) + 1)}, ${label}` : label;
}
