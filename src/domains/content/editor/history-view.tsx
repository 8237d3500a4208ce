import { PostForm } from "../../../platform/forms/post-form";
import { Acts, Button } from "../../../platform/ui/button";
import { Pagination } from "../../../platform/ui/pagination";
import { Tag } from "../../../platform/ui/tag";
import { historyUrl, revisionUrl } from "../urls";
import { Difference } from "./difference-view";
import { EditorFrame } from "./frame";
import { at } from "./list-view";
import { editorTexts } from "./messages";
import type { EditProps } from "./page-view";
import type { Revision } from "./queries";
import type { SnapshotDifference } from "./revision-text";

type Given = Pick<EditProps, "shell" | "draft">;
type HistoryProps = Given & { revisions: Revision[]; next: number | undefined; isFirst: boolean };

/** Who saved what and when, the last one first. */
export const HistoryPage = ({ shell, draft, revisions, next, isFirst }: HistoryProps) => {
  const { locale } = shell;
  const { history: t, tabs, somebody } = editorTexts[locale];
  return (
    <EditorFrame {...{ shell, draft }} title={tabs.history} tab="history">
      <p>{t.lead}</p>
      <ol class="history">
        {revisions.map(({ number, savedAt, savedBy, how }) => (
          <li>
            <a href={revisionUrl(draft, number)}>{t.revision(number)}</a>{" "}
            {number === draft.publishedRevision && draft.isShown && <Tag>{t.isShown}</Tag>}{" "}
            {number === draft.revision && <Tag look="line">{t.isCurrent}</Tag>}
            <br />
            <span class="small muted">{t.line(at(savedAt, locale), savedBy ?? somebody, t.how[how])}</span>
          </li>
        ))}
      </ol>
      <Pagination
        locale={locale}
        newer={t.newest}
        newerHref={isFirst ? undefined : historyUrl(draft)}
        older={t.older}
        olderHref={next === undefined ? undefined : `${historyUrl(draft)}?vor=${next}`}
      />
    </EditorFrame>
  );
};

type RevisionProps = Given & {
  form: EditProps["form"];
  revision: Revision;
  /** The number of the one that it is compared with. */
  base: number;
  /** What changed since then; undefined for the first. */
  difference: SnapshotDifference | undefined;
};

/** One revision: what it changed, and the way back to it. */
export const RevisionPage = ({ shell, draft, form, revision, base, difference }: RevisionProps) => {
  const { locale } = shell;
  const { history: t, somebody } = editorTexts[locale];
  const { number, savedAt, savedBy, how } = revision;
  return (
    <EditorFrame {...{ shell, draft, form }} title={t.revision(number)} tab="history">
      <p class="muted">{t.line(at(savedAt, locale), savedBy ?? somebody, t.how[how])}</p>
      {difference ? <Changes locale={locale} number={base} difference={difference} /> : <p>{t.first}</p>}
      {number !== draft.revision && !draft.deletedAt && (
        <PostForm form={form} action={revisionUrl(draft, number)}>
          <p>{t.restoreText}</p>
          <Acts>
            <Button icon="history">{t.restore}</Button>
          </Acts>
        </PostForm>
      )}
    </EditorFrame>
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
