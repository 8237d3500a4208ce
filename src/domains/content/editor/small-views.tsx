import { RadioGroup } from "../../../platform/forms/choices";
import { ErrorSummary } from "../../../platform/forms/error-summary";
import type { Form } from "../../../platform/forms/form";
import { PostForm } from "../../../platform/forms/post-form";
import { Select } from "../../../platform/forms/select";
import { TextArea } from "../../../platform/forms/text-area";
import { TextInput } from "../../../platform/forms/text-input";
import { LOCALES } from "../../../platform/text";
import { Acts, Button, ButtonLink } from "../../../platform/ui/button";
import { Notice } from "../../../platform/ui/notice";
import { Page, type Shell } from "../../../platform/ui/page";
import { PageHead } from "../../../platform/ui/page-head";
import { Section } from "../../../platform/ui/section";
import { type PageKind, START_SLUG } from "../page";
import { limits, type SectionKind, sectionKinds } from "../sections";
import { addressUrl, editPageUrl, newPageUrl, newSectionUrl, pagesUrl } from "../urls";
import { Conflict } from "./difference-view";
import { EditorFrame } from "./frame";
import { editorTexts } from "./messages";
import type { EditProps } from "./page-view";
import type { Piece } from "./word-difference";

const KINDS: readonly PageKind[] = ["page", "post", "project", "contribute", "progress", "imprint", "landing"];

type CreateProps = { shell: Shell; form: Form; hasStart: boolean };

/** A new page: what it is called, what it is, where it stands. */
export const CreatePage = ({ shell, form, hasStart }: CreateProps) => {
  const { locale } = shell;
  const t = editorTexts[locale];
  const kinds = KINDS.filter((kind) => kind !== "landing" || !hasStart);
  const filled = { ...form, values: { kind: "page", locale: "de", ...form.values } };
  return (
    <Page shell={shell} title={t.newPage} noIndex>
      <PageHead
        title={t.newPage}
        lead={t.create.lead}
        locale={locale}
        way={[{ label: t.pages, href: pagesUrl }]}
        field="level1"
      />
      <Section>
        <ErrorSummary locale={locale} form={form} />
        <PostForm form={form} action={newPageUrl}>
          <TextInput form={form} name="title" label={t.create.title} maxlength={limits.line} />
          <RadioGroup
            form={filled}
            name="kind"
            label={t.create.kind}
            choices={kinds.map((value) => ({ value, label: t.kinds[value], hint: t.kindHints[value] }))}
          />
          <TextInput
            form={form}
            name="slug"
            label={t.create.slug}
            hint={t.create.slugHint}
            optional={t.create.optional}
            maxlength={80}
          />
          <Select
            form={filled}
            name="locale"
            label={t.create.locale}
            options={LOCALES.map((value) => ({ value, label: t.locales[value] }))}
          />
          <Acts>
            <Button>{t.create.save}</Button>
          </Acts>
        </PostForm>
      </Section>
    </Page>
  );
};

/** Kinds that an editor puts together by hand, the commonest first. */
const COMMON: readonly SectionKind[] = ["text", "picture", "callToAction", "questions", "downloads", "contact"];
const ORDERED = [...COMMON, ...sectionKinds.filter((kind) => !COMMON.includes(kind))];

type NewSectionProps = Pick<EditProps, "shell" | "draft" | "form"> & { after: string | undefined };

export const NewSectionPage = ({ shell, draft, form, after }: NewSectionProps) => {
  const t = editorTexts[shell.locale];
  const filled = { ...form, values: { kind: "text", ...form.values } };
  return (
    <EditorFrame {...{ shell, draft, form }} title={t.addSection}>
      <PostForm form={form} action={newSectionUrl(draft)}>
        {after && <input type="hidden" name="after" value={after} />}
        <RadioGroup
          form={filled}
          name="kind"
          label={t.chooseKind}
          choices={ORDERED.map((value) => ({ value, label: t.section[value], hint: t.sectionHints[value] }))}
        />
        <Acts>
          <Button>{t.add}</Button>
          <ButtonLink href={editPageUrl(draft)} look="line">
            {t.back}
          </ButtonLink>
        </Acts>
      </PostForm>
    </EditorFrame>
  );
};

type AddressProps = Pick<EditProps, "shell" | "draft" | "form" | "done"> & { conflict: Piece[] | undefined };

export const AddressPage = ({ shell, draft, form, done, conflict }: AddressProps) => {
  const t = editorTexts[shell.locale].address;
  const isStart = draft.slug === START_SLUG;
  return (
    <EditorFrame {...{ shell, draft, form, done }} title={t.title} tab="address">
      {conflict && <Conflict locale={shell.locale} pieces={conflict} />}
      <PostForm form={form} action={addressUrl(draft)}>
        <input type="hidden" name="seen" value={form.values.seen} />
        {isStart ? (
          <>
            <p>{t.start}</p>
            <input type="hidden" name="slug" value={draft.slug} />
          </>
        ) : (
          <TextInput form={form} name="slug" label={t.slug} hint={t.slugHint} maxlength={80} />
        )}
        <TextArea form={form} name="aliases" label={t.aliases} hint={t.aliasesHint} rows={6} />
        <Acts>
          <Button>{t.save}</Button>
        </Acts>
      </PostForm>
    </EditorFrame>
  );
};

/** Stands above a preview. */
export const PreviewBar = ({ shell, draft }: Pick<EditProps, "shell" | "draft">) => {
  const t = editorTexts[shell.locale];
  return (
    <div class="wrap preview-bar">
      <Notice kind="warn" title={t.previewTitle}>
        <p>{t.previewText}</p>
        <p>
          <a href={editPageUrl(draft)}>{t.previewBack}</a>
        </p>
      </Notice>
    </div>
  );
};
