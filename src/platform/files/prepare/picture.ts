import sharp, { type Sharp } from "sharp";
import { MAX_PIXELS, type MediaType, refuse, widthsFor } from "../rules";

/*
 * This module is imported with the first picture that comes, not at the start: its library takes 23 MB of memory.
 */

/** The longest side that is kept: enough for the largest width on a sharp screen and for print. */
const MAX_SIDE = 2560;

export type VariantFormat = "avif" | "webp" | "jpeg" | "png";
export type Variant = { width: number; height: number; format: VariantFormat; bytes: Buffer };

/** One picture at a time and none remembered: pictures come rarely and memory is short. */
sharp.concurrency(1);
sharp.cache(false);

/**
 * The picture as it is kept: turned upright, without EXIF (place, camera, name), at most 2,560 pixels a side.
 * Looks at the header before it decodes. Throws a Refusal for more than 100 megapixels and for broken pictures.
 *
 * @example const { bytes, width, height } = await normalisePicture(upload, "image/jpeg");
 */
export async function normalisePicture(upload: Uint8Array, type: MediaType) {
  await assertDecodable(upload);
  try {
    const upright = read(upload).autoOrient();
    const fitted = upright.resize({ width: MAX_SIDE, height: MAX_SIDE, fit: "inside", withoutEnlargement: true });
    const { data, info } = await encoders[type === "image/png" ? "png" : type === "image/webp" ? "webp" : "jpeg"](
      fitted,
      "kept",
    ).toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch {
    return refuse("picture_broken");
  }
}

/**
 * A picture in up to three widths, each as AVIF, WebP and one that everything can show: PNG where something is
 * transparent, else JPEG. Takes seconds: for a job, outside of any transaction.
 *
 * @example for await (const variant of makeVariants(bytes)) await storage.put(variant);
 */
export async function* makeVariants(kept: Uint8Array): AsyncGenerator<Variant> {
  const { width } = await sharp(kept).metadata();
  const { isOpaque } = await sharp(kept).stats();
  const formats: VariantFormat[] = ["avif", "webp", isOpaque ? "jpeg" : "png"];
  for (const each of widthsFor(width)) {
    for (const format of formats) {
      const encoded = encoders[format](read(kept).resize({ width: each }), "shown");
      const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
      yield { width: info.width, height: info.height, format, bytes: data };
    }
  }
}

const read = (bytes: Uint8Array) => sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "error" });

/** The kept one is the source of all others, so it loses less. */
type Use = "kept" | "shown";

const encoders: Record<VariantFormat, (picture: Sharp, use: Use) => Sharp> = {
  avif: (picture) => picture.avif({ quality: 52, effort: 2 }),
  webp: (picture, use) => picture.webp({ quality: use === "kept" ? 90 : 76 }),
  jpeg: (picture, use) => picture.jpeg({ quality: use === "kept" ? 90 : 78, mozjpeg: use === "shown" }),
  png: (picture) => picture.png({ compressionLevel: 9 }),
};

async function assertDecodable(bytes: Uint8Array) {
  const header = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => refuse("picture_broken"));
  if (header.width * header.height > MAX_PIXELS) refuse("picture_too_many_pixels");
}
