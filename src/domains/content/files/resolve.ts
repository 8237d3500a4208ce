import type { Viewer } from "../../../platform/audience";
import type { TenantTx } from "../../../platform/db";
import { fileUrl, imagesOf } from "../../../platform/files";
import { isMediaType, mediaTypes } from "../../../platform/files/rules";
import type { Image } from "../../../platform/ui/picture";
import type { StoredPage } from "../stored-page";
import { isFolderPath, pathKey, picturesOf } from "./pictures";
import { listContentFiles } from "./queries";

/** What stands behind a path that a page names. `image` is there for pictures and drawings. */
export type FoundFile = { href: string; note: string; image: Image | undefined };
export type FoundFiles = ReadonlyMap<string, FoundFile>;

export const noFiles: FoundFiles = new Map();

/** The files behind paths, as far as the viewer may see them. Paths may begin with "/" or not. */
export async function findFiles(
  tx: TenantTx,
  viewer: Viewer,
  portalId: string,
  paths: readonly string[],
): Promise<FoundFiles> {
  if (paths.length === 0) return noFiles;
  const keys = [...new Set(paths.map(pathKey))];
  const rows = await listContentFiles(tx, portalId, keys);
  const images = await imagesOf(
    tx,
    viewer,
    rows.map(({ id }) => id),
  );
  return new Map(
    rows.map(({ path, id, name, mediaType, bytes }) => {
      const extension = isMediaType(mediaType) ? mediaTypes[mediaType].extension.toUpperCase() : "";
      return [path, { href: fileUrl({ id, name }), note: `${extension}, ${sizeText(bytes)}`, image: images.get(id) }];
    }),
  );
}

/** The files of a whole page: its pictures, its downloads and what its entries cite. */
export const findFilesOf = (tx: TenantTx, viewer: Viewer, page: StoredPage): Promise<FoundFiles> => {
  const cited = page.sections.flatMap(({ section, entries }) => [
    ...picturesOf({ image: "", sections: [section] }).map(({ path }) => path),
    ...(section.kind === "downloads" ? section.items.map(({ url }) => url) : []),
    ...entries.flatMap(({ image, evidence }) => [image, ...evidence.map(({ url }) => url)]),
  ]);
  return findFiles(
    tx,
    viewer,
    page.portalId,
    [page.image, ...cited].filter((path) => isFolderPath(path)),
  );
};

const sizeText = (bytes: number): string => {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000
    ? `${kilobytes} kB`
    : `${(bytes / 1_000_000).toLocaleString("de-DE", { maximumFractionDigits: 1 })} MB`;
};
