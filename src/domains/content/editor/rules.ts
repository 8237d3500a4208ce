import { Refusal } from "../../../platform/errors";

export type RefusalCode =
  | "changed_meanwhile"
  | "section_gone"
  | "page_gone"
  | "not_now"
  | "not_yours"
  | "too_many_sections"
  | "not_in_trash"
  | "slug_taken"
  | "revision_in_use"
  | "revision_removed";

/** Where the work on a page stands in one language. */
export type DraftState = "draft" | "in_review" | "scheduled" | "published" | "archived";

/** What may be done with it. "trash" and "untrash" move the whole page. */
export type PageAct =
  | "save"
  | "submit"
  | "take_back"
  | "return"
  | "publish"
  | "schedule"
  | "unschedule"
  | "archive"
  | "trash"
  | "untrash";

/** An editor writes; a publisher answers for what everybody sees. */
export type Hand = "editor" | "publisher";

type Transition = { act: PageAct; from: readonly (DraftState | "trashed")[]; to: DraftState | "same"; who: Hand };

const EVERY: readonly DraftState[] = ["draft", "in_review", "scheduled", "published", "archived"];

/**
 * The one table of states: Draft → in review → published → archived → trash. Saving a page that everybody sees makes
 * a draft beside it. Saving during a review keeps it there: a decision names the revision that was looked at.
 * Source: issue 3, "Editing".
 */
export const pageTransitions: readonly Transition[] = [
  { act: "save", from: ["draft", "scheduled", "published", "archived"], to: "draft", who: "editor" },
  { act: "save", from: ["in_review"], to: "in_review", who: "editor" },
  { act: "submit", from: ["draft"], to: "in_review", who: "editor" },
  { act: "take_back", from: ["in_review"], to: "draft", who: "editor" },
  { act: "return", from: ["in_review"], to: "draft", who: "publisher" },
  { act: "publish", from: ["draft", "in_review", "scheduled", "archived"], to: "published", who: "publisher" },
  { act: "schedule", from: ["draft", "in_review", "scheduled", "archived"], to: "scheduled", who: "publisher" },
  { act: "unschedule", from: ["scheduled"], to: "draft", who: "publisher" },
  { act: "unschedule", from: ["draft", "in_review", "published", "archived"], to: "same", who: "publisher" },
  { act: "archive", from: ["draft", "in_review", "scheduled", "published"], to: "archived", who: "publisher" },
  { act: "trash", from: EVERY, to: "same", who: "editor" },
  { act: "untrash", from: ["trashed"], to: "same", who: "editor" },
];

/** What everybody sees is thrown away and brought back by a publisher only. */
type Draft = { state: DraftState; isShown: boolean; deletedAt: Date | null };

const whoFor = ({ act, who }: Transition, { isShown }: Draft): Hand =>
  isShown && (act === "trash" || act === "untrash") ? "publisher" : who;

const transitionFor = (act: PageAct, draft: Draft) =>
  pageTransitions.find(
    (candidate) => candidate.act === act && candidate.from.includes(draft.deletedAt ? "trashed" : draft.state),
  );

/** Whether to offer it. A page is taken from the eyes of visitors only when they see it. */
export function mayAct(act: PageAct, draft: Draft, hand: Hand): boolean {
  const transition = transitionFor(act, draft);
  if (!transition || (act === "archive" && !draft.isShown)) return false;
  return hand === "publisher" || whoFor(transition, draft) === "editor";
}

/** The state that follows. Throws a Refusal when the act is not possible now, or not for this hand. */
export function stateAfter(act: PageAct, draft: Draft, hand: Hand): DraftState {
  const transition = transitionFor(act, draft);
  if (!transition) return refuse(draft.deletedAt ? "page_gone" : act === "untrash" ? "not_in_trash" : "not_now");
  if (act === "archive" && !draft.isShown) return refuse("not_now");
  if (hand !== "publisher" && whoFor(transition, draft) === "publisher") return refuse("not_yours");
  return transition.to === "same" ? draft.state : transition.to;
}

/**
 * Owners publish. Where an organisation has none, its editors do, so that one who is alone is never stuck.
 * Source: docs/decisions/0020.
 */
export function handIn(roles: readonly { personId: string; role: "owner" | "editor" }[], personId: string): Hand {
  const owners = roles.filter(({ role }) => role === "owner");
  return owners.length === 0 || owners.some((owner) => owner.personId === personId) ? "publisher" : "editor";
}

type InUse = { revision: number; publishedRevision: number | null };

/** What somebody works with or sees is no old revision: its content can be replaced, not removed. */
export const isInUse = (number: number, { revision, publishedRevision }: InUse, planned: readonly (number | null)[]) =>
  number === revision || number === publishedRevision || planned.includes(number);

/** Who is asked to look: all who may publish but the one who asks. */
export const reviewersIn = (roles: readonly { personId: string; role: "owner" | "editor" }[], askingId: string) => [
  ...new Set(
    roles.map(({ personId }) => personId).filter((id) => id !== askingId && handIn(roles, id) === "publisher"),
  ),
];

/** A page that holds more is several pages. */
export const MAX_SECTIONS = 500;
/** Sections that were taken out can be put back; the oldest are in the history. */
export const MAX_REMOVED = 20;
/**
 * For so many days every save is kept. Of older ones the last of each day in Germany stays, and all that were ever
 * published, looked at in a review or removed. Source: issue 3, "Editing"; docs/betrieb/seiten.md says it to editors.
 */
export const KEEP_ALL_DAYS = 90;
/** Characters of why a revision was removed. */
export const MAX_REMOVAL_REASON = 500;
/** Characters of what is said to a reviewer, or by one. */
export const MAX_NOTE = 2_000;

export function refuse(code: RefusalCode): never {
  throw new Refusal(code);
}
