import { longDateOf } from "../../../platform/time/berlin";
import { EmptyState } from "../../../platform/ui/empty-state";
import { Page, type Shell } from "../../../platform/ui/page";
import { PageHead } from "../../../platform/ui/page-head";
import { Section } from "../../../platform/ui/section";
import { messages as contentMessages } from "../messages";
import { messages } from "./messages";
import type { ListedItem } from "./queries";
import { Thumbnail } from "./thumbnail";
import { itemUrl, mediaUrl } from "./urls";

/** Files that somebody deleted; each leads to its page, where it can be brought back. */
export const MediaTrashPage = ({ shell, items }: { shell: Shell; items: readonly ListedItem[] }) => {
  const { locale } = shell;
  const t = messages[locale];
  const way = [
    { label: contentMessages[locale].home, href: "/" },
    { label: t.title, href: mediaUrl },
  ];
  return (
    <Page shell={shell} title={`${t.title}: ${t.trash}`} noIndex>
      <PageHead title={t.trash} lead={t.trashLead} locale={locale} way={way} field="level1" />
      <Section>
        {items.length === 0 && <EmptyState title={t.emptyTrash}>{t.emptyTrashText}</EmptyState>}
        {items.length > 0 && (
          <ul class="media-list">
            {items.map((item) => (
              <li>
                <Thumbnail file={item} />
                <div>
                  <h2 class="h-s">
                    <a href={itemUrl(item.id)}>{item.path}</a>
                  </h2>
                  <p class="small">{item.alt}</p>
                  <p class="small muted">{item.deletedAt && t.deletedOn(longDateOf(item.deletedAt, locale))}</p>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
};
