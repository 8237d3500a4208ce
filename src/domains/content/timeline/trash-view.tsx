import type { Form } from "../../../platform/forms/form";
import { PostForm } from "../../../platform/forms/post-form";
import { longDateOf } from "../../../platform/time/berlin";
import { Button } from "../../../platform/ui/button";
import { EmptyState } from "../../../platform/ui/empty-state";
import type { Shell } from "../../../platform/ui/shell";
import { EditPage, withoutOnce } from "../edit-views";
import { messages } from "../messages";
import { editEntryUrl } from "../urls";
import type { listTrashedEntries } from "./edit-queries";

type Trashed = Awaited<ReturnType<typeof listTrashedEntries>>[number];

/** What was deleted and can be brought back. */
export const TrashPage = ({ shell, entries, form }: { shell: Shell; entries: Trashed[]; form: Form }) => {
  const t = messages[shell.locale];
  return (
    <EditPage shell={shell} title={t.trash} way={[{ label: t.home, href: "/" }]} form={form}>
      {entries.length === 0 && <EmptyState title={t.emptyTrash}>{t.emptyTrashText}</EmptyState>}
      <ul class="link-rows">
        {entries.map(({ id, title, dateLabel, deletedAt }) => (
          <li>
            <h2 class="h-s">
              <a href={editEntryUrl(id)}>{title || dateLabel}</a>
            </h2>
            <p class="small muted">{deletedAt && t.deletedOn(longDateOf(deletedAt, shell.locale))}</p>
            <PostForm form={withoutOnce(form)} action={`${editEntryUrl(id)}/zurueckholen`}>
              <Button look="line">{t.form.restore}</Button>
            </PostForm>
          </li>
        ))}
      </ul>
    </EditPage>
  );
};
