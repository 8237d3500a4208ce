import { codeIn, type OpenRow, type PublicFile, rowCommitment } from "../public/format";
import { type Check, type CheckName, isClose } from "./verify";

/**
 * What sworn auditors check with all rows open: the rows are exactly those committed to, every code of every panel
 * belongs to one of them, the counts and households are true, and everybody has the chance that was published, as close
 * to the computed one as the certificate says.
 *
 * @example
 * auditRows(file, rows).every((check) => check.ok);
 */
export function auditRows({ body }: PublicFile, rows: readonly OpenRow[]): Check[] {
  const check = (name: CheckName, fault: string | undefined): Check =>
    fault === undefined ? { name, ok: true } : { name, ok: false, detail: fault };
  const commitments = rows.map(rowCommitment).sort();
  const isComplete = commitments.length === body.rows.length && commitments.every((hash, i) => hash === body.rows[i]);
  const seats = rows.map(() => 0);
  let stranger: string | undefined;
  let miscount: string | undefined;
  let household: string | undefined;
  body.panels.forEach(({ codes, counts }, at) => {
    const owners = new Map(rows.map((row, i) => [codeIn(at, row), i]));
    const members = codes.flatMap((code) => owners.get(code) ?? []);
    if (members.length !== codes.length) stranger ??= `${at}`;
    const open = members.map((i) => rows[i] as OpenRow);
    if (new Set(open.map(({ householdKey }) => householdKey)).size !== open.length) household ??= `${at}`;
    body.quotas.forEach(({ category, value, min, max }, q) => {
      const carriers = open.filter(({ features }) => features[category] === value).length;
      const published = counts[q];
      if (carriers < min || carriers > max || (published !== null && published !== carriers))
        miscount ??= `${at}: ${value}`;
    });
    for (const i of members) seats[i] = (seats[i] ?? 0) + 1;
  });
  const wrong = rows.findIndex((row, i) => row.panels !== seats[i]);
  const far = rows.findIndex((row) => !isClose(body, row));
  return [
    check("rows_complete", isComplete ? undefined : ""),
    check("rows_panels", stranger),
    check("rows_counts", miscount),
    check("rows_households", household),
    check("rows_chances", wrong >= 0 ? `${wrong}` : histogramFault(body.chances, seats)),
    check("rows_close", far >= 0 ? `${far}` : fairFault(body, rows)),
  ];
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
