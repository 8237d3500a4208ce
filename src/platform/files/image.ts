import type { Viewer } from "../audience";
import type { TenantTx } from "../db";
import type { Image } from "../ui/picture";
import { type FileRow, listOpenFiles, listVariants } from "./queries";
import { fileUrl, variantUrl } from "./urls";

/**
 * Pictures and drawings as pages show them, by id of the file. What the viewer may not see, what is gone and what is
 * no picture is left out. Until a picture has its smaller versions it is shown as it was uploaded.
 *
 * @example const images = await imagesOf(tx, viewer, entries.map(({ pictureId }) => pictureId));
 */
export async function imagesOf(tx: TenantTx, viewer: Viewer, ids: readonly string[]): Promise<Map<string, Image>> {
  if (ids.length === 0) return new Map();
  const files = await listOpenFiles(tx, viewer, ids);
  const variants = await listVariants(
    tx,
    files.map(({ id }) => id),
  );
  const images = files.flatMap((file): [string, Image][] => {
    const image = imageOf(
      file,
      variants.filter(({ fileId }) => fileId === file.id),
    );
    return image ? [[file.id, image]] : [];
  });
  return new Map(images);
}

type Variants = Awaited<ReturnType<typeof listVariants>>;

function imageOf(file: FileRow, all: Variants): Image | undefined {
  if (file.width === null || file.height === null) return undefined;
  const largest = all.at(-1);
  const fallback = all.findLast(({ format }) => format === "jpeg" || format === "png");
  const widths = [...new Set(all.map(({ width }) => width))];
  return {
    alt: file.alt ?? "",
    width: largest?.width ?? file.width,
    height: largest?.height ?? file.height,
    src: fallback ? variantUrl(file.id, fallback) : fileUrl(file),
    variants: widths.map((width) => ({
      width,
      avif: variantUrl(file.id, { width, format: "avif" }),
      webp: variantUrl(file.id, { width, format: "webp" }),
    })),
    credit: file.credit || undefined,
  };
}
