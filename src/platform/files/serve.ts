import type { Visit } from "../http/env";
import { PRIVATE } from "../http/security-headers";
import { contentDisposition } from "./prepare/names";
import { keyOf, type Storage } from "./storage";

/** What goes over the wire: bytes of the storage, under the name and type that we gave them. */
export type Served = { sha256: string; bytes: number; mediaType: string; name: string; audience: string };

/**
 * Ten minutes. Whatever is public may be taken back: somebody on a picture may not want to be seen any more. After that
 * every memory asks again, and is told that nothing has changed (304) or that there is no such file.
 */
const SHORTLY = "public, max-age=600, must-revalidate";

const SHOWN = /^(image\/|application\/pdf$)/;

/** Nothing in a file may run or load, however it got in. Browsers show no PDF inside a sandbox. */
const policyOf = (mediaType: string) =>
  mediaType === "application/pdf"
    ? "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'"
    : "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

/**
 * The answer with a file, or a part of it, or 304. The storage is opened after the transaction of the request,
 * never for HEAD; bytes that are missing there are a page that is missing.
 *
 * @example return serve(c, storage, file);
 */
export function serve(c: Visit, storage: Storage, file: Served): Response {
  const etag = `"${file.sha256.slice(0, 32)}"`;
  const headers = new Headers({
    "content-type": file.mediaType,
    "content-disposition": contentDisposition(SHOWN.test(file.mediaType) ? "inline" : "attachment", file.name),
    "content-security-policy": policyOf(file.mediaType),
    "cache-control": file.audience === "public" ? SHORTLY : PRIVATE,
    "accept-ranges": "bytes",
    etag,
  });
  if (c.req.header("if-none-match") === etag) return new Response(null, { status: 304, headers });
  const range = wantedRange(c, etag, file.bytes);
  if (range === "none") {
    headers.set("content-range", `bytes */${file.bytes}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range ?? { start: 0, end: file.bytes - 1 };
  headers.set("content-length", String(end - start + 1));
  if (range) headers.set("content-range", `bytes ${start}-${end}/${file.bytes}`);
  const isHead = c.req.method === "HEAD";
  return c.var.afterwards(async () => {
    const body = isHead ? null : await storage.read(keyOf(file.sha256), range);
    return new Response(body, { status: range ? 206 : 200, headers });
  });
}

/** One range as in RFC 9110; several, or one of another version of the file, are answered with the whole file. */
function wantedRange(c: Visit, etag: string, size: number): { start: number; end: number } | undefined | "none" {
  const [, from, to] = c.req.header("range")?.match(/^bytes=(\d{0,15})-(\d{0,15})$/) ?? [];
  const condition = c.req.header("if-range");
  if (from === undefined || to === undefined || from + to === "") return undefined;
  if (condition !== undefined && condition !== etag) return undefined;
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  return start >= size || start > end ? "none" : { start, end };
}
