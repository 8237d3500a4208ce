import { Hono } from "hono";
import { audit } from "../../../../platform/audit";
import type { TenantTx } from "../../../../platform/db";
import { Missing } from "../../../../platform/errors";
import { type Form, newForm } from "../../../../platform/forms/form";
import { submitForm } from "../../../../platform/forms/submit";
import type { Env, Visit } from "../../../../platform/http/env";
import { shellOf } from "../../../../platform/http/shell";
import { changeMenu, menuVersion } from "../../../../platform/portals/change-portal";
import type { MenuItem } from "../../../../platform/portals/portal";
import { portalOwners } from "../policy";
import { menuItemUrl, menuUrl } from "../urls";
import { deadLinks } from "./dead-links";
import { entryVersion, ItemInput, itemOf, MoveInput, moved, placeOfSeen, replaced } from "./item";
import { messages } from "./messages";
import { listTargets } from "./queries";
import { MenuItemPage, MenuPage } from "./views";

const ITEM = `${menuUrl}/:place{[0-9]{1,3}}`;

/**
 * The places of its entries are numbers that hold for one version of the menu; what moves an entry carries that version.
 * What changes one carries the version of the entry, which is found wherever it stands by now.
 */
export const menuRoutes = new Hono<Env>()
  .get(menuUrl, portalOwners, (c) => showMenu(c, newForm(c, { area: "main" })))

  .post(menuUrl, portalOwners, (c) => {
    const t = messages[c.var.locale];
    return submitForm(c, {
      schema: ItemInput(t),
      attempt: (input) => save(c, "portal.menu_added", { change: (menu) => [...menu, itemOf(input)] }),
      refusals: t.refusals,
      page: (form) => showMenu(c, form),
      next: menuUrl,
    });
  })

  .get(ITEM, portalOwners, (c) => showItem(c, placeOf(c), undefined))

  .post(ITEM, portalOwners, (c) => {
    const t = messages[c.var.locale];
    const place = placeOf(c);
    return submitForm(c, {
      schema: ItemInput(t),
      attempt: (input) => save(c, "portal.menu_changed", { change: (menu) => replaced(menu, place, input) }),
      refusals: t.refusals,
      page: (form) => showItem(c, place, form),
      next: menuUrl,
    });
  })

  .get(`${ITEM}/bewegen`, portalOwners, (c) => c.redirect(menuItemUrl(placeOf(c))))

  .post(`${ITEM}/bewegen`, portalOwners, (c) => {
    const place = placeOf(c);
    return submitForm(c, {
      schema: MoveInput,
      attempt: ({ to, seen }) => save(c, "portal.menu_changed", { seen, change: (menu) => moved(menu, place, to) }),
      refusals: messages[c.var.locale].refusals,
      page: (form) => showMenu(c, { ...form, values: { area: "main" } }),
      next: menuUrl,
    });
  });

type Change = Parameters<typeof changeMenu>[2];

async function save({ var: { tx, portal, now } }: Visit, act: string, change: Change) {
  await changeMenu(tx, portal.id, change);
  await audit(tx, { act, objectId: portal.id }, now);
}

const placeOf = ({ req }: Visit): number => Number(req.param("place"));

/** As it is now: another process may have changed it since this one remembered the portal. */
const currentMenu = async (tx: TenantTx, portalId: string): Promise<MenuItem[]> =>
  (await tx.selectFrom("portals").select("menu").where("id", "=", portalId).executeTakeFirstOrThrow())
    .menu as MenuItem[];

async function showMenu(c: Visit, form: Form) {
  const { tx, portal } = c.var;
  const menu = await currentMenu(tx, portal.id);
  const targets = await listTargets(tx, portal.id);
  const dead = await deadLinks(tx, portal.id, menu);
  return c.html(<MenuPage shell={shellOf(c)} {...{ menu, targets, dead, form }} seen={menuVersion(menu)} />);
}

/** What somebody typed for an entry that is gone can still be added. */
async function showItem(c: Visit, asked: number, form: Form | undefined) {
  const { tx, portal } = c.var;
  const menu = await currentMenu(tx, portal.id);
  const place = form ? placeOfSeen(menu, asked, form.values.seen) : asked;
  const item = place === undefined ? undefined : menu[place];
  if (form && !item) return showMenu(c, form);
  if (place === undefined || !item) throw new Missing("menu item");
  const targets = await listTargets(tx, portal.id);
  const isPage = targets.some(({ href }) => href === item.href);
  const { area, label, href, en = "", simple = "" } = item;
  const values = { area, label, en, simple, page: isPage ? href : "", href: isPage ? "" : href };
  const seen = { menu: menuVersion(menu), entry: entryVersion(item) };
  return c.html(
    <MenuItemPage shell={shellOf(c)} {...{ place, item, targets, seen }} form={form ?? newForm(c, values)} />,
  );
}
