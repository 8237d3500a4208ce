/** What can be wrong with quotas or a pool. */
export type IssueCode =
  | "missing_column"
  | "duplicate_column"
  | "empty_file"
  | "stray_quote"
  | "wrong_cell_count"
  | "bad_number"
  | "max_below_min"
  | "duplicate_quota"
  | "missing_value"
  | "unknown_value"
  | "missing_id"
  | "duplicate_id"
  | "two_households"
  | "bad_seats"
  | "pool_too_small"
  | "no_quotas"
  | "minimums_above_seats"
  | "maximums_below_seats"
  | "too_few_people";

/** One fault of the input: where it is, as far as that is known, and what stands there. Lines count from 1. */
export type Issue = { code: IssueCode; line?: number; column?: string; value?: string };
