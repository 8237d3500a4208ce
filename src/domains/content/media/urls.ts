export const mediaUrl = "/redaktion/medien";
export const uploadUrl = `${mediaUrl}/hochladen`;
export const uploadedUrl = `${mediaUrl}/hochgeladen`;
export const mediaTrashUrl = `${mediaUrl}/papierkorb`;

export const itemUrl = (id: string): string => `${mediaUrl}/${id}`;

/** What can be done with one item; each answers GET with the page of the item. */
export const ITEM_ACTS = {
  describe: "beschreiben",
  consent: "menschen",
  withdraw: "widerruf",
  replace: "austauschen",
  undo: "zuruecknehmen",
  rename: "umbenennen",
  trash: "loeschen",
  restore: "zurueckholen",
  remove: "endgueltig",
} as const;

export const actUrl = (id: string, act: keyof typeof ITEM_ACTS): string => `${itemUrl(id)}/${ITEM_ACTS[act]}`;

/** A list that is cut down: which files, which words, after which one. */
export type ListChoice = { filter?: string | undefined; words?: string | undefined; after?: string | undefined };

/** @example listUrl({ filter: "bilder", words: "bank" }) → "/redaktion/medien?zeigen=bilder&suche=bank" */
export function listUrl({ filter, words, after }: ListChoice): string {
  const query = new URLSearchParams();
  if (filter) query.set("zeigen", filter);
  if (words) query.set("suche", words);
  if (after) query.set("nach", after);
  return query.size > 0 ? `${mediaUrl}?${query}` : mediaUrl;
}

/** Where everybody finds what the portal offers to those who speak of it. */
export const mediaKitUrl = "/medienpaket";

/** How pages cite a file. */
export const citedAs = (path: string): string => `/${path}`;
