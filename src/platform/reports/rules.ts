import { Refusal } from "../errors";
import { addDays, berlinDate, type IsoDate, isOnOrBefore } from "../time/berlin";

/** Why somebody reports something. Art. 16 (2) (a) DSA asks for reasons; these sort them, the text says them. */
export const REASONS = ["unlawful", "personal", "hurtful", "wrong", "other_reason"] as const;
export type Reason = (typeof REASONS)[number];

/** What was decided about the object, and on what ground it was hidden (Art. 17 (3) (d) and (e) DSA). */
export const OUTCOMES = ["stays", "hidden"] as const;
export const GROUNDS = ["law", "rules"] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type Ground = (typeof GROUNDS)[number];

export type ReportState = "open" | "stays" | "hidden" | "appealed" | "upheld" | "restored";
export type Act = "let_stay" | "hide" | "appeal";
export type Conflict = "own_content" | "same_person";
export type RefusalCode = "decided_meanwhile" | "object_gone" | Conflict | "nothing_to_appeal" | "too_late";

type Transition = { act: Act; from: ReportState; to: ReportState; by: "administration" | "affected" };

/**
 * Something hidden by mistake is given back without waiting for an appeal. After an appeal it still is, when a court
 * says so (Art. 21 (1) DSA leaves the courts to everybody).
 */
export const transitions: readonly Transition[] = [
  { act: "let_stay", from: "open", to: "stays", by: "administration" },
  { act: "hide", from: "open", to: "hidden", by: "administration" },
  { act: "appeal", from: "hidden", to: "appealed", by: "affected" },
  { act: "let_stay", from: "hidden", to: "restored", by: "administration" },
  { act: "let_stay", from: "appealed", to: "restored", by: "administration" },
  { act: "hide", from: "appealed", to: "upheld", by: "administration" },
  { act: "let_stay", from: "upheld", to: "restored", by: "administration" },
];

const ACT_OF: Record<Outcome, Act> = { stays: "let_stay", hidden: "hide" };
const WAITING: readonly ReportState[] = ["open", "appealed"];

/** Whether somebody waits for a decision. */
export const isWaiting = (state: ReportState): boolean => WAITING.includes(state);

/** Whether another decision hides what this one lets everybody see. `audience` is that of the object. */
export const isHiddenElsewhere = (state: ReportState, audience: string | null): boolean =>
  (state === "stays" || state === "restored") && audience === "hidden";

/** What may be decided now. */
export const outcomesIn = (state: ReportState): Outcome[] => OUTCOMES.filter((outcome) => find(ACT_OF[outcome], state));

const find = (act: Act, state: ReportState) => transitions.find((row) => row.act === act && row.from === state);

/** Those who may decide, who decided first, and those whose content it is or who appealed. */
export type Parties = {
  deciderIds: readonly string[];
  firstId: string | null | undefined;
  affectedIds: readonly string[];
};

/**
 * Why somebody else has to decide. Nobody judges their own content, and nobody an appeal against their own decision,
 * while somebody else may (Art. 20 (4) and (6) DSA: diligent, not arbitrary). When nobody is left, an own decision
 * weighs less than own content.
 */
export function conflictOf(state: ReportState, actorId: string, parties: Parties): Conflict | undefined {
  const { deciderIds, firstId, affectedIds } = parties;
  const strangers = deciderIds.filter((id) => !affectedIds.includes(id));
  if (strangers.length > 0 && affectedIds.includes(actorId)) return "own_content";
  const others = (strangers.length > 0 ? strangers : deciderIds).filter((id) => id !== firstId);
  return state === "appealed" && actorId === firstId && others.length > 0 ? "same_person" : undefined;
}

type Decided = {
  /** What was decided with another report is decided there. */
  report: { state: ReportState; objectId: string | null; decidedWithId: string | null };
  outcome: Outcome;
  /** The state on the page from which somebody decides. */
  seen: string;
  conflict: Conflict | undefined;
};

/** The state after a decision. @throws Refusal "decided_meanwhile", "object_gone", "own_content" or "same_person" */
export function stateAfter({ report, outcome, seen, conflict }: Decided): ReportState {
  const { state, objectId, decidedWithId } = report;
  const transition = find(ACT_OF[outcome], state);
  if (!transition || decidedWithId !== null) return refuse("decided_meanwhile");
  if (conflict) return refuse(conflict);
  if (seen !== state) return refuse("decided_meanwhile");
  if (outcome === "hidden" && objectId === null) return refuse("object_gone");
  return transition.to;
}

/** Six months at least, without the shortest ones being shorter. Unit: days. Source: Art. 20 (1) DSA. */
const APPEAL_DAYS = 184;

/** The last day on which an appeal is taken. */
export const appealUntil = (decidedAt: Date): IsoDate => addDays(berlinDate(decidedAt), APPEAL_DAYS);

export const mayAppeal = (state: ReportState, decidedAt: Date | undefined, now: Date): boolean =>
  find("appeal", state) !== undefined && decidedAt !== undefined && isOnOrBefore(appealUntil(decidedAt), now);

/** The state after an appeal. @throws Refusal "nothing_to_appeal" or "too_late" */
export function stateAfterAppeal(state: ReportState, decidedAt: Date | undefined, now: Date): ReportState {
  const transition = find("appeal", state);
  if (!transition || !decidedAt) return refuse("nothing_to_appeal");
  return mayAppeal(state, decidedAt, now) ? transition.to : refuse("too_late");
}

/** Characters of a text, of a report as of reasons and an appeal: two pages. The database holds the same. */
export const MAX_TEXT = 5_000;

/** Texts and addresses go when no appeal can come any more, an address that nobody confirmed after 30 days. Unit: days. */
export const BLANK_DAYS = APPEAL_DAYS + 1;
export const CONFIRM_DAYS = 30;

/** Who decided what and why is kept as long as the record of the administration. Unit: days. Source: 0060_privacy.sql. */
export const FORGET_DAYS = 3 * 365 + 1;

/** Receipts in 24 hours to an address that nobody confirmed: nobody fills a stranger's mailbox with reports. */
export const MAX_RECEIPTS = 3;

/** By what one asks about a report on the telephone. @example referenceOf("3f2a91bc-…") === "3F2A-91BC" */
export const referenceOf = (id: string): string => `${id.slice(0, 4)}-${id.slice(4, 8)}`.toUpperCase();

function refuse(code: RefusalCode): never {
  throw new Refusal<RefusalCode>(code);
}
