import { createMiddleware } from "hono/factory";
import { HTTPException } from "hono/http-exception";
import { networkOf } from "./client-address";
import type { Env } from "./env";

/** So many at once, and so many more each minute. */
export type Limit = { burst: number; perMinute: number };

export type Limits = Record<"pagesPerAddress" | "formsPerAddress" | "formsPerAccount", Limit>;

const MAX_KEYS = 50_000;

/**
 * Counts per key in memory, as a bucket that refills. `take` is false when the bucket is empty; what is refused costs
 * nothing, so that nobody is locked out for longer by trying. Those who were quiet for longest are forgotten first.
 *
 * @example const limit = rateLimit({ burst: 30, perMinute: 60 }); limit.take("203.0.113.7", Date.now())
 */
export function rateLimit({ burst, perMinute }: Limit, maxKeys = MAX_KEYS) {
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    take: (key: string, now: number): boolean => {
      const bucket = buckets.get(key) ?? { left: burst, at: now };
      const refilled = (Math.max(0, now - bucket.at) / 60_000) * perMinute;
      const left = Math.min(burst, bucket.left + refilled);
      const isFree = left >= 1;
      buckets.delete(key);
      buckets.set(key, { left: isFree ? left - 1 : left, at: now });
      const [quietest] = buckets.size > maxKeys ? buckets.keys() : [];
      if (quietest !== undefined) buckets.delete(quietest);
      return isFree;
    },
    /** How many are remembered. */
    size: () => buckets.size,
  };
}

/** A town hall, a school or a whole town may share one address; a person does not type faster than this. */
export const LIMITS: Limits = {
  pagesPerAddress: { burst: 3_000, perMinute: 6_000 },
  formsPerAddress: { burst: 300, perMinute: 600 },
  formsPerAccount: { burst: 60, perMinute: 120 },
};

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
    if (address !== undefined && !bucket.take(networkOf(address), Date.now())) throw new HTTPException(429);
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
