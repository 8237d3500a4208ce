import { promises as dns } from "node:dns";
import { setTimeout as wait } from "node:timers/promises";

const DNS_MS = 6_000;

/** The entry by which whoever keeps a name says that a portal may have it: a record of type TXT. */
export const proofRecord = ({ host, proof }: { host: string; proof: string }) => ({
  name: `_gemeinsinn.${host}`,
  value: `gemeinsinn=${proof}`,
});

/**
 * Asks the name service for that entry. False when there is none, or no answer within six seconds. A page at the name
 * would prove nothing: all names that lead to this machine are answered by the same program.
 *
 * @example await isProven({ host: "erlach.example", proof })
 */
export async function isProven(claim: { host: string; proof: string }): Promise<boolean> {
  const { name, value } = proofRecord(claim);
  const late = wait(DNS_MS, [] as string[][], { ref: false });
  const records = await Promise.race([dns.resolveTxt(name).catch(() => []), late]);
  return records.some((parts) => parts.join("").trim() === value);
}
