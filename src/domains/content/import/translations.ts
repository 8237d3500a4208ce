import type { Locale } from "../../../platform/text";
import { readFileName } from "./file-name";
import type { ReadFile } from "./read-page-file";

/** The files of each page of a folder by slug, one per language: of two with the same address the first is taken. */
export function filesByPage(names: string[]): Map<string, Map<Locale, string>> {
  const pages = new Map<string, Map<Locale, string>>();
  for (const name of names) {
    const { slug, locale } = readFileName(name);
    const files = pages.get(slug) ?? new Map<Locale, string>();
    if (!files.has(locale)) files.set(locale, name);
    pages.set(slug, files);
  }
  return pages;
}

/** Further names lead to a page in whatever language it is read, and each of its files may say some. */
export const aliasesOf = (files: ReadFile[]): string[] => [
  ...new Set(files.flatMap((file) => (file.ok ? file.page.aliases : []))),
];
