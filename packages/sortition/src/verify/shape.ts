import { FORMAT } from "../public/format";

/** `unknown`: a public file of another version of the format. `broken`: no public file at all; `at` says where. */
export type ShapeFault = { kind: "unknown" | "broken"; at: string };

/**
 * Looks at the shape of a file of unknown origin: whatever passes can be checked without surprises.
 *
 * @example
 * shapeFault({ body: { format: "gemeinsinn-sortition/1" } }); // { kind: "unknown", at: "gemeinsinn-sortition/1" }
 */
export function shapeFault(file: unknown): ShapeFault | undefined {
  const { body, commitment, outcome } = fieldsOf(file);
  const { format, ...fields } = fieldsOf(body);
  if (typeof format === "string" && format !== FORMAT) return { kind: "unknown", at: format.slice(0, 60) };
  const wrong = Object.entries(FIELDS).find(([name, isRight]) => !isRight(fields[name]));
  if (format !== FORMAT || wrong) return { kind: "broken", at: wrong?.[0] ?? "format" };
  if (!isText(commitment)) return { kind: "broken", at: "commitment" };
  return outcome === undefined || isOutcome(outcome) ? undefined : { kind: "broken", at: "outcome" };
}

/** Whether this is the opened row of one person. */
export function isOpenRow(row: unknown): boolean {
  const { key, home, features, panels, fair } = fieldsOf(row);
  return [key, home, ...Object.values(fieldsOf(features))].every(isText) && isWhole(panels) && isFigure(fair);
}

/** Whether this is a row as sworn auditors get it. */
export const isAuditRow = (row: unknown): boolean => isOpenRow(row) && isText(fieldsOf(row).householdKey);

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

const isText = (value: unknown): boolean => typeof value === "string";
const isFigure = (value: unknown): boolean => Number.isFinite(value);
const isWhole = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
const isList = (value: unknown, isEntry: (entry: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length > 0 && value.every(isEntry);
const isPair = (value: unknown, isFirst: (first: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length === 2 && isFirst(value[0]) && isWhole(value[1]);
const isCode = (value: unknown): boolean => isText(value) && /^[0-9a-f]{20}$/.test(value as string);
const isCount = (value: unknown): boolean => value === null || isWhole(value);

const isOutcome = (value: unknown): boolean => {
  const { method, source, index } = fieldsOf(value);
  return (method === "digits" || method === "hash") && isText(source) && isWhole(index);
};

const FIELDS: Record<string, (value: unknown) => boolean> = {
  ...{ rule: isText, version: isText, seed: isText, never: isWhole },
  seats: (value) => isWhole(value) && value !== 0,
  quotas: (value) =>
    isList(value, (quota) => {
      const { category, value: carried, min, max } = fieldsOf(quota);
      return isText(category) && isText(carried) && isWhole(min) && isWhole(max);
    }),
  households: (value) => typeof value === "boolean",
  panels: (value) => isList(value, (panel) => isList(panel, isCode)),
  counts: (value) =>
    isList(value, (entry) => {
      const { category, panels } = fieldsOf(entry);
      return isText(category) && isList(panels, (one) => isPair(one, (counts) => isList(counts, isCount)));
    }),
  rows: (value) => isList(value, (row) => isText(row) && /^[0-9a-f]{64}$/.test(row as string)),
  chances: (value) => isList(value, (entry) => isPair(entry, isWhole)),
  certificate: (value) => {
    const { bound, gap, rounding, roundingLimit, roundingLeast, roundingBy } = fieldsOf(value);
    return [bound, gap, rounding, roundingLimit, roundingLeast].every(isFigure) && isText(roundingBy);
  },
};
