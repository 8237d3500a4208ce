import {
  commitmentOf,
  drawnIndex,
  type OpenRow,
  type PublicBody,
  type PublicCounts,
  type PublicFile,
  partsOf,
  rowCommitment,
  seatIn,
} from "../public/format";
import { shapeFault } from "./shape";

/** One thing that was checked. `detail` says where it fails. */
export type Check = {
  name: CheckName;
  ok: boolean;
  detail?: string;
};

export type CheckName =
  | "known_format"
  | "format"
  | "commitment"
  | "announced"
  | "quotas"
  | "panels"
  | "codes"
  | "households"
  | "no_households"
  | "counts"
  | "chances"
  | "certificate"
  | "index"
  | "row_committed"
  | "row_values"
  | "row_chance"
  | "row_close"
  | "rows_complete"
  | "rows_panels"
  | "rows_counts"
  | "rows_households"
  | "rows_chances"
  | "rows_close";

/**
 * Checks a public file: that it is the announced one, that by what it says every panel keeps the rules and the chances
 * add up, and that the drawn number follows from its source. Whether what it says of people is true, only `auditRows`
 * shows. It does not prove that no fairer lottery exists; the certificate says that.
 *
 * @param announced the commitment as it stood in the newspaper; without it the file is only checked against itself.
 * @example
 * verifyFile(file, announced).every((check) => check.ok);
 */
export function verifyFile(file: PublicFile, announced?: string): Check[] {
  const shape = shapeFault(file);
  if (shape) return [{ name: shape.kind === "unknown" ? "known_format" : "format", ok: false, detail: shape.at }];
  const { body, commitment, outcome } = file;
  const checks: Check[] = [{ name: "format", ok: true }];
  const add = (name: CheckName, fault: string | undefined) => {
    checks.push(fault === undefined ? { name, ok: true } : { name, ok: false, detail: fault });
  };
  add("commitment", commitmentOf(body) === commitment ? undefined : "");
  if (announced !== undefined) add("announced", announced.trim().toLowerCase() === commitment ? undefined : "");
  add("quotas", quotaFault(body));
  add("panels", panelFault(body));
  add("codes", codeFault(body));
  add(body.households ? "households" : "no_households", householdFault(body));
  add("counts", countFault(body));
  add("chances", chanceFault(body));
  add("certificate", certificateFault(body));
  if (outcome) {
    const index = drawnIndex(outcome.method, outcome.source, { commitment, panels: body.panels.length });
    add("index", index !== undefined && index === outcome.index ? undefined : `${outcome.index}`);
  }
  return checks;
}

function quotaFault({ quotas }: PublicBody): string | undefined {
  const seen = new Set<string>();
  for (const { category, value, min, max } of quotas) {
    const key = JSON.stringify([category, value]);
    if (min > max || seen.has(key)) return `${category}: ${value}`;
    seen.add(key);
  }
  return undefined;
}

function panelFault({ panels, seats }: PublicBody): string | undefined {
  const at = panels.findIndex((codes) => codes.length !== seats);
  return at < 0 ? undefined : `${at}`;
}

/** Every code once in the whole file: nobody sits twice, and panels cannot be compared. */
function codeFault({ panels }: PublicBody): string | undefined {
  const seen = new Set<string>();
  for (const [at, codes] of panels.entries()) {
    for (const code of codes) {
      if (seen.has(code)) return `${at}: ${code}`;
      seen.add(code);
    }
  }
  return undefined;
}

function householdFault({ panels }: PublicBody): string | undefined {
  const at = panels.findIndex((codes) => new Set(codes.map((code) => partsOf(code).home)).size !== codes.length);
  return at < 0 ? undefined : `${at}`;
}

/** For every category all panels are counted, each within the bounds and with all seats filled. */
function countFault({ panels, counts, quotas, seats }: PublicBody): string | undefined {
  const categories = new Set(quotas.map(({ category }) => category));
  if (counts.length !== categories.size || !counts.every(({ category }) => categories.delete(category))) return "";
  for (const { category, panels: ways } of counts) {
    const own = quotas.filter((quota) => quota.category === category);
    if (!ways.every(([members]) => isFilling(members, own, seats))) return category;
    if (ways.reduce((sum, [, times]) => sum + times, 0) !== panels.length) return category;
  }
  return undefined;
}

/** Whether the seats can be filled so: what is hidden takes what is left, within its own bounds. */
function isFilling(members: readonly (number | null)[], own: PublicBody["quotas"], seats: number): boolean {
  if (members.length !== own.length) return false;
  let [least, most] = [0, 0];
  const isWithin = own.every(({ min, max }, v) => {
    const count = members[v] ?? null;
    least += count ?? min;
    most += count ?? max;
    return count === null || (count >= min && count <= max);
  });
  return isWithin && least <= seats && most >= seats;
}

function chanceFault({ panels, seats, rows, chances, never }: PublicBody): string | undefined {
  let people = 0;
  let places = 0;
  let last = -1;
  for (const [count, owners] of chances) {
    if (!(count > last && count <= panels.length && owners > 0)) return `${count}`;
    last = count;
    people += owners;
    places += count * owners;
  }
  if (people !== rows.length || new Set(rows).size !== rows.length) return "rows";
  if (places !== panels.length * seats) return "seats";
  const nobody = chances[0]?.[0] === 0 ? (chances[0]?.[1] ?? 0) : 0;
  return nobody >= never ? undefined : "never";
}

/** The published figures must fit each other: the smallest chance cannot lie further below the bound than admitted. */
function certificateFault({ certificate, chances, panels, never, seats }: PublicBody): string | undefined {
  const { bound, gap, rounding, roundingLimit, roundingLeast } = certificate;
  if (![bound, gap, rounding].every((figure) => figure >= 0 && figure <= 1)) return "range";
  if (Math.abs(roundingLimit - seats / panels.length) > 1e-9) return "limit";
  if (!(roundingLeast >= 0 && roundingLeast <= rounding + 1e-9 && rounding <= roundingLimit + 1e-9)) return "rounding";
  const reachable = chances.filter(([count, owners]) => !(count === 0 && owners === never));
  const smallest = (reachable[0]?.[0] ?? 0) / panels.length;
  const isAbove = smallest > bound + rounding + 1e-9;
  return smallest < bound - gap - rounding - 1e-9 || isAbove ? `${smallest}` : undefined;
}

/** The panels that contain the owner of a row. */
export const panelsWith = ({ body }: PublicFile, row: OpenRow): number[] =>
  [...body.panels.keys()].filter((at) => {
    const seat = seatIn(at, row.key);
    return body.panels[at]?.some((code) => partsOf(code).seat === seat);
  });

/** Whether the lottery gives a person the computed chance, up to what the certificate admits. */
export const isClose = ({ panels, certificate }: PublicBody, row: OpenRow): boolean =>
  Math.abs(row.panels / panels.length - row.fair) <= certificate.rounding + 1e-9;

/**
 * Checks one's own row against the public file: it is committed to, its values have quotas, and it stands in as many
 * panels as promised, as close to the computed chance as the certificate says.
 *
 * @example
 * verifyRow(file, myRow); // four checks
 */
export function verifyRow(file: PublicFile, row: OpenRow): Check[] {
  const mine = panelsWith(file, row);
  return [
    { name: "row_committed", ok: file.body.rows.includes(rowCommitment(row)) },
    {
      name: "row_values",
      ok: file.body.counts.every((one) => isCounted(file.body, one, { row, panels: mine.length })),
    },
    { name: "row_chance", ok: mine.length === row.panels, detail: `${mine.length}` },
    { name: "row_close", ok: isClose(file.body, row) },
  ];
}

/** The row's value has a quota, and at least as many panels as the owner's have somebody with it. */
function isCounted(
  { quotas }: PublicBody,
  { category, panels: ways }: PublicCounts,
  { row, panels }: { row: OpenRow; panels: number },
): boolean {
  const own = quotas.filter((quota) => quota.category === category);
  const at = own.findIndex(({ value }) => row.features[category] === value);
  const counted = ways.reduce((sum, [members, times]) => sum + (members[at] === 0 ? 0 : times), 0);
  return at >= 0 && counted >= panels;
}
