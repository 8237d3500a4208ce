import { sha256 } from "./sha256";

/**
 * A seeded source of numbers: xoshiro128** in 32-bit integers, its state the SHA-256 of the seed. The same seed gives
 * the same numbers on every machine and every version of Node.
 *
 * @example
 * const random = new Random("Lauterbrück 2026");
 * random.below(6); // 0 … 5, every value equally likely
 */
export class Random {
  readonly #state: Uint32Array;

  constructor(seed: string) {
    this.#state = new Uint32Array(4);
    const digest = sha256(new TextEncoder().encode(seed));
    const view = new DataView(digest.buffer, digest.byteOffset);
    for (let i = 0; i < 4; i++) this.#state[i] = view.getUint32(i * 4);
  }

  /** 32 random bits as an integer from 0 to 2^32 - 1. */
  next(): number {
    const s = this.#state;
    const [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = s;
    const result = Math.imul(rotate(Math.imul(s1, 5), 7), 9) >>> 0;
    const shifted = s1 << 9;
    const t2 = s2 ^ s0;
    const t3 = s3 ^ s1;
    s[1] = s1 ^ t2;
    s[0] = s0 ^ t3;
    s[2] = t2 ^ shifted;
    s[3] = rotate(t3, 11);
    return result;
  }

  /** An integer from 0 to `limit` - 1 without bias (rejection). `limit` is at most 2^32. */
  below(limit: number): number {
    const ceiling = 0x1_0000_0000 - (0x1_0000_0000 % limit);
    let drawn = this.next();
    while (drawn >= ceiling) drawn = this.next();
    return drawn % limit;
  }

  /** A number in [0, 1) with 32 bits: exact in floating point, the same everywhere. */
  fraction(): number {
    return this.next() / 0x1_0000_0000;
  }

  /** Shuffles the list in place (Fisher and Yates) and returns it. */
  shuffle<T>(list: T[]): T[] {
    for (let i = list.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      const moved = list[i] as T;
      list[i] = list[j] as T;
      list[j] = moved;
    }
    return list;
  }
}

const rotate = (value: number, by: number): number => ((value << by) | (value >>> (32 - by))) >>> 0;
