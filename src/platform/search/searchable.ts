import type { TenantTx } from "../db";
import type { Locale } from "../text";

/** What can be found of an object in one language. Plain words, no Markdown. */
export type SearchText = {
  objectId: string;
  locale: Locale;
  title: string;
  text: string;
  /** Where readers know several kinds of what is one kind of object: "post" among pages. */
  kind?: string;
};

/**
 * How objects of one kind are found: what they are called in the filter, and which words they have. A kind that reads
 * no texts is found by its titles. An object for which `texts` returns nothing, because it lies in the trash, is not
 * found at all.
 *
 * @example { names: { measure: { de: "Maßnahmen", en: "Measures" } }, texts: measureTexts }
 */
export type Searchable = {
  /** Kinds as readers know them, in all languages. */
  names: Readonly<Record<string, { de: string; en: string }>>;
  /** How likely it is what people look for, from 0 to 1; 1 when nothing is said. A sum of hours is rarely meant. */
  weight?: number;
  texts?: (tx: TenantTx, ids: readonly string[]) => Promise<SearchText[]>;
};

/** Kind of object → how it is found. Filled in app/searchable.ts. */
export type Searchables = Readonly<Partial<Record<string, Searchable>>>;
