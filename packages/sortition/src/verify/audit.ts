import {
  type AuditRow,
  codeIn,
  homeOf,
  type OpenRow,
  type PublicCounts,
  type PublicFile,
  rowCommitment,
} from "../public/format";
import { type Check, type CheckName, isClose } from "./verify";

/**
 * What sworn auditors check with all rows open: the rows are exactly those committed to, every code of every panel
 * belongs to one of them, the counts and households are true, and everybody has the chance that was published, as close
 * to the computed one as the certificate says.
 *
 * @example
 * auditRows(file, rows).every((check) => check.ok);
 */
export function auditRows({ body }: PublicFile, rows: readonly AuditRow[]): Check[] {
  const check = (name: CheckName, fault: string | undefined): Check =>
    fault === undefined ? { name, ok: true } : { name, ok: false, detail: fault };
  const commitments = rows.map(rowCommitment).sort();
  const isComplete = commitments.length === body.rows.length && commitments.every((hash, i) => hash === body.rows[i]);
  const seated = body.panels.map((codes, at) => {
    const owners = new Map(rows.map((row) => [codeIn(at, row), row]));
    return codes.flatMap((code) => owners.get(code) ?? []);
  });
  const strange = seated.findIndex((members, at) => members.length !== body.panels[at]?.length);
  const seats = new Map(rows.map((row) => [row, 0]));
  for (const row of seated.flat()) seats.set(row, (seats.get(row) ?? 0) + 1);
  const wrong = rows.findIndex((row) => row.panels !== seats.get(row));
  const far = rows.findIndex((row) => !isClose(body, row));
  const miscount = body.counts.map((counts) => miscountIn(body, counts, seated)).find((fault) => fault !== undefined);
  return [
    check("rows_complete", isComplete ? undefined : ""),
    check("rows_panels", strange < 0 ? undefined : `${strange}`),
    check("rows_counts", miscount),
    check("rows_households", householdFault(body, rows, seated)),
    check("rows_chances", wrong >= 0 ? `${wrong}` : histogramFault(body.chances, [...seats.values()])),
    check("rows_close", far >= 0 ? `${far}` : fairFault(body, rows)),
  ];
}

/** Nobody sits beside a housemate, every row is bound to its household, and none is there that the file does not know of. */
function householdFault(
  { households }: PublicFile["body"],
  rows: readonly AuditRow[],
  seated: readonly (readonly AuditRow[])[],
): string | undefined {
  const areApart = (some: readonly AuditRow[]) => new Set(some.map((row) => row.householdKey)).size === some.length;
  const twice = seated.findIndex((members) => !areApart(members));
  if (twice >= 0) return `${twice}`;
  const unbound = rows.findIndex((row) => homeOf(row) !== row.home);
  if (unbound >= 0) return `${unbound}`;
  return households || areApart(rows) ? undefined : "";
}

/** Each panel must keep the bounds and takes one of the published ways away; at the end none may be left. */
function miscountIn(
  { quotas }: PublicFile["body"],
  { category, panels: ways }: PublicCounts,
  seated: readonly (readonly OpenRow[])[],
): string | undefined {
  const own = quotas.filter((quota) => quota.category === category);
  const isHidden = own.map((_, v) => ways[0]?.[0][v] === null);
  const left = new Map<string, number>();
  for (const [counts, times] of ways) left.set(counts.join(), (left.get(counts.join()) ?? 0) + times);
  for (const [at, members] of seated.entries()) {
    const counts = own.map(({ value }) => members.filter(({ features }) => features[category] === value).length);
    const broken = own.find(({ min, max }, v) => (counts[v] as number) < min || (counts[v] as number) > max);
    if (broken) return `${at}: ${broken.value}`;
    const way = counts.map((count, v) => (isHidden[v] ? null : count)).join();
    left.set(way, (left.get(way) ?? 0) - 1);
  }
  return [...left.values()].some((times) => times !== 0) ? category : undefined;
}

/** The computed chances fill the seats, and the smallest is what the certificate promises. */
function fairFault({ seats, certificate, never }: PublicFile["body"], rows: readonly OpenRow[]): string | undefined {
  const sum = rows.reduce((total, { fair }) => total + fair, 0);
  const smallest = rows.map(({ fair }) => fair).sort((a, b) => a - b)[never] ?? 0;
  return Math.abs(sum - seats) > 1e-6 * rows.length || smallest < certificate.bound - certificate.gap - 1e-9
    ? "fair"
    : undefined;
}

function histogramFault(chances: readonly [number, number][], seats: readonly number[]): string | undefined {
  const wrong = chances.find(([count, owners]) => seats.filter((own) => own === count).length !== owners);
  return wrong ? `${wrong[0]}` : undefined;
}
