import { isOpenTo, visitor } from "../../../../platform/audience";
import type { TenantTx } from "../../../../platform/db";
import type { MenuItem } from "../../../../platform/portals/portal";
import { listOtherNames, listTargets } from "./queries";

/** Pages that the program makes itself. What stands below them is taken for granted. */
const BUILT_IN = [
  "/",
  "/anmelden",
  "/barrierefreiheit/melden",
  "/empfehlungen",
  "/ergebnisse",
  "/massnahmen",
  "/medienpaket",
  "/mithelfen",
  "/neuigkeiten",
  "/stunden",
  "/suche",
  "/zusagen",
];

/**
 * The addresses of a menu that lead to no page of this portal. Foreign ones are not asked: nobody waits for another
 * server here.
 */
export async function deadLinks(tx: TenantTx, portalId: string, menu: readonly MenuItem[]): Promise<Set<string>> {
  const pages = new Set([
    ...(await listTargets(tx, portalId)).map(({ href }) => href),
    ...(await listOtherNames(tx, portalId)),
  ]);
  const objects = await urlsOfObjects(
    tx,
    portalId,
    menu.map(({ href }) => pathOf(href)),
  );
  const leads = (path: string) => pages.has(path) || objects.has(path) || BUILT_IN.includes(path);
  return new Set(menu.map(({ href }) => href).filter((href) => href.startsWith("/") && !leads(pathOf(href))));
}

/** Without query and mark. */
const pathOf = (href: string): string => href.replace(/[?#].*$/, "") || "/";

/** What everybody finds in this portal: the same address may mean something in another one. */
async function urlsOfObjects(tx: TenantTx, portalId: string, paths: string[]): Promise<Set<string>> {
  if (paths.length === 0) return new Set();
  const rows = await tx
    .selectFrom("objects")
    .innerJoin("listings", "listings.objectId", "objects.id")
    .select("url")
    .where("listings.portalId", "=", portalId)
    .where("url", "in", paths)
    .where(isOpenTo(visitor, "objects.audience"))
    .execute();
  return new Set(rows.map(({ url }) => url));
}
