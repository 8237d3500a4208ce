import { createHmac, randomBytes } from "node:crypto";
import { FEWEST_PEOPLE, isOver } from "./rules";

type Asked = {
  /** Portal and question, as they are kept. */
  key: string;
  /** Somebody's account, or the network they come from. */
  asker: string;
};

const MOST_QUESTIONS = 5_000;
/** Of one question. After that it is known to be missing. */
const MOST_ASKERS = 50;

/**
 * Counts how many people asked the same, in the memory of this process and nowhere else. An asker is known by a hash of
 * question and asker under a key that nobody sees and that changes every week, so that nobody can tell which questions
 * came from the same one. `isShared` is true when this asker is a new one, and enough others asked before.
 *
 * @example const memory = openMissMemory(); memory.isShared({ key: "… tauschregal", asker: "203.0.113.0" }, now)
 */
export function openMissMemory() {
  let key = randomBytes(32);
  let since = new Date(0);
  const askers = new Map<string, Set<string>>();

  function beginAnew(now: Date) {
    key = randomBytes(32);
    since = now;
    askers.clear();
  }

  return {
    isShared: ({ key: question, asker }: Asked, now: Date): boolean => {
      if (isOver(since, now)) beginAnew(now);
      const known = askers.get(question) ?? new Set<string>();
      const mark = createHmac("sha256", key).update(`${question}\n${asker}`).digest("base64url").slice(0, 16);
      if (known.has(mark) || known.size >= MOST_ASKERS) return false;
      known.add(mark);
      askers.delete(question);
      askers.set(question, known);
      const [oldest] = askers.size > MOST_QUESTIONS ? askers.keys() : [];
      if (oldest !== undefined) askers.delete(oldest);
      return known.size >= FEWEST_PEOPLE;
    },
    size: () => askers.size,
  };
}
