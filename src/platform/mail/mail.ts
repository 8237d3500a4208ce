import type { JSX } from "hono/jsx/jsx-runtime";
import type { Locale } from "../text";
import type { MailKind } from "./rules";

/**
 * What a mail is to the one who gets it. Transactional: the answer to something they did. Reminder: of something they
 * took on. Subscription: news about an object (its id), which one click ends.
 */
export type MailClass = "transactional" | "reminder" | `subscription:${string}`;

/**
 * What a mail function returns. The frame, the address of the office and the way to unsubscribe are added by
 * `queueMail`. `text` says all that `html` says, with its links in full.
 *
 * @example
 * export const welcomeMail = ({ groupName, url }: Welcome): Mail => ({
 *   class: "transactional",
 *   subject: `Willkommen: ${groupName}`,
 *   text: `Sie sind dabei. Alles Weitere steht hier:\n${url}`,
 *   html: <p>Sie sind dabei. <a href={url}>{groupName}</a></p>,
 * });
 */
export type Mail = {
  class: MailClass;
  subject: string;
  text: string;
  html: JSX.Element;
  locale?: Locale;
};

/** The column and the object of a class. @example partsOf("subscription:6d…") → { kind: "subscription", objectId } */
export function partsOf(mailClass: MailClass) {
  const [kind, objectId = null] = mailClass.split(":");
  return { kind: kind as MailKind, objectId };
}

const CONTROLS = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** One line for a header: no line breaks, no marks that turn the reading direction, at most 200 characters. */
export const headerLine = (text: string): string => [...text.replace(CONTROLS, " ").trim()].slice(0, 200).join("");
