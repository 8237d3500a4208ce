import type { VariantFormat } from "./prepare/picture";

export const FILES_PATH = "/dateien";

export const variantExtensions = { avif: "avif", webp: "webp", jpeg: "jpg", png: "png" } as const satisfies Record<
  VariantFormat,
  string
>;

/** Where a file is served. The name is for the people who see the address. @example fileUrl(file) */
export const fileUrl = ({ id, name }: { id: string; name: string }): string =>
  `${FILES_PATH}/${id}/${encodeURIComponent(name)}`;

/** Where a picture is served in another width. @example variantUrl(id, { width: 480, format: "avif" }) */
export const variantUrl = (id: string, { width, format }: { width: number; format: VariantFormat }): string =>
  `${FILES_PATH}/${id}/breite/${width}.${variantExtensions[format]}`;
