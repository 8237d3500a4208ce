import type { Locale } from "../../../platform/text";
import { slugOf } from "../../../platform/text/slug";
import { type PageKind, START_SLUG } from "../page";

/** What a path inside the folder says about a page. `date` is "YYYY-MM-DD", empty when the name has none. */
export type NamedPage = { slug: string; alias: string | undefined; kind: PageKind; locale: Locale; date: string };

const folders: Record<Exclude<Locale, "de">, string> = { en: "en", "de-simple": "leichte-sprache" };
const POST = /^(\d{4}-\d{2}-\d{2})-(.+)$/;

/** Reads "posts/2025-03-01-fruehling.md", "en/index.md", "ag-öffentlichkeit.md". The slug is empty if none is left. */
export function readFileName(path: string): NamedPage {
  const parts = path.normalize("NFC").replaceAll("\\", "/").split("/");
  const name = (parts.pop() ?? "").replace(/\.(md|markdown)$/i, "");
  const locale = parts[0] === folders.en ? "en" : parts[0] === folders["de-simple"] ? "de-simple" : "de";
  const dated = POST.exec(name);
  const isPost = dated !== null || parts.includes("posts");
  const written = dated?.[2] ?? name;
  const slug = /^(index|readme)$/i.test(written) ? START_SLUG : slugOf(written);
  const alias = slug !== written && slug !== START_SLUG ? written : undefined;
  return { slug, alias, kind: isPost ? "post" : kindOfSlug(slug), locale, date: dated?.[1] ?? "" };
}

const kindOfSlug = (slug: string): PageKind =>
  slug === START_SLUG ? "landing" : slug === "impressum" || slug === "imprint" ? "imprint" : "page";

/** The path under which a page is written. `day` is "YYYY-MM-DD" for posts whose date can be read. */
export function fileNameOf({ slug, kind, locale, day }: { slug: string; kind: PageKind; locale: Locale; day: string }) {
  const folder = locale === "de" ? "" : `${folders[locale]}/`;
  if (kind !== "post") return `${folder}${slug}.md`;
  return `${folder}posts/${day ? `${day}-` : ""}${slug}.md`;
}
