import type { TenantTx } from "../../../../platform/db";
import type { Portal } from "../../../../platform/portals/portal";
import { NOTICE_KINDS, type NoticeKind } from "../legal/notices";
import { type LegalPage, listLegalPages } from "../legal/queries";
import { detailsUrl, menuUrl, noticeUrl } from "../urls";

export type ItemName = NoticeKind | "contact" | "start" | "simple" | "sign";

/** Something that a portal should have before the public sees it. Without what is `required` it does not go live. */
export type Item = { name: ItemName; isThere: boolean; isRequired: boolean; href: string };

/** What is there and what is missing, what is required first. */
export async function checklistOf(tx: TenantTx, portal: Portal): Promise<Item[]> {
  const pages = await listLegalPages(tx, portal.id);
  const inMenu = (area: "simple" | "sign") => portal.menu.some((item) => item.area === area);
  return [
    ...NOTICE_KINDS.map((name) => ({ name, isThere: isFilled(pages, name), isRequired: true, href: noticeUrl(name) })),
    ...[
      { name: "contact" as const, isThere: Boolean(portal.contact.phone ?? portal.contact.email), href: detailsUrl },
      { name: "start" as const, isThere: await hasStart(tx, portal.id), href: "/" },
      { name: "simple" as const, isThere: inMenu("simple"), href: menuUrl },
      { name: "sign" as const, isThere: inMenu("sign"), href: menuUrl },
    ].map((item) => ({ ...item, isRequired: false })),
  ];
}

export const countMissing = (items: readonly Item[]): number =>
  items.filter(({ isThere, isRequired }) => isRequired && !isThere).length;

const isFilled = (pages: readonly LegalPage[], kind: NoticeKind) =>
  pages.some((page) => page.kind === kind && page.isFilled);

/** Whether visitors would see it: a draft of one is none. */
const hasStart = async (tx: TenantTx, portalId: string): Promise<boolean> =>
  (await tx
    .selectFrom("pages")
    .innerJoin("pageVariants", "pageVariants.pageId", "pages.id")
    .select("pages.id")
    .where("portalId", "=", portalId)
    .where("slug", "=", "index")
    .where("deletedAt", "is", null)
    .where("withdrawnAt", "is", null)
    .limit(1)
    .executeTakeFirst()) !== undefined;
