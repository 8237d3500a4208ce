import {
  codeIn,
  commitmentOf,
  drawnIndex,
  type OpenRow,
  type PublicBody,
  type PublicFile,
  rowCommitment,
} from "../public/format";

/** One thing that was checked. `detail` says where it fails. */
export type Check = {
  name: CheckName;
  ok: boolean;
  detail?: string;
};

export type CheckName =
  | "format"
  | "commitment"
  | "announced"
  | "quotas"
  | "panels"
  | "codes"
  | "households"
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
 * Checks a public file: that it is the announced one, that every panel keeps the rules, that chances add up, and that
 * the drawn number follows from its source. It does not prove that no fairer lottery exists; the certificate says that.
 *
 * @param announced the commitment as it stood in the newspaper; without it the file is only checked against itself.
 * @example
 * verifyFile(file, announced).every((check) => check.ok);
 */
export function verifyFile(file: PublicFile, announced?: string): Check[] {
  const { body, commitment, outcome } = file;
  const shape = shapeFault(body);
  if (shape) return [{ name: "format", ok: false, detail: shape }];
  const checks: Check[] = [{ name: "format", ok: true }];
  const add = (name: CheckName, fault: string | undefined) => {
    checks.push(fault === undefined ? { name, ok: true } : { name, ok: false, detail: fault });
  };
  add("commitment", commitmentOf(body) === commitment ? undefined : "");
  if (announced !== undefined) add("announced", announced.trim().toLowerCase() === commitment ? undefined : "");
  add("quotas", quotaFault(body));
  add("panels", panelFault(body));
  add("codes", codeFault(body));
  add("households", householdFault(body));
  add("counts", countFault(body));
  add("chances", chanceFault(body));
  add("certificate", certificateFault(body));
  if (outcome) {
    const index = drawnIndex(outcome.method, outcome.source, { commitment, panels: body.panels.length });
    add("index", index !== undefined && index === outcome.index ? undefined : `${outcome.index}`);
  }
  return checks;
}

function shapeFault(body: PublicBody): string | undefined {
  if (body?.format !== "gemeinsinn-sortition/1") return "format";
  const lists = [body.quotas, body.panels, body.rows, body.chances];
  if (!lists.every((list) => Array.isArray(list) && list.length > 0)) return "lists";
  if (!Number.isInteger(body.seats) || body.seats < 1) return "seats";
  const isPanel = body.panels.every(
    (panel) => Array.isArray(panel.codes) && panel.counts?.length === body.quotas.length,
  );
  return isPanel ? undefined : "panels";
}

function quotaFault({ quotas }: PublicBody): string | undefined {
  const seen = new Set<string>();
  for (const { category, value, min, max } of quotas) {
    const name = `${category}: ${value}`;
    if (!(Number.isInteger(min) && Number.isInteger(max) && min >= 0 && min <= max)) return name;
    if (seen.has(name)) return name;
    seen.add(name);
  }
  return undefined;
}

function panelFault({ panels, seats }: PublicBody): string | undefined {
  const at = panels.findIndex(
    ({ codes }) => codes.length !== seats || !codes.every((code) => /^[0-9a-f]{20}$/.test(code)),
  );
  return at < 0 ? undefined : `${at}`;
}

/** Every code once in the whole file: nobody sits twice, and panels cannot be compared. */
function codeFault({ panels }: PublicBody): string | undefined {
  const seen = new Set<string>();
  for (const [at, { codes }] of panels.entries()) {
    for (const code of codes) {
      if (seen.has(code)) return `${at}: ${code}`;
      seen.add(code);
    }
  }
  return undefined;
}

function householdFault({ panels }: PublicBody): string | undefined {
  const at = panels.findIndex(({ codes }) => new Set(codes.map((code) => code.slice(0, 10))).size !== codes.length);
  return at < 0 ? undefined : `${at}`;
}

function countFault({ panels, quotas, seats }: PublicBody): string | undefined {
  const categories = [...new Set(quotas.map(({ category }) => category))];
  for (const [at, { counts }] of panels.entries()) {
    const broken = quotas.findIndex(({ min, max }, q) => {
      const count = counts[q];
      return count !== null && !(Number.isInteger(count) && (count as number) >= min && (count as number) <= max);
    });
    if (broken >= 0) return `${at}: ${quotas[broken]?.value}`;
    for (const category of categories) {
      const own = counts.filter((_, q) => quotas[q]?.category === category);
      const sum = own.reduce<number>((total, count) => total + (count ?? 0), 0);
      if (own.includes(null) ? sum > seats : sum !== seats) return `${at}: ${category}`;
    }
  }
  return undefined;
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
  [...body.panels.keys()].filter((at) => body.panels[at]?.codes.includes(codeIn(at, row)));

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
  const { rows, quotas, panels } = file.body;
  const mine = panelsWith(file, row);
  const own = quotas.filter(({ category, value }) => row.features[category] === value);
  const isComplete = own.length === new Set(quotas.map(({ category }) => category)).size;
  const isCounted = mine.every((at) => quotas.every((quota, q) => !own.includes(quota) || panels[at]?.counts[q] !== 0));
  return [
    { name: "row_committed", ok: rows.includes(rowCommitment(row)) },
    { name: "row_values", ok: isComplete && isCounted },
    { name: "row_chance", ok: mine.length === row.panels, detail: `${mine.length}` },
    { name: "row_close", ok: isClose(file.body, row) },
  ];
}
