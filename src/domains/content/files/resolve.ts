import type { Viewer } from "../../../platform/audience";
import type { TenantTx } from "../../../platform/db";
import { fileUrl, imagesOf } from "../../../platform/files";
import { isMediaType, mediaTypes } from "../../../platform/files/rules";
import type { Locale } from "../../../platform/text";
import type { Image } from "../../../platform/ui/picture";
import { licenceOf } from "../media/credit";
import { altIn } from "../media/queries";
import type { StoredPage } from "../stored-page";
import { isFolderPath, pathKey, picturesOf } from "./pictures";
import { listContentFiles } from "./queries";

/** What stands behind a path that a page names. `image` is there for pictures and drawings. */
export type FoundFile = {
  href: string;
  note: string;
  image: Image | undefined;
  /** Of documents: that an editor has read it as a screen reader does, and where it can be read better. */
  isAccessible: boolean;
  alternative: string | undefined;
};
export type FoundFiles = ReadonlyMap<string, FoundFile>;

export const noFiles: FoundFiles = new Map();

/** The files behind paths, as far as the viewer may see them, told in German. Paths may begin with "/" or not. */
export const findFiles = (tx: TenantTx, viewer: Viewer, portalId: string, paths: readonly string[]) =>
  findFilesIn(tx, viewer, { portalId, locale: "de" }, paths);

/** The same, with what pictures show in the language of the page. */
export async function findFilesIn(
  tx: TenantTx,
  viewer: Viewer,
  { portalId, locale }: { portalId: string; locale: Locale },
  paths: readonly string[],
): Promise<FoundFiles> {
  if (paths.length === 0) return noFiles;
  const keys = [...new Set(paths.map(pathKey))];
  const rows = await listContentFiles(tx, portalId, keys);
  const ids = rows.map(({ id }) => id);
  const images = await imagesOf(tx, viewer, ids);
  return new Map(rows.map((row) => [row.path, foundFile(row, images.get(row.id), locale)]));
}

type Row = Awaited<ReturnType<typeof listContentFiles>>[number];

function foundFile(row: Row, image: Image | undefined, locale: Locale): FoundFile {
  const { id, name, reading, alternativeUrl } = row;
  return {
    href: fileUrl({ id, name }),
    note: fileNote(row, locale),
    image: image && { ...image, ...saidAbout(row, locale) },
    isAccessible: reading === "accessible",
    alternative: alternativeUrl || undefined,
  };
}

/** What a page says beside a picture, and what has to stay in sight. */
const saidAbout = (row: Row, locale: Locale) => ({
  alt: altIn(row, locale),
  credit: row.credit || undefined,
  licence: licenceOf(row, locale),
  focus: { x: row.focusX, y: row.focusY },
});

/** The files of a whole page: its pictures, its downloads and what its entries cite. */
export const findFilesOf = (tx: TenantTx, viewer: Viewer, page: StoredPage): Promise<FoundFiles> => {
  const cited = page.sections.flatMap(({ section, entries }) => [
    ...picturesOf({ image: "", sections: [section] }).map(({ path }) => path),
    ...(section.kind === "downloads" ? section.items.map(({ url }) => url) : []),
    ...entries.flatMap(({ image, evidence }) => [image, ...evidence.map(({ url }) => url)]),
  ]);
  const paths = [page.image, ...cited].filter((path) => isFolderPath(path));
  return findFilesIn(tx, viewer, page, paths);
};

/** What a file is and how large. @example fileNote({ mediaType: "application/pdf", bytes: 1_200_000 }, "de") → "PDF, 1,2 MB" */
export const fileNote = ({ mediaType, bytes }: { mediaType: string; bytes: number }, locale: Locale): string => {
  const extension = isMediaType(mediaType) ? mediaTypes[mediaType].extension.toUpperCase() : "";
  return [extension, sizeText(bytes, locale)].filter(Boolean).join(", ");
};

/** How large a file is. @example sizeText(1_200_000, "de") → "1,2 MB" */
export const sizeText = (bytes: number, locale: Locale): string => {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000 ? `${kilobytes} kB` : `${megabytes[locale].format(bytes / 1_000_000)} MB`;
};

const megabytesIn = (language: string) => new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
const megabytes: Record<Locale, Intl.NumberFormat> = {
  de: megabytesIn("de-DE"),
  en: megabytesIn("en-GB"),
  "de-simple": megabytesIn("de-DE"),
};
