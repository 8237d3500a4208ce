/** What counts for the card is the rule set of the card. Source: house.md, "One owner per noun". */
export const HOUR_KINDS = ["engagement", "training", "standby", "attendance"] as const;
export type HourKind = (typeof HOUR_KINDS)[number];
