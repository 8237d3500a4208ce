import type { Activity } from "../../../../platform/privacy/record";
import { addDays, berlinDate } from "../../../../platform/time/berlin";
import { recordVersion } from "./make-notice";
import { REVIEW_AFTER_DAYS } from "./notices";
import type { Notice } from "./queries";

/** The last day of which an evaluation is still good today. */
export const oldestGoodDay = (now: Date): string => addDays(berlinDate(now), -REVIEW_AFTER_DAYS);

/** A statement that nobody looked at for a year, or a privacy page older than what the program does with data. */
export const isStale = (
  { kind, evaluatedOn, recordSha256 }: Pick<Notice, "kind" | "evaluatedOn" | "recordSha256">,
  record: readonly Activity[],
  now: Date,
): boolean =>
  (kind === "accessibility" && evaluatedOn !== null && evaluatedOn < oldestGoodDay(now)) ||
  (kind === "privacy" && recordSha256 !== recordVersion(record));
