import { z } from "zod";
import { Refusal } from "../../../../platform/errors";
import { menuVersion } from "../../../../platform/portals/change-portal";
import type { MenuItem } from "../../../../platform/portals/portal";
import type { Messages } from "./messages";

export const AREAS = ["main", "footer", "legal", "simple", "sign"] as const satisfies readonly MenuItem["area"][];

const word = (long: string) => z.string().trim().max(40, long).default("");

/** A place of this portal, or a foreign one behind https. "//host" and "/\host" would leave it unseen. */
const TARGET = /^(\/(?![/\\])[^\s\\]{0,500}|https:\/\/[^\s/?#@]+\.[^\s@]{2,1900})$/;

/** What somebody typed for one entry. `page` is the address of one of the pages of the portal. */
export const ItemInput = ({ errors }: Messages) =>
  z
    .object({
      area: z.enum(AREAS, { error: errors.area }),
      label: word(errors.long).pipe(z.string().min(1, errors.label)),
      en: word(errors.long),
      simple: word(errors.long),
      page: z.string().trim().default(""),
      href: z.string().trim().default(""),
      seen: z.string().default(""),
    })
    .refine(({ page, href }) => TARGET.test(page || href), { error: errors.target, path: ["href"] });

export type TypedItem = z.infer<ReturnType<typeof ItemInput>>;

export const itemOf = ({ area, label, en, simple, page, href }: Omit<TypedItem, "seen">): MenuItem => ({
  ...{ area, label, href: page || href },
  ...(en && { en }),
  ...(simple && { simple }),
});

/**
 * Where the entry that somebody saw stands by now; `place` is where it stood. Undefined when it was changed or taken
 * away. Among twins the one at its old place.
 */
export function placeOfSeen(menu: readonly MenuItem[], place: number, seen: string | undefined): number | undefined {
  const isSeen = (item: MenuItem | undefined) => item !== undefined && entryVersion(item) === seen;
  const found = isSeen(menu[place]) ? place : menu.findIndex(isSeen);
  return found === -1 ? undefined : found;
}

/** Names one state of an entry. */
export const entryVersion = (item: MenuItem): string => menuVersion([item]);

/** The menu with another entry in the place of one that was seen. Throws Refusal "entry_gone". */
export function replaced(menu: readonly MenuItem[], place: number, { seen, ...typed }: TypedItem): MenuItem[] {
  const found = placeOfSeen(menu, place, seen);
  if (found === undefined) throw new Refusal<EntryRefusal>("entry_gone");
  return menu.map((item, index) => (index === found ? itemOf(typed) : item));
}

export type EntryRefusal = "entry_gone";

export const MoveInput = z.object({ to: z.enum(["up", "down", "away"]), seen: z.string() });

/** The menu with the entry at this place one step further within its area, or taken away. */
export function moved(menu: readonly MenuItem[], index: number, to: "up" | "down" | "away"): MenuItem[] {
  const item = menu[index];
  if (!item) return [...menu];
  if (to === "away") return menu.filter((_, place) => place !== index);
  const places = menu.flatMap(({ area }, place) => (area === item.area ? [place] : []));
  const other = places[places.indexOf(index) + (to === "up" ? -1 : 1)];
  const neighbour = other === undefined ? undefined : menu[other];
  if (!neighbour) return [...menu];
  return menu.map((entry, place) => (place === index ? neighbour : place === other ? item : entry));
}
