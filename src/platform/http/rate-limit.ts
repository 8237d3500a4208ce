import { createMiddleware } from "hono/factory";
import { HTTPException } from "hono/http-exception";
import type { Env } from "./env";

/** So many at once, and so many more each minute. */
export type Limit = { burst: number; perMinute: number };

const MAX_KEYS = 50_000;

/**
 * Counts per key in memory, as a bucket that refills. `take` is false when the bucket is empty.
 *
 * @example const limit = rateLimit({ burst: 30, perMinute: 60 }); limit.take("203.0.113.7", Date.now())
 */
export function rateLimit({ burst, perMinute }: Limit) {
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    take: (key: string, now: number): boolean => {
      const bucket = buckets.get(key) ?? { left: burst, at: now };
      const left = Math.min(burst, bucket.left + ((now - bucket.at) / 60_000) * perMinute);
      if (buckets.size >= MAX_KEYS && !buckets.has(key)) buckets.clear();
      buckets.set(key, { left: Math.max(0, left - 1), at: now });
      return left >= 1;
    },
  };
}

/** A town hall, a school or a whole town may share one address; a person does not type faster than this. */
export const LIMITS = {
  pagesPerAddress: { burst: 3_000, perMinute: 6_000 },
  formsPerAddress: { burst: 300, perMinute: 600 },
  formsPerAccount: { burst: 60, perMinute: 120 },
} satisfies Record<string, Limit>;

/**
 * Refuses with 429 who asks or sends far too often. Addresses that cannot be known are not counted.
 *
 * @example app.use(limitPerAddress());
 */
export function limitPerAddress(limits = LIMITS) {
  const pages = rateLimit(limits.pagesPerAddress);
  const forms = rateLimit(limits.formsPerAddress);
  return createMiddleware<Env>(async (c, next) => {
    const bucket = c.req.method === "GET" || c.req.method === "HEAD" ? pages : forms;
    const address = c.var.clientAddress;
    if (address !== undefined && !bucket.take(address, Date.now())) throw new HTTPException(429);
    await next();
  });
}

/** The same for forms of one account. Runs where the person is known. */
export function limitPerAccount(limits = LIMITS) {
  const forms = rateLimit(limits.formsPerAccount);
  return createMiddleware<Env>(async (c, next) => {
    const id = c.req.method === "POST" ? c.var.person?.id : undefined;
    if (id !== undefined && !forms.take(id, Date.now())) throw new HTTPException(429);
    await next();
  });
}
