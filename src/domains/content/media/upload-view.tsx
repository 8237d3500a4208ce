import { FileInput } from "../../../platform/forms/file-input";
import type { Form } from "../../../platform/forms/form";
import { PostForm } from "../../../platform/forms/post-form";
import type { Locale } from "../../../platform/text";
import type { IsoDate } from "../../../platform/time/berlin";
import { Acts, Button, ButtonLink } from "../../../platform/ui/button";
import { Notice } from "../../../platform/ui/notice";
import { Page, type Shell } from "../../../platform/ui/page";
import { PageHead } from "../../../platform/ui/page-head";
import { Section } from "../../../platform/ui/section";
import { EditPage } from "../edit-views";
import { messages as contentMessages } from "../messages";
import { ItemRows } from "./list-view";
import { messages } from "./messages";
import type { ListedItem } from "./queries";
import { mediaUrl, uploadUrl } from "./urls";

/** The name of the field that brings several files. */
export const FILES_FIELD = "files[]";

const wayOf = (locale: Locale) => [
  { label: contentMessages[locale].home, href: "/" },
  { label: messages[locale].title, href: mediaUrl },
];

/** A file that was not taken, and why. */
export type RefusedFile = { name: string; reason: string };

type UploadProps = { shell: Shell; form: Form; refused?: readonly RefusedFile[] };

export const UploadPage = ({ shell, form, refused = [] }: UploadProps) => {
  const t = messages[shell.locale];
  return (
    <EditPage shell={shell} title={t.uploadTitle} way={wayOf(shell.locale)} form={form}>
      <div class="stack">
        <p>{t.uploadLead}</p>
        <Notice>{t.uploadIsPublic}</Notice>
        <RefusedFiles locale={shell.locale} refused={refused} />
        <PostForm form={form} action={uploadUrl} files>
          <FileInput form={form} name={FILES_FIELD} label={t.filesField} hint={t.filesHint} multiple />
          <Button>{t.uploadButton}</Button>
        </PostForm>
      </div>
    </EditPage>
  );
};

type UploadedProps = { shell: Shell; items: readonly ListedItem[]; refused: readonly RefusedFile[]; today: IsoDate };

/** What became of each file of an upload. */
export const UploadedPage = ({ shell, items, refused, today }: UploadedProps) => {
  const { locale } = shell;
  const t = messages[locale];
  const lead = items.length > 0 ? t.uploadedLead(items.length) : t.nothingUploaded;
  return (
    <Page shell={shell} title={t.uploadedTitle} noIndex>
      <PageHead title={t.uploadedTitle} lead={lead} locale={locale} way={wayOf(locale)} field="level1" />
      <Section>
        <div class="stack">
          <RefusedFiles locale={locale} refused={refused} />
          {items.length > 0 && (
            <>
              <p>{t.uploadLead}</p>
              <ItemRows locale={locale} items={items} today={today} />
            </>
          )}
          <Acts>
            <ButtonLink href={mediaUrl}>{t.toLibrary}</ButtonLink>
            <ButtonLink href={uploadUrl} look="line" icon="plus">
              {t.upload}
            </ButtonLink>
          </Acts>
        </div>
      </Section>
    </Page>
  );
};

const RefusedFiles = ({ locale, refused }: { locale: Locale; refused: readonly RefusedFile[] }) =>
  refused.length === 0 ? null : (
    <Notice kind="warn" title={messages[locale].refusedTitle(refused.length)}>
      <ul class="media-refused">
        {refused.map(({ name, reason }) => (
          <li>
            <b>{name}</b>: {reason}
          </li>
        ))}
      </ul>
    </Notice>
  );
