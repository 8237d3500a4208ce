import { PostForm } from "../../../platform/forms/post-form";
import { TextArea } from "../../../platform/forms/text-area";
import { Acts, Button } from "../../../platform/ui/button";
import { Notice } from "../../../platform/ui/notice";
import { Tag } from "../../../platform/ui/tag";
import { withoutOnce } from "../edit-views";
import { removeRevisionUrl, revisionUrl } from "../urls";
import { Difference } from "./difference-view";
import { EditorFrame } from "./frame";
import { removalLine } from "./history-view";
import { at } from "./list-view";
import { editorTexts } from "./messages";
import type { EditProps } from "./page-view";
import type { Revision } from "./queries";
import type { SnapshotDifference } from "./revision-text";
import { MAX_REMOVAL_REASON } from "./rules";

type Given = Pick<EditProps, "shell" | "draft">;

type RevisionProps = Given & {
  form: EditProps["form"];
  revision: Revision;
  /** The number of the one that it is compared with. */
  base: number | undefined;
  /** What changed since then; undefined for the first. */
  difference: SnapshotDifference | undefined;
  mayRemove: boolean;
  done: string | undefined;
};

/** One revision: what it changed, and the way back to it. */
export const RevisionPage = ({ shell, draft, form, revision, base, difference, mayRemove, done }: RevisionProps) => {
  const { locale } = shell;
  const { history: t, somebody } = editorTexts[locale];
  const { number, savedAt, savedBy, how, removedAt } = revision;
  return (
    <EditorFrame {...{ shell, draft, form, done }} title={t.revision(number)} tab="history">
      <p class="muted">{t.line(at(savedAt, locale), savedBy ?? somebody, t.how[how])}</p>
      {removedAt && (
        <Notice>
          <p>{removalLine(revision, locale)}</p>
        </Notice>
      )}
      {!removedAt &&
        (difference && base ? <Changes locale={locale} number={base} difference={difference} /> : <p>{t.first}</p>)}
      {number !== draft.revision && !draft.deletedAt && !removedAt && (
        <PostForm form={withoutOnce(form)} action={revisionUrl(draft, number)}>
          <p>{t.restoreText}</p>
          <Acts>
            <Button icon="history">{t.restore}</Button>
          </Acts>
        </PostForm>
      )}
      {mayRemove && !removedAt && <Removal {...{ shell, draft, form }} number={number} />}
    </EditorFrame>
  );
};

/** Asks why: the answer is all that stays. */
const Removal = ({
  shell,
  draft,
  form,
  number,
}: Omit<Given, "done"> & Pick<RevisionProps, "form"> & { number: number }) => {
  const { locale } = shell;
  const { history: t } = editorTexts[locale];
  return (
    <details class="confirm" open={form.errors.reason !== undefined}>
      <summary class="btn btn--danger">{t.remove}</summary>
      <div class="confirm-body">
        <h2 class="h-s">{t.removeTitle(number)}</h2>
        <p>{t.removeText}</p>
        <PostForm form={withoutOnce(form)} action={removeRevisionUrl(draft, number)}>
          <TextArea
            form={form}
            name="reason"
            label={t.reason}
            hint={t.reasonHint}
            rows={3}
            maxlength={MAX_REMOVAL_REASON}
          />
          <Button look="danger">{t.remove}</Button>
        </PostForm>
      </div>
    </details>
  );
};

type ChangesProps = { locale: EditProps["shell"]["locale"]; number: number; difference: SnapshotDifference };

/** What changed of a page since one of its revisions, part by part. */
export const Changes = ({ locale, number, difference: { parts, isMoved } }: ChangesProps) => {
  const t = editorTexts[locale].history;
  return (
    <>
      <h2 class="h-s">{t.changes(number)}</h2>
      {parts.length === 0 && !isMoved && <p>{t.same}</p>}
      {isMoved && <p>{t.moved}</p>}
      {parts.map(({ label, what, pieces }) => (
        <section class="part">
          <h3 class="h-s">
            {label} {what !== "changed" && <Tag look="line">{t[what]}</Tag>}
          </h3>
          <Difference locale={locale} pieces={pieces} />
        </section>
      ))}
    </>
  );
};
