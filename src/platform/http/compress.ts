import { brotliCompressSync, constants, gzipSync } from "node:zlib";

export type Encoding = "br" | "gzip" | "identity";

const SMALLEST = 900;

/**
 * What a client takes, best first. What it gives the weight 0 it does not take; "*" stands for all it does not name.
 *
 * @example encodingFor("gzip, deflate, br;q=0") → "gzip"
 */
export function encodingFor(accepted: string | undefined): Encoding {
  if (accepted === undefined) return "identity";
  const weights = new Map(accepted.toLowerCase().split(",").map(weightIn));
  const takes = (name: Encoding) => (weights.get(name) ?? weights.get("*") ?? 0) > 0;
  return takes("br") ? "br" : takes("gzip") ? "gzip" : "identity";
}

/** "br; q=0.5" → ["br", 0.5] */
function weightIn(part: string): [name: string, weight: number] {
  const [name = "", ...parameters] = part.split(";").map((text) => text.trim());
  const weight = parameters.find((text) => text.startsWith("q="))?.slice(2);
  return [name, weight === undefined ? 1 : Number(weight) || 0];
}

/** A window of 256 KB holds a page; the usual one of 4 MB would be taken and given back for each. */
const BROTLI = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 18 };

/**
 * Compresses a page while somebody waits: brotli 5 or gzip 6, about 0.2 ms for 30 KB. The synchronous calls are the
 * cheaper ones for bodies of this size. What is small stays as it is.
 *
 * @example const body = compress(Buffer.from(html), "br");
 */
export function compress(body: Buffer<ArrayBuffer>, encoding: Encoding): Buffer<ArrayBuffer> {
  if (encoding === "br") return brotliCompressSync(body, { params: BROTLI });
  return encoding === "gzip" ? gzipSync(body, { level: 6 }) : body;
}

/** Whether compressing is worth it: text that is not compressed yet. */
export const isCompressible = (headers: Headers, size: number): boolean =>
  size >= SMALLEST &&
  !headers.has("content-encoding") &&
  /^(text\/|application\/(json|ld\+json|atom\+xml|xml)|image\/svg)/.test(headers.get("content-type") ?? "");
