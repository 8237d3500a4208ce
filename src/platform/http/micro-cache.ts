import type { IncomingMessage, ServerResponse } from "node:http";
import { parse } from "hono/utils/cookie";
import type { Versions } from "../db/versions";
import type { Directory } from "../portals/directory";
import { hostOf } from "../portals/directory";
import type { Locale } from "../text";
import { compress, type Encoding, encodingFor } from "./compress";
import { hasAlready } from "./etag";
import { localeOf, offered } from "./locale";
import { type KeptPage, openPageMemory } from "./page-memory";

const KEEP_MS = 5_000;
const SESSIONS = ["session", "__Host-session"];

/** What makes two requests the same page for every visitor. */
export type PageKey = { key: string; url: string; tenantId: string; portalId: string; locale: Locale };

type Asked = {
  method: string | undefined;
  host: string | undefined;
  /** Path and query. */
  url: string;
  headers: { cookie?: string | undefined; "accept-language"?: string | undefined; authorization?: string | undefined };
};

type Options = {
  directory: Pick<Directory, "recall">;
  versions: Versions;
  /** Told what became of each request. */
  onOutcome?: (outcome: "hit" | "miss" | "bypass") => void;
};

export type MicroCache = ReturnType<typeof openMicroCache>;

/**
 * Pages of visitors, kept for a few seconds and only as long as nothing changed that they may show. The key holds
 * portal, language, path and query; a request with a session is never answered from here and never fills it.
 *
 * @example if (cache.answer(request, response)) return;
 */
export function openMicroCache({ directory, versions, onOutcome = () => {} }: Options) {
  const memory = openPageMemory();
  const keyOf = (asked: Asked) => pageKey(asked, { directory, versions });

  function find({ key, url, tenantId, portalId }: PageKey): KeptPage | undefined {
    const page = memory.get(key, url);
    if (!page) return undefined;
    if (page.until > Date.now() && page.version === versions.of(tenantId, portalId)) return page;
    memory.delete(key, url);
    return undefined;
  }

  return {
    /** Undefined when the answer may be somebody's own, or nothing is heard of changes. */
    keyOf,
    bytes: memory.bytes,
    /** Answers from memory. False when the page has to be made. */
    answer: (request: IncomingMessage, response: ServerResponse): boolean => {
      const { method, headers, url = "" } = request;
      // An absolute address names a host of its own, whatever the header says.
      const key = url.startsWith("/") ? keyOf({ method, host: headers.host, url, headers }) : undefined;
      const page = key && find(key);
      onOutcome(page ? "hit" : key ? "miss" : "bypass");
      if (page) send(page, request, response);
      return page !== undefined;
    },
    /** Keeps a page that was made while the data had this version. */
    keep: ({ key, url }: PageKey, page: Made): void => {
      const { body, headers, etag, version } = page;
      const { "x-request-id": _, ...lasting } = headers;
      const until = Date.now() + KEEP_MS;
      memory.set(key, url, { version, etag, until, headers: lasting, bodies: { identity: body } });
    },
  };
}

type Made = { version: string; etag: string; headers: Record<string, string>; body: Buffer<ArrayBuffer> };

function pageKey(
  { method, host = "", url, headers }: Asked,
  { directory, versions }: Pick<Options, "directory" | "versions">,
): PageKey | undefined {
  if ((method !== "GET" && method !== "HEAD") || headers.authorization !== undefined) return undefined;
  if (!versions.isListening() || hasSession(headers.cookie)) return undefined;
  const found = directory.recall(hostOf(host));
  if (!found?.isPrimary) return undefined;
  const { id: portalId, tenantId, locales } = found.portal;
  const locale = offered(localeOf({ cookie: headers.cookie, acceptLanguage: headers["accept-language"] }), locales);
  return { key: `${portalId} ${locale} ${url}`, url, tenantId, portalId, locale };
}

/** Read as the app reads it. */
function hasSession(cookie: string | undefined): boolean {
  if (!cookie?.includes("session")) return false;
  const cookies = parse(cookie);
  return SESSIONS.some((name) => cookies[name] !== undefined);
}

/** 304 for who has the page already, else the page in an encoding that was asked for. */
function send(page: KeptPage, { method, headers }: IncomingMessage, response: ServerResponse): void {
  if (hasAlready(headers["if-none-match"], page.etag)) {
    response.writeHead(304, page.headers).end();
    return;
  }
  const encoding = encodingFor(headers["accept-encoding"] as string | undefined);
  const body = encoded(page, encoding);
  response.writeHead(200, {
    ...page.headers,
    ...(encoding !== "identity" && { "content-encoding": encoding }),
    "content-length": body.length,
  });
  response.end(method === "HEAD" ? undefined : body);
}

function encoded({ bodies }: KeptPage, encoding: Encoding): Buffer<ArrayBuffer> {
  bodies[encoding] ??= compress(bodies.identity ?? Buffer.alloc(0), encoding);
  return bodies[encoding];
}
