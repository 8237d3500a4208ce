import type { Form } from "../../../platform/forms/form";
import { PostForm } from "../../../platform/forms/post-form";
import { longDateOf } from "../../../platform/time/berlin";
import { Button } from "../../../platform/ui/button";
import { EmptyState } from "../../../platform/ui/empty-state";
import type { Shell } from "../../../platform/ui/shell";
import { EditPage, withoutOnce } from "../edit-views";
import type { listTrashedPages } from "../editor/list-queries";
import { editorTexts } from "../editor/messages";
import { messages } from "../messages";
import { editEntryUrl, editPageUrl, pagesUrl, untrashUrl } from "../urls";
import type { listTrashedEntries } from "./edit-queries";

type TrashedEntry = Awaited<ReturnType<typeof listTrashedEntries>>[number];
type TrashedPage = Awaited<ReturnType<typeof listTrashedPages>>[number];
type TrashProps = { shell: Shell; pages: TrashedPage[]; entries: TrashedEntry[]; form: Form };

type Row = { href: string; title: string; deletedAt: Date | null; action: string };

/** What was deleted and can be brought back. */
export const TrashPage = ({ shell, pages, entries, form }: TrashProps) => {
  const t = messages[shell.locale];
  const way = [{ label: editorTexts[shell.locale].pages, href: pagesUrl }];
  const rows = (found: Row[]) => <Rows {...{ shell, form }} rows={found} />;
  return (
    <EditPage shell={shell} title={t.trash} way={way} form={form}>
      {entries.length + pages.length === 0 && <EmptyState title={t.emptyTrash}>{t.emptyTrashText}</EmptyState>}
      <div class="stack">
        {pages.length > 0 && <h2>{t.trashedPages}</h2>}
        {pages.length > 0 &&
          rows(
            pages.map((page) => ({
              ...{ href: editPageUrl(page), title: page.title || page.slug, deletedAt: page.deletedAt },
              action: untrashUrl(page),
            })),
          )}
        {entries.length > 0 && <h2>{t.trashedEntries}</h2>}
        {entries.length > 0 &&
          rows(
            entries.map(({ id, title, dateLabel, deletedAt }) => ({
              ...{ href: editEntryUrl(id), title: title || dateLabel, deletedAt },
              action: `${editEntryUrl(id)}/zurueckholen`,
            })),
          )}
      </div>
    </EditPage>
  );
};

const Rows = ({ shell, form, rows }: Pick<TrashProps, "shell" | "form"> & { rows: Row[] }) => {
  const t = messages[shell.locale];
  return (
    <ul class="link-rows">
      {rows.map(({ href, title, deletedAt, action }) => (
        <li>
          <h3 class="h-s">
            <a href={href}>{title}</a>
          </h3>
          <p class="small muted">{deletedAt && t.deletedOn(longDateOf(deletedAt, shell.locale))}</p>
          <PostForm form={withoutOnce(form)} action={action}>
            <Button look="line">{t.form.restore}</Button>
          </PostForm>
        </li>
      ))}
    </ul>
  );
};
