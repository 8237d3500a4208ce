import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Versions } from "../db/versions";
import type { Directory } from "../portals/directory";
import { hostOf } from "../portals/directory";
import { localeNamed, preferredLocale } from "../text";
import { compress, type Encoding, encodingFor } from "./compress";

/** One page for visitors, in every encoding that was asked for. */
type Entry = {
  version: string;
  until: number;
  etag: string;
  headers: Record<string, string>;
  bodies: Partial<Record<Encoding, Buffer<ArrayBuffer>>>;
  bytes: number;
};

const KEEP_MS = 5_000;
const MAX_BYTES = 48 * 1024 * 1024;
const PERSONAL = /(?:^|;\s*)(?:__Host-)?session=/;
const LANGUAGE = /(?:^|;\s*)sprache=([a-z-]+)/;

/** What makes two requests the same page. Undefined when the answer may be somebody's own. */
export type PageKey = { key: string; tenantId: string; portalId: string };

type Asked = { method?: string | undefined; url?: string | undefined; headers: IncomingMessage["headers"] };

/**
 * Pages of visitors, kept for a few seconds and only as long as nothing changed that they may show. The key holds
 * portal, language, path and query; a request with a session is never answered from here and never fills it.
 *
 * @example if (cache.answer(request, response)) return;
 */
export function openMicroCache({ directory, versions }: Known) {
  const entries = new Map<string, Entry>();
  let bytes = 0;
  const counts = { hits: 0, misses: 0 };

  const drop = (key: string) => {
    bytes -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  };

  const keyOf = (request: Asked) => pageKey(request, { directory, versions });

  function find(request: Asked): Entry | undefined {
    const page = keyOf(request);
    const entry = page && entries.get(page.key);
    if (!page || !entry) return undefined;
    if (entry.until > Date.now() && entry.version === versions.of(page.tenantId, page.portalId)) return entry;
    drop(page.key);
    return undefined;
  }

  return {
    keyOf,
    counts,
    /** Answers from memory. False when the page has to be made. */
    answer: (request: IncomingMessage, response: ServerResponse): boolean => {
      const entry = find(request);
      if (!entry) {
        counts.misses++;
        return false;
      }
      counts.hits++;
      send(entry, request, response);
      return true;
    },
    /** Keeps a page that was made while the data had this version. */
    keep: (
      page: PageKey,
      version: string,
      { headers, body, etag }: { headers: Record<string, string>; body: Buffer<ArrayBuffer>; etag: string },
    ) => {
      drop(page.key);
      const entry = {
        version,
        until: Date.now() + KEEP_MS,
        etag,
        headers,
        bodies: { identity: body },
        bytes: body.length * 2,
      };
      entries.set(page.key, entry);
      bytes += entry.bytes;
      for (const key of entries.keys()) {
        if (bytes <= MAX_BYTES) break;
        drop(key);
      }
    },
  };
}

type Known = { directory: Directory; versions: Versions };

function pageKey({ method, url = "/", headers }: Asked, { directory, versions }: Known): PageKey | undefined {
  if (method !== "GET" || !versions.isListening() || headers.authorization !== undefined) return undefined;
  const { cookie = "", host = "" } = headers;
  if (PERSONAL.test(cookie)) return undefined;
  const portal = directory.recall(hostOf(host))?.portal;
  if (!portal) return undefined;
  const locale = localeNamed(LANGUAGE.exec(cookie)?.[1]) ?? preferredLocale(headers["accept-language"]);
  return { key: `${host} ${portal.id} ${locale} ${url}`, tenantId: portal.tenantId, portalId: portal.id };
}

/** 304 for who has the page already, else the page in an encoding that was asked for. */
function send(entry: Entry, { headers }: IncomingMessage, response: ServerResponse): void {
  if (headers["if-none-match"] === entry.etag) {
    response.writeHead(304, entry.headers).end();
    return;
  }
  const encoding = encodingFor(headers["accept-encoding"] as string | undefined);
  const body = encoded(entry, encoding);
  response.writeHead(200, {
    ...entry.headers,
    ...(encoding !== "identity" && { "content-encoding": encoding }),
    "content-length": body.length,
  });
  response.end(body);
}

export type MicroCache = ReturnType<typeof openMicroCache>;

function encoded(entry: Entry, encoding: Encoding): Buffer<ArrayBuffer> {
  entry.bodies[encoding] ??= compress(entry.bodies.identity ?? Buffer.alloc(0), encoding);
  return entry.bodies[encoding];
}

/** Another one as soon as data or page differ. @example etagOf("a1b2.3.0", body) → 'W/"a1b2.3.0-1f0c…"' */
export const etagOf = (version: string, body: Buffer): string =>
  `W/"${version}-${createHash("sha1").update(body).digest("base64url").slice(0, 12)}"`;
