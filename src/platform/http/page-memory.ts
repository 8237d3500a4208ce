import type { Encoding } from "./compress";

/** One page for visitors, in every encoding that was asked for so far. */
export type KeptPage = {
  version: string;
  /** Milliseconds since 1970; after that it is made anew. */
  until: number;
  etag: string;
  headers: Record<string, string>;
  bodies: Partial<Record<Encoding, Buffer<ArrayBuffer>>>;
};

const MAX_BYTES = 16 * 1024 * 1024;
/** The share of addresses that anybody can invent. */
const INVENTED = 0.25;
const LARGEST = 1024 * 1024;
/** Headers and keys, roughly. */
const OVERHEAD = 4_000;

/**
 * Pages by key, as many as fit; the oldest go first. Addresses that anybody can invent, those with a query or an escape
 * in them, have a space of their own: a flood of them leaves the others alone.
 *
 * @example const memory = openPageMemory(); memory.set(key, url, page); memory.get(key, url)
 */
export function openPageMemory(maxBytes = MAX_BYTES) {
  const plain = openSpace(maxBytes);
  const invented = openSpace(maxBytes * INVENTED);
  const spaceOf = (url: string) => (/[?%]/.test(url) ? invented : plain);
  return {
    get: (key: string, url: string): KeptPage | undefined => spaceOf(url).get(key),
    set: (key: string, url: string, page: KeptPage) => spaceOf(url).set(key, page),
    delete: (key: string, url: string) => spaceOf(url).delete(key),
    bytes: () => plain.bytes() + invented.bytes(),
  };
}

function openSpace(maxBytes: number) {
  const pages = new Map<string, { page: KeptPage; bytes: number }>();
  let total = 0;
  const drop = (key: string) => {
    total -= pages.get(key)?.bytes ?? 0;
    pages.delete(key);
  };
  return {
    get: (key: string) => pages.get(key)?.page,
    set: (key: string, page: KeptPage) => {
      drop(key);
      const size = page.bodies.identity?.length ?? 0;
      if (size > LARGEST) return;
      // Compressed copies are added later; together they are smaller than the page.
      const bytes = size * 2 + OVERHEAD + key.length * 2;
      pages.set(key, { page, bytes });
      total += bytes;
      for (const oldest of pages.keys()) {
        if (total <= maxBytes) break;
        drop(oldest);
      }
    },
    delete: drop,
    bytes: () => total,
  };
}
