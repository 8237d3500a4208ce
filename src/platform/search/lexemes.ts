import type { Stems } from "./stems";

/**
 * The last four digits of a portal's id stand before every stem of it. That two portals share them is rare and does no
 * harm: the rows name their portal in full.
 */
export const codeOf = (portalId: string): string => portalId.slice(-4);

/** How a stem stands in the index, wherever it was found. */
export const anywhere = (code: string, stem: string): string => `${code}${stem}`;
/** The same in titles only. */
export const inTitle = (code: string, stem: string): string => `${code}=${stem}`;
/** The same in every sixteenth object only, by which frequent words are known for what they are. */
export const inSample = (code: string, stem: string): string => `${code}~${stem}`;
export const isSampled = (objectId: string): boolean => objectId.endsWith("0");
/** Every object has its kind in the index. */
export const ofKind = (code: string, kind: string): string => `${code}#${kind}`;

/** The stem by which a text of this language is indexed; undefined for a word that says nothing. */
export const stemIn = (stems: Stems | undefined, isEnglish: boolean): string | undefined =>
  isEnglish ? stems?.english : stems?.german;
