import { digestOf } from "../sha256";

/** Bounds and the name of one quota, as published. */
export type PublicQuota = { category: string; value: string; min: number; max: number };

/** Named in every public file. Whatever changes what stands in the file or how it is hashed changes this too. */
export const FORMAT = "gemeinsinn-sortition/3";

/**
 * How one category is filled, panel by panel: members per value in the order of the quotas, and the number of panels in
 * which it is so. `null` where so few people of the pool carry a value that the number could point at somebody. Each
 * category stands by itself: which counts of two categories belong to one panel would tell who carries what together.
 */
export type PublicCounts = { category: string; panels: [(number | null)[], number][] };

/** What everybody may read before the draw. Nothing in it leads to a person: no code appears twice. */
export type PublicBody = {
  format: typeof FORMAT;
  rule: string;
  version: string;
  seed: string;
  seats: number;
  quotas: PublicQuota[];
  /** Whether anybody's household was known: without, nobody was kept apart from anybody. */
  households: boolean;
  /** For every panel one code per seat, sorted. */
  panels: string[][];
  counts: PublicCounts[];
  /** One salted commitment per row of the pool, sorted. */
  rows: string[];
  /** How many people stand in how many panels: [panels, people], ascending. */
  chances: [number, number][];
  /** Number of people whom no panel can contain. */
  never: number;
  certificate: PublicCertificate;
};

/**
 * `bound` and `gap` say how fair the computed chances are, `rounding` how close the lottery comes to them for everybody.
 * `roundingLimit` was known before (seats by panels), and no lottery of the same panels comes closer than `roundingLeast`.
 */
export type PublicCertificate = {
  bound: number;
  gap: number;
  rounding: number;
  roundingLimit: number;
  roundingLeast: number;
  roundingBy: string;
};

/** How the number of the drawn panel came about. `digits`: read off as it stands; `hash`: from an announced source. */
export type Outcome = { method: "digits" | "hash"; source: string; index: number };

/** The public file: the body, its commitment (published before the draw), later the outcome. */
export type PublicFile = { body: PublicBody; commitment: string; outcome?: Outcome };

/**
 * One opened row: only its owner and sworn auditors have it. `key` is secret and different for everybody. `home` binds
 * the household without naming it: two rows of one household have nothing in common.
 */
export type OpenRow = {
  key: string;
  home: string;
  features: Readonly<Record<string, string>>;
  /** Number of panels that contain this person. */
  panels: number;
  /** The computed chance, to which the lottery comes as close as the certificate says. */
  fair: number;
};

/** What sworn auditors get: the row and the key that everybody of the household shares. */
export type AuditRow = OpenRow & { householdKey: string };

/** What a row says about the household; only who has the household's key can compare it. */
export const homeOf = ({ key, householdKey }: Pick<AuditRow, "key" | "householdKey">): string =>
  digestOf(`${householdKey}|${key}`);

/** The row as its owner gets it. */
export const ownRow = ({ key, home, features, panels, fair }: OpenRow): OpenRow => ({
  key,
  home,
  features,
  panels,
  fair,
});

/** A text for a value in which the order of keys does not matter. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(",")}}`;
}

/** What is announced before the draw: whoever changes anything in the body changes this. */
export const commitmentOf = (body: PublicBody): string => digestOf(canonical(body));

/** The commitment of one row. Without the key nobody can find the features by trying. */
export const rowCommitment = (row: OpenRow): string => digestOf(`row|${canonical(ownRow(row))}`);

/**
 * The code of a person in one panel: ten digits of the household, ten of the person. It is another one in every panel,
 * so that panels cannot be laid on top of each other to find out who carries what.
 *
 * @example
 * codeIn(187, row); // "9f3a0c12de41b07755aa"
 */
export const codeIn = (panel: number, { key, householdKey }: Pick<AuditRow, "key" | "householdKey">): string =>
  digestOf(`home|${householdKey}|${panel}`).slice(0, 10) + seatIn(panel, key);

/** The digits of the person, by which owners find their seats. */
export const seatIn = (panel: number, key: string): string => digestOf(`seat|${key}|${panel}`).slice(0, 10);

/** The digits of the household and those of the person. */
export const partsOf = (code: string): { home: string; seat: string } => ({
  home: code.slice(0, 10),
  seat: code.slice(10),
});

/**
 * The panel that a source of chance points to. `digits` takes a number drawn physically (000 to 999 for 1,000 panels);
 * `hash` spreads any announced text evenly, by rejection, over the panels.
 *
 * @returns undefined when the source is no such number.
 * @example
 * drawnIndex("digits", "187", { commitment, panels: 1000 }); // 187
 */
export function drawnIndex(
  method: Outcome["method"],
  source: string,
  { commitment, panels }: { commitment: string; panels: number },
): number | undefined {
  if (method === "digits") {
    const isNumber = /^\d+$/.test(source) && source.length === String(panels - 1).length && Number(source) < panels;
    return isNumber ? Number(source) : undefined;
  }
  const space = 2 ** 48;
  const fair = space - (space % panels);
  for (let round = 0; ; round++) {
    const number = Number.parseInt(digestOf(`${source}|${commitment}|${round}`).slice(0, 12), 16);
    if (number < fair) return number % panels;
  }
}
