import type { Stems } from "./stems";

/** The last eight digits of a portal's id stand before every stem of it. Two portals may share them: the rows name both. */
export const codeOf = (portalId: string): string => portalId.slice(-8);

/** How a stem stands in the index, wherever it was found. */
export const anywhere = (code: string, stem: string): string => `${code}${stem}`;
/** The same in titles only. */
export const inTitle = (code: string, stem: string): string => `${code}=${stem}`;
/** Every object has its kind in the index. */
export const ofKind = (code: string, kind: string): string => `${code}#${kind}`;

/** The stem by which a text of this language is indexed; undefined for a word that says nothing. */
export const stemIn = (stems: Stems | undefined, isEnglish: boolean): string | undefined =>
  isEnglish ? stems?.english : stems?.german;
