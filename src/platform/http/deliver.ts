import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { Versions } from "../db/versions";
import { compress, encodingFor, isCompressible } from "./compress";
import type { Env } from "./env";
import { etagOf, hasAlready } from "./etag";
import type { MicroCache, PageKey } from "./micro-cache";
import { PRIVATE } from "./security-headers";

type Delivery = { cache: MicroCache; versions: Versions };

/**
 * The last step of every answer made of text: ETag, 304, compression, and a copy for the micro-cache when the page is
 * the same for every visitor. Runs around the transaction, so nothing of it holds a connection.
 *
 * @example app.use(deliver({ cache, versions }));
 */
export const deliver = ({ cache, versions }: Delivery) =>
  createMiddleware<Env>(async (c, next) => {
    const { req } = c;
    const page = keyOf(cache, c);
    // Read before the page is made: what changes meanwhile makes it old at once.
    const version = page ? versions.of(page.tenantId, page.portalId) : "";
    const markup = keepMarkup(c);
    await next();
    if (!isText(c.res.headers)) return;
    const { headers, status } = c.res;
    const text = markup(c.res);
    const body = text === undefined ? Buffer.from(await c.res.arrayBuffer()) : Buffer.from(text);
    const isShared = page !== undefined && status === 200 && isForEverybody(c, page);
    if (!headers.has("cache-control")) headers.set("cache-control", isShared ? "no-cache" : PRIVATE);
    headers.append("vary", "cookie, accept-language, accept-encoding");
    if (isShared) {
      const etag = etagOf(version, body);
      headers.set("etag", etag);
      cache.keep(page, { version, etag, body, headers: Object.fromEntries(headers) });
      if (hasAlready(req.header("if-none-match"), etag)) {
        c.res = new Response(null, { status: 304, headers });
        return;
      }
    }
    const encoding = encodingFor(req.header("accept-encoding"));
    const isSmaller = encoding !== "identity" && isCompressible(headers, body.length);
    if (isSmaller) headers.set("content-encoding", encoding);
    c.res = new Response(isSmaller ? compress(body, encoding) : body, { status, headers });
  });

/** Keeps the text of a page aside until it is sent: a Response would copy and read it three times. */
function keepMarkup(c: Context<Env>) {
  let kept: string | undefined;
  const html = c.html;
  const keep = (page: string | Promise<string>, ...rest: unknown[]) => {
    const text: unknown = page.toString();
    kept = typeof text === "string" ? text : undefined;
    return Reflect.apply(html, c, [kept === undefined ? page : "", ...rest]);
  };
  c.html = keep as typeof html;
  return ({ headers }: Response): string | undefined =>
    headers.get("content-type")?.startsWith("text/html") ? kept : undefined;
}

function keyOf(cache: MicroCache, { req }: Context<Env>): PageKey | undefined {
  const { host, origin } = new URL(req.url);
  const headers = {
    cookie: req.header("cookie"),
    authorization: req.header("authorization"),
    "accept-language": req.header("accept-language"),
  };
  return cache.keyOf({ method: req.method, host, url: req.url.slice(origin.length), headers });
}

/** Asked once more, now that it is known who came and what they saw: one page too many in memory is one leak. */
function isForEverybody({ res: { headers }, var: { person, portal, locale } }: Context<Env>, page: PageKey): boolean {
  if (headers.has("set-cookie") || headers.has("cache-control")) return false;
  return person === undefined && portal?.id === page.portalId && locale === page.locale;
}

/** Files and pictures stream past. */
const isText = (headers: Headers) =>
  /^(text\/(html|plain|css)|application\/(json|atom\+xml|xml))/.test(headers.get("content-type") ?? "") &&
  !headers.has("content-disposition");
