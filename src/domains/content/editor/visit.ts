import { Forbidden } from "../../../platform/errors";
import type { Visit } from "../../../platform/http/env";
import { LOCALES, localeNamed } from "../../../platform/text";
import { pagesUrl } from "../urls";
import type { DraftPlace } from "./queries";

export type Given = Visit;

export const ID = "[0-9a-f]{8}-[0-9a-f-]{27}";

/** The address of a page in one language, as a pattern. */
export const PLACE = `${pagesUrl}/:id{${ID}}/:locale{(?:${LOCALES.join("|")})}`;
export const SECTION = `:section{${ID}}`;

/** The page and language that an address names. */
export function placeOf({ var: { portal }, req }: Visit): DraftPlace {
  return { portalId: portal.id, pageId: req.param("id") ?? "", locale: localeNamed(req.param("locale")) ?? "de" };
}

/** Behind the policy of editors somebody is signed in. */
export function actorOf({ var: { person } }: Visit): string {
  if (!person) throw new Forbidden("content.edit");
  return person.id;
}
