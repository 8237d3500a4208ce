import type { After } from "./question/queries";

export const searchUrl = "/suche";
export const missesUrl = "/redaktion/suche";
export const synonymsUrl = "/redaktion/suche/woerter";
export const removeSynonymUrl = "/redaktion/suche/woerter/entfernen";

type Wish = { q: string; kind?: string | undefined; after?: After | undefined };

/** A page of hits. @example hitsUrl({ q: "Karte", kind: "measure" }) // "/suche?q=Karte&art=measure" */
export function hitsUrl({ q, kind, after }: Wish): string {
  const query = new URLSearchParams({ q });
  if (kind) query.set("art", kind);
  if (after) query.set("nach", `${after.score}.${after.objectId}`);
  return `${searchUrl}?${query}`;
}

/** Reads what `hitsUrl` wrote; anything else begins at the beginning. */
export function afterOf(text: string | undefined): After | undefined {
  const [, score, objectId] = /^(\d{1,9})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? "") ?? [];
  return objectId === undefined ? undefined : { score: Number(score), objectId };
}

/** A kind is a word in snake case. */
export const kindOf = (text: string | undefined): string | undefined =>
  text && /^[a-z_]{1,40}$/.test(text) ? text : undefined;

/** The page of the list that begins after a question. */
export const missesAfter = ({ asked, question }: { asked: number; question: string }): string =>
  `${missesUrl}?${new URLSearchParams({ nach: `${asked}.${question}` })}`;

/** Where a word is given another name; with that word filled in. */
export const nameOtherwiseUrl = (word?: string): string =>
  `${missesUrl}${word === undefined ? "" : `?${new URLSearchParams({ wort: word })}`}#woerter`;
