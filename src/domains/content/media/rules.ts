import { Refusal } from "../../../platform/errors";
import { addDays, type IsoDate } from "../../../platform/time/berlin";

/** Under which terms a file may be shown. "unstated" until somebody has said. */
export const LICENCES = [
  "unstated",
  "own_work",
  "permitted",
  "cc0",
  "cc_by",
  "cc_by_sa",
  "dl_de_by",
  "other_licence",
] as const;
export type Licence = (typeof LICENCES)[number];

/** These ask that their maker is named. Source: CC BY 4.0, 3 (a); dl-de/by-2-0, 2. */
export const NAMED_LICENCES: ReadonlySet<Licence> = new Set(["cc_by", "cc_by_sa", "dl_de_by"]);

/** Where the words of a licence stand. */
export const licenceDeeds: Partial<Record<Licence, string>> = {
  cc0: "https://creativecommons.org/publicdomain/zero/1.0/deed.de",
  cc_by: "https://creativecommons.org/licenses/by/4.0/deed.de",
  cc_by_sa: "https://creativecommons.org/licenses/by-sa/4.0/deed.de",
  dl_de_by: "https://www.govdata.de/dl-de/by-2-0",
};

/** Whether people can be recognised on a picture, and whether they agree that it is shown. */
export type People = "unsaid" | "nobody" | "agreed" | "lapsed" | "withdrawn";
export type PeopleAct = "record" | "deny" | "lapse" | "withdraw";

type Transition = { act: PeopleAct; from: readonly People[]; to: People };

/**
 * Consent is recorded again and again, ends by the clock, and may be taken back at any time. Source: Art. 7 Abs. 3
 * DSGVO, § 22 KunstUrhG.
 */
export const transitions: readonly Transition[] = [
  { act: "record", from: ["unsaid", "nobody", "agreed", "lapsed", "withdrawn"], to: "agreed" },
  { act: "deny", from: ["unsaid", "nobody", "agreed", "lapsed", "withdrawn"], to: "nobody" },
  { act: "lapse", from: ["agreed"], to: "lapsed" },
  { act: "withdraw", from: ["unsaid", "nobody", "agreed", "lapsed"], to: "withdrawn" },
];

export const mayDo = (act: PeopleAct, from: People): boolean =>
  transitions.some((row) => row.act === act && row.from.includes(from));

/** Where an act leads. Throws a Refusal. */
export function nextPeople(act: PeopleAct, from: People): People {
  const transition = transitions.find((row) => row.act === act && row.from.includes(from));
  return transition ? transition.to : refuse("consent_over");
}

/** Editors hear of it so many days before the last day of a consent: time to ask once more. */
export const REMIND_DAYS = 30;

/** Days for which replaced bytes can be brought back. Source: as long as the bodies of mails are kept. */
export const UNDO_DAYS = 30;

/** Whether a consent ends soon, or has ended. */
export const isEnding = (until: IsoDate | null, today: IsoDate): boolean =>
  until !== null && until <= addDays(today, REMIND_DAYS);

/** The last day still counts. */
export const isOver = (until: IsoDate | null, today: IsoDate): boolean => until !== null && until < today;

/** What is said about the people on bytes that come back: a consent may have ended meanwhile. */
export const peopleOn = ({ people, agreedUntil }: { people: People; agreedUntil: IsoDate | null }, today: IsoDate) =>
  people === "agreed" && isOver(agreedUntil, today) ? nextPeople("lapse", people) : people;

type Shown = { deletedAt: Date | null; people: People; hiddenWithUse: boolean };

/** Whether pages may show an item: not out of the trash, and not against the will of who can be recognised on it. */
export const isShown = ({ deletedAt, people, hiddenWithUse }: Shown): boolean =>
  deletedAt === null && people !== "lapsed" && people !== "withdrawn" && !hiddenWithUse;

export type RefusalCode =
  | "consent_over"
  | "changed_meanwhile"
  | "not_in_trash"
  | "in_trash"
  | "name_taken"
  | "other_kind"
  | "used_elsewhere"
  | "nothing_to_undo"
  | "not_there";

export function refuse(code: RefusalCode): never {
  throw new Refusal(code);
}

/** Everybody saves what they saw. */
export function assertUnchanged(row: { revision: number }, seen: number): void {
  if (row.revision !== seen) refuse("changed_meanwhile");
}

export function assertThere(row: { deletedAt: Date | null }): void {
  if (row.deletedAt !== null) refuse("in_trash");
}
