import type { Locale } from "../../../platform/text";
import { Pagination } from "../../../platform/ui/pagination";
import { Tag } from "../../../platform/ui/tag";
import { historyUrl, revisionUrl } from "../urls";
import { EditorFrame } from "./frame";
import { at } from "./list-view";
import { editorTexts } from "./messages";
import type { EditProps } from "./page-view";
import type { Revision } from "./queries";

type Given = Pick<EditProps, "shell" | "draft">;
type HistoryProps = Given & { revisions: Revision[]; next: number | undefined; isFirst: boolean };

/** "Entfernt am …: von Mechthild, weil …" */
export function removalLine(
  { removedAt, removedBy, removedReason }: Pick<Revision, "removedAt" | "removedBy" | "removedReason">,
  locale: Locale,
): string {
  const { history: t } = editorTexts[locale];
  return removedAt ? t.removedLine(at(removedAt, locale), removedBy ?? t.removedBySomebody, removedReason) : "";
}

/** Who saved what and when, the last one first. */
export const HistoryPage = ({ shell, draft, revisions, next, isFirst }: HistoryProps) => {
  const { locale } = shell;
  const { history: t, tabs, somebody } = editorTexts[locale];
  return (
    <EditorFrame {...{ shell, draft }} title={tabs.history} tab="history">
      <p>{t.lead}</p>
      <ol class="history">
        {revisions.map(({ number, savedAt, savedBy, how, ...removal }) => (
          <li>
            <a href={revisionUrl(draft, number)}>{t.revision(number)}</a>{" "}
            {number === draft.publishedRevision && draft.isShown && <Tag>{t.isShown}</Tag>}{" "}
            {number === draft.revision && <Tag look="line">{t.isCurrent}</Tag>}
            <br />
            <span class="small muted">{t.line(at(savedAt, locale), savedBy ?? somebody, t.how[how])}</span>
            {removal.removedAt && (
              <>
                <br />
                <span class="small">{removalLine(removal, locale)}</span>
              </>
            )}
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
