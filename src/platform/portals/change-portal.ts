import { createHash } from "node:crypto";
import type { TenantTx } from "../db";
import { Refusal } from "../errors";
import type { Banner } from "./banner";
import type { Contact, MenuItem, Portal } from "./portal";

type Changes = Partial<
  Pick<Portal, "name" | "claim" | "contact" | "state" | "locales" | "colourMain" | "colourSun" | "colourWarm">
> & { banner?: Banner | null; logoFileId?: string | null; logoAlt?: string };

/** Changes what a portal says about itself. @example await changePortal(tx, portal.id, { claim: "engagierte Stadt" }); */
export async function changePortal(tx: TenantTx, portalId: string, changes: Changes): Promise<void> {
  const { contact, banner, ...columns } = changes;
  await tx
    .updateTable("portals")
    .set({
      ...columns,
      ...(contact && { contact: JSON.stringify(contact) }),
      ...(banner !== undefined && { banner: banner && JSON.stringify(banner) }),
    })
    .where("id", "=", portalId)
    .executeTakeFirstOrThrow();
}

/** Names one state of a menu, so that nobody moves an entry that is no longer where they saw it. */
export const menuVersion = (menu: readonly MenuItem[]): string =>
  createHash("sha256").update(JSON.stringify(menu)).digest("base64url").slice(0, 16);

export type MenuRefusal = "menu_changed" | "menu_full";

/** As many words as fit beside each other, or one below the other in a footer. */
export const MOST_IN_AREA: Record<MenuItem["area"], number> = { main: 7, footer: 10, legal: 6, simple: 1, sign: 1 };

type MenuChange = {
  /** The version that the form was filled from; none for what fits every menu. */
  seen?: string;
  change: (menu: MenuItem[]) => MenuItem[];
};

/**
 * Changes the menu of a portal, one after another. Throws Refusal "menu_changed" when it is not the one that was seen,
 * and "menu_full" when an area would hold more than fits.
 */
export async function changeMenu(tx: TenantTx, portalId: string, { seen, change }: MenuChange): Promise<void> {
  const row = await tx
    .selectFrom("portals")
    .select("menu")
    .where("id", "=", portalId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const before = row.menu as MenuItem[];
  if (seen !== undefined && seen !== menuVersion(before)) throw new Refusal<MenuRefusal>("menu_changed");
  const menu = change(before);
  const count = (items: MenuItem[], area: MenuItem["area"]) => items.filter((item) => item.area === area).length;
  for (const { area } of menu)
    if (count(menu, area) > Math.max(MOST_IN_AREA[area], count(before, area)))
      throw new Refusal<MenuRefusal>("menu_full");
  await tx
    .updateTable("portals")
    .set({ menu: JSON.stringify(menu) })
    .where("id", "=", portalId)
    .execute();
}

/** Contact without what was left empty. */
export const contactOf = (typed: { office: string; lines: string[]; phone: string; email: string }): Contact => ({
  ...(typed.office && { office: typed.office }),
  ...(typed.lines.length > 0 && { lines: typed.lines }),
  ...(typed.phone && { phone: typed.phone }),
  ...(typed.email && { email: typed.email }),
});
