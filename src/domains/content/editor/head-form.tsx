import { z } from "zod";
import { FormLimit } from "../../../platform/forms/form-limit";
import { PostForm } from "../../../platform/forms/post-form";
import { TextArea } from "../../../platform/forms/text-area";
import { TextInput } from "../../../platform/forms/text-input";
import { isAllowedLink } from "../../../platform/markdown";
import { Acts, Button, ButtonLink } from "../../../platform/ui/button";
import { MediaSelect, type Pickable } from "../media/picker";
import { limits } from "../sections";
import { editPageUrl, headUrl } from "../urls";
import { Conflict } from "./difference-view";
import { lineOf, textOf } from "./fields";
import { EditorFrame } from "./frame";
import { type EditorTexts, editorTexts } from "./messages";
import type { EditProps } from "./page-view";
import { Seen } from "./review";
import { MarkdownHelp } from "./section-form";
import type { Snapshot } from "./snapshot";
import type { Piece } from "./word-difference";

/** What stands above the sections of a page. */
export const HeadInput = ({ errors }: EditorTexts) =>
  z.object({
    revision: Seen,
    title: lineOf(limits.line, errors.tooLong).min(1, errors.titleMissing),
    description: textOf(limits.text, errors.tooLong),
    date: lineOf(limits.date, errors.tooLong).default(""),
    image: lineOf(limits.url, errors.tooLong).refine(isAllowedLink, errors.badAddress),
  });

export const headValues = ({ title, description, date, image }: Snapshot, revision: number) => ({
  ...{ title, description, date, image, revision: String(revision) },
});

type HeadProps = Pick<EditProps, "shell" | "draft" | "form"> & {
  pictures: Pickable;
  conflict: Piece[] | undefined;
  revision: string;
};

export const HeadFormPage = ({ shell, draft, form, pictures, conflict, revision }: HeadProps) => {
  const t = editorTexts[shell.locale];
  const fields = t.headFields;
  return (
    <EditorFrame {...{ shell, draft, form }} title={t.head}>
      {conflict && <Conflict locale={shell.locale} pieces={conflict} />}
      <PostForm form={form} action={headUrl(draft)}>
        <FormLimit locale={shell.locale} />
        <input type="hidden" name="revision" value={revision} />
        <TextInput form={form} name="title" label={fields.title} maxlength={limits.line} />
        <TextArea
          form={form}
          name="description"
          label={fields.description}
          hint={fields.descriptionHint}
          optional={t.create.optional}
          rows={5}
        />
        {draft.kind === "post" ? (
          <TextInput
            form={form}
            name="date"
            label={fields.date}
            hint={fields.dateHint}
            size="m"
            maxlength={limits.date}
          />
        ) : (
          <input type="hidden" name="date" value={form.values.date ?? ""} />
        )}
        <MediaSelect
          {...{ form, locale: shell.locale, pickable: pictures }}
          withDrawings
          name="image"
          label={fields.image}
          hint={t.hints.picture}
          optional={t.create.optional}
        />
        <Acts>
          <Button>{t.saveHead}</Button>
          <ButtonLink href={editPageUrl(draft)} look="line">
            {t.back}
          </ButtonLink>
        </Acts>
      </PostForm>
      <MarkdownHelp texts={t} />
    </EditorFrame>
  );
};
