import type { Page } from "playwright-core";
import { openSession } from "../../src/platform/auth/session";
import { assertEveryRouteHasPolicy } from "../../src/platform/http/policy";
import type { Browser } from "../support/browser";
import { openFurnishedWorld } from "../support/furnish";
import { HOSTS } from "../support/world";
import { isPage, walkRoutes } from "./walk";

/** Mails, not pages. */
const NOT_OURS = /^\/dev\/mails\/.*\/(html|ansicht)$/;

/** Somebody who sees the page of an address. A visitor has no token. */
export type Visitor = { address: string; token: string | undefined };

/**
 * A furnished world, in which everybody has signed in today, and for each of its pages in the city's portal the one who sees it: a visitor where possible.
 *
 * @example for (const { address, token } of visits) …
 */
export async function openVisits() {
  const world = await openFurnishedWorld();
  const { portalId } = world.places.city;
  const signIn = (personId: string) => world.inCity((tx) => openSession(tx, { personId, portalId }, new Date()));
  const [member, editor, admin] = await Promise.all([world.karin.id, world.rosa.id, world.amir.id].map(signIn));
  const tokens = { visitor: undefined, member, editor, admin };
  const people = Object.entries(tokens).map(([name, token]): [keyof typeof tokens, Browser] => [
    // Object.entries forgets the names of the keys.
    name as keyof typeof tokens,
    world.at(HOSTS.city, token),
  ]);
  const { seen } = await walkRoutes(assertEveryRouteHasPolicy(world.app), people, world.addresses);
  const visits = new Map<string, Visitor>();
  for (const { address, person, page } of seen) {
    const isShown = page.status === 200 && isPage(page) && !NOT_OURS.test(address);
    if (isShown && !visits.has(address)) visits.set(address, { address, token: tokens[person] });
  }
  return { world, visits: [...visits.values()] };
}

/** Signs a page in, or out. */
export async function becomeVisitor(page: Page, origin: string, token: string | undefined) {
  await page.context().clearCookies();
  if (token) await page.context().addCookies([{ name: "session", value: token, url: origin }]);
}
