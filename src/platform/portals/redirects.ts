import type { TenantTx } from "../db";
import { Refusal } from "../errors";
import { plainPath } from "./plain-path";

/** An old address and where it leads: a place of the portal, or one behind https. */
export type Redirect = { path: string; target: string };

export type RedirectRefusal = "redirects_full";

const MOST = 5_000;

/** What is wrong with one of several redirects. */
export type RedirectFault = "there_already" | "twice" | "chain" | "loop";

/**
 * A redirect leads to a page, never to another redirect: a browser would go on and on. `known` are those that are there
 * already, as far as they share an address with the new ones.
 */
export function faultOf(redirect: Redirect, index: number, all: readonly Redirect[], known: readonly Redirect[]) {
  const others = all.filter((_, place) => place !== index);
  const { path, target } = redirect;
  const back = [...others, ...known].find((other) => other.path === placeOf(target));
  if (placeOf(target) === path || (back && placeOf(back.target) === path)) return "loop" satisfies RedirectFault;
  if (known.some((other) => other.path === path)) return "there_already" satisfies RedirectFault;
  if (all.findIndex((other) => other.path === path) < index) return "twice" satisfies RedirectFault;
  if (back || known.some((other) => placeOf(other.target) === path)) return "chain" satisfies RedirectFault;
  return undefined;
}

/** The place of this portal that an address names: without query and mark. */
const placeOf = (target: string): string => (target.startsWith("/") ? plainPath(target) : target);

/** Those that begin or end at one of these addresses. */
export const listTouching = (tx: TenantTx, portalId: string, redirects: readonly Redirect[]): Promise<Redirect[]> => {
  const places = redirects.flatMap(({ path, target }) => [path, placeOf(target)]);
  return tx
    .selectFrom("redirects")
    .select(["path", "target"])
    .where("portalId", "=", portalId)
    .where((eb) =>
      eb.or([
        eb("path", "=", eb.fn.any(eb.val(places))),
        eb(eb.fn<string>("regexp_replace", ["target", eb.val("[?#].*$"), eb.val("")]), "=", eb.fn.any(eb.val(places))),
      ]),
    )
    .execute();
};

/** Keeps redirects that were looked at with `faultOf`. Throws Refusal "redirects_full" when they would be too many. */
export async function addRedirects(tx: TenantTx, portalId: string, redirects: readonly Redirect[], now: Date) {
  const { count } = await tx
    .selectFrom("redirects")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("portalId", "=", portalId)
    .executeTakeFirstOrThrow();
  if (Number(count) + redirects.length > MOST) throw new Refusal<RedirectRefusal>("redirects_full");
  const rows = redirects.map((redirect) => ({ portalId, ...redirect, createdAt: now }));
  await tx.insertInto("redirects").values(rows).execute();
}

export const removeRedirect = (tx: TenantTx, portalId: string, path: string) =>
  tx.deleteFrom("redirects").where("portalId", "=", portalId).where("path", "=", path).execute();

/** Where an old address leads. @example await findRedirect(tx, portal.id, "/alte-seite.html") */
export const findRedirect = async (tx: TenantTx, portalId: string, path: string): Promise<string | undefined> =>
  (
    await tx
      .selectFrom("redirects")
      .select("target")
      .where("portalId", "=", portalId)
      .where("path", "=", plainPath(path))
      .executeTakeFirst()
  )?.target;
