import { createHash } from "node:crypto";
import { type Page, pageUrl, type Section, savePage } from "../../../../domains/content";
import { audit } from "../../../../platform/audit";
import type { TenantTx } from "../../../../platform/db";
import { Refusal } from "../../../../platform/errors";
import { changeMenu } from "../../../../platform/portals/change-portal";
import type { MenuItem, Portal } from "../../../../platform/portals/portal";
import type { Activity } from "../../../../platform/privacy/record";
import { NOTICE_SLUGS } from "../urls";
import type { NoticeKind } from "./notices";
import { type LegalPage, listAliasesOf, listLegalPages, listNotices, type Notice } from "./queries";

export type NoticeRefusal = "page_there";

type Entries = { replace?: "on" | undefined; evaluatedOn?: string } & Record<string, string | undefined>;

export type Made = {
  portal: Pick<Portal, "id" | "ownerOrganisationId">;
  kind: NoticeKind;
  entries: Entries;
  sections: Section[];
  /** For the page on privacy: what it was made of. */
  record?: readonly Activity[];
};

const TITLES: Record<NoticeKind, string> = {
  imprint: "Impressum",
  privacy: "Datenschutz",
  accessibility: "Erklärung zur Barrierefreiheit",
};

const MENU: Record<NoticeKind, Pick<MenuItem, "label" | "en">> = {
  imprint: { label: "Impressum", en: "Imprint" },
  privacy: { label: "Datenschutz", en: "Privacy" },
  accessibility: { label: "Barrierefreiheit", en: "Accessibility" },
};

/**
 * Makes a page that the law asks for from what was filled in, and links it at the end of every page. Returns its
 * address. Throws Refusal "page_there" when it would replace what somebody wrote by hand and nobody agreed to that.
 */
export async function makeNotice(tx: TenantTx, { portal, kind, entries, sections, record }: Made, now: Date) {
  const { replace, ...kept } = entries;
  const page = (await listLegalPages(tx, portal.id)).find((there) => there.kind === kind);
  const notice = (await listNotices(tx, portal.id)).find((made) => made.kind === kind);
  if (isByHand(page, notice) && replace !== "on") throw new Refusal<NoticeRefusal>("page_there");
  const slug = page?.slug ?? NOTICE_SLUGS[kind];
  const written: Page = {
    ...{ slug, aliases: await listAliasesOf(tx, portal.id, slug), kind: kind === "imprint" ? "imprint" : "page" },
    ...{ locale: "de", title: TITLES[kind], description: "", date: "", image: "", component: "", sections, extra: {} },
  };
  const { id: portalId, ownerOrganisationId } = portal;
  const saved = await savePage(tx, { portalId, ownerOrganisationId, page: written, isRevived: true }, now);
  await keepNotice(tx, { portalId, kind, entries: kept, record }, now);
  const href = pageUrl(written);
  await changeMenu(tx, portalId, { change: (menu) => withLegalLink(menu, { area: "legal", href, ...MENU[kind] }) });
  await audit(tx, { act: "portal.notice_made", objectId: saved.id, details: { kind } }, now);
  return href;
}

/** Whether somebody wrote on the page after it was made, or nobody made it here. */
export const isByHand = (page: LegalPage | undefined, notice: Pick<Notice, "madeAt"> | undefined): boolean =>
  page?.isFilled === true && (notice === undefined || page.changedAt > notice.madeAt);

const withLegalLink = (menu: MenuItem[], link: MenuItem): MenuItem[] =>
  menu.some(({ area, href }) => area === "legal" && href === link.href) ? menu : [...menu, link];

type Kept = { portalId: string; kind: NoticeKind; entries: object; record: readonly Activity[] | undefined };

const keepNotice = (tx: TenantTx, { portalId, kind, entries, record }: Kept, now: Date) => {
  const row = {
    ...{ portalId, kind, entries: JSON.stringify(entries), madeAt: now },
    recordSha256: record ? recordVersion(record) : null,
    evaluatedOn: "evaluatedOn" in entries ? String(entries.evaluatedOn) : null,
  };
  return tx
    .insertInto("legalNotices")
    .values(row)
    .onConflict((conflict) => conflict.columns(["tenantId", "portalId", "kind"]).doUpdateSet(row))
    .execute();
};

/** Names one state of the record: a page on privacy says what held when it was made. */
export const recordVersion = (record: readonly Activity[]): string =>
  createHash("sha256").update(JSON.stringify(record)).digest("hex");
