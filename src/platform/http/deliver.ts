import { createMiddleware } from "hono/factory";
import type { Versions } from "../db/versions";
import { compress, encodingFor, isCompressible } from "./compress";
import type { Env } from "./env";
import { etagOf, type MicroCache } from "./micro-cache";

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
    const page = cache.keyOf({
      method: req.method,
      url: req.url.slice(new URL(req.url).origin.length),
      headers: headersOf(req),
    });
    const version = page && versions.of(page.tenantId, page.portalId);
    await next();
    if (!isText(c.res.headers)) return;
    const { headers, status } = c.res;
    const body = Buffer.from(await c.res.arrayBuffer());
    const isShared =
      page !== undefined && status === 200 && !headers.has("set-cookie") && !headers.has("cache-control");
    if (!headers.has("cache-control")) headers.set("cache-control", isShared ? "no-cache" : "private, no-store");
    headers.append("vary", "cookie, accept-language, accept-encoding");
    if (page && isShared) {
      const etag = etagOf(version ?? "", body);
      headers.set("etag", etag);
      cache.keep(page, version ?? "", { headers: Object.fromEntries(headers), body, etag });
      if (req.header("if-none-match") === etag) {
        c.res = new Response(null, { status: 304, headers });
        return;
      }
    }
    const encoding = encodingFor(req.header("accept-encoding"));
    const isSmaller = encoding !== "identity" && isCompressible(headers, body.length);
    if (isSmaller) headers.set("content-encoding", encoding);
    c.res = new Response(isSmaller ? compress(body, encoding) : body, { status, headers });
  });

const headersOf = (req: { header: (name: string) => string | undefined }) => ({
  cookie: req.header("cookie"),
  host: req.header("host"),
  authorization: req.header("authorization"),
  "accept-language": req.header("accept-language"),
});

/** Files and pictures stream past. */
const isText = (headers: Headers) =>
  /^(text\/(html|plain|css)|application\/(json|atom\+xml|xml))/.test(headers.get("content-type") ?? "") &&
  !headers.has("content-disposition");
