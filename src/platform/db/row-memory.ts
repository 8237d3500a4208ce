/**
 * Rows that were read before, for as long as the database gives the same state for them. Who asks reads the state
 * first, in the same transaction: a short text that differs as soon as one of the rows does. What comes back is shared:
 * nobody may change it. The lists that were not asked for longest are forgotten first.
 *
 * @example const entries = await memory.read(pageId, await stateOfEntries(tx, pageId), () => listEntries(tx, pageId));
 */
export function openRowMemory<Rows>({ most }: { most: number }) {
  const known = new Map<string, { state: string; rows: Rows }>();
  return {
    read: async (key: string, state: string, load: () => Promise<Rows>): Promise<Rows> => {
      const found = known.get(key);
      const rows = found?.state === state ? found.rows : await load();
      known.delete(key);
      known.set(key, { state, rows });
      for (const oldest of known.keys()) {
        if (known.size <= most) break;
        known.delete(oldest);
      }
      return rows;
    },
  };
}
