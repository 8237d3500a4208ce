import { Refusal } from "../../platform/errors";
import { areSwapped } from "../../platform/time/swapped-date";

export type RefusalCode = "changed_meanwhile" | "deleted_meanwhile" | "not_in_trash" | "slug_taken" | "timeline_gone";

/** What may be done with something that can lie in the trash. Source: house.md, "deletion goes to a trash first". */
export type Act = "change" | "delete" | "restore";
export type State = "there" | "trashed";

type Transition = { act: Act; from: State; to: State; otherwise: RefusalCode };

export const transitions: readonly Transition[] = [
  { act: "change", from: "there", to: "there", otherwise: "deleted_meanwhile" },
  { act: "delete", from: "there", to: "trashed", otherwise: "deleted_meanwhile" },
  { act: "restore", from: "trashed", to: "there", otherwise: "not_in_trash" },
];

export const stateOf = ({ deletedAt }: { deletedAt: Date | null }): State => (deletedAt === null ? "there" : "trashed");

/** Throws a Refusal when the act is not possible in this state. */
export function assertMay(act: Act, row: { deletedAt: Date | null }): void {
  const transition = transitions.find((candidate) => candidate.act === act);
  if (transition && transition.from !== stateOf(row)) refuse(transition.otherwise);
}

/** Everybody saves what they saw: the revision must still be the one that the form was filled from. */
export function assertUnchanged(row: { revision: number }, seen: number): void {
  if (row.revision !== seen) refuse("changed_meanwhile");
}

/** Whether to offer that title and date change places. */
export const offersSwap = ({ title, date }: { title: string; date: { label: string } }): boolean =>
  areSwapped({ title, date: date.label });

export function refuse(code: RefusalCode): never {
  throw new Refusal(code);
}
