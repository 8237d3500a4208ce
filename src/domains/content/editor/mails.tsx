import type { Mail } from "../../../platform/mail";
import type { Locale } from "../../../platform/text";
import { at } from "./list-view";
import { mailTexts } from "./mail-texts";

type Letter = { subject: string; before: readonly string[]; link: { href: string; label: string } };

/** Paragraphs, and one link on a line of its own. */
const letter = ({ subject, before, link }: Letter, locale: Locale): Mail => ({
  ...{ class: "transactional", locale, subject },
  text: `${[...before, `${link.label}:\n${link.href}`].join("\n\n")}\n`,
  html: (
    <>
      {before.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      <p class="button">
        <a href={link.href}>{link.label}</a>
      </p>
    </>
  ),
});

const linesOf = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");

type Submitted = { title: string; author: string; note: string; link: string };

/** For those who may publish: somebody asks them to look at a page. */
export function pageSubmittedMail({ title, author, note, link }: Submitted, locale: Locale): Mail {
  const t = mailTexts[locale].submitted;
  const before = [t.what(author, title), ...(note ? [t.note, ...linesOf(note)] : [])];
  return letter({ subject: t.subject(title), before, link: { href: link, label: t.button } }, locale);
}

export type Outcome = "published" | "scheduled" | "returned";
type Decided = { title: string; outcome: Outcome; reason: string; link: string };

/** For who asked: what was decided about the page, and why. */
export function pageReviewedMail({ title, outcome, reason, link }: Decided, locale: Locale): Mail {
  const t = mailTexts[locale].reviewed;
  const before = [t[outcome](title), ...(reason ? [t.reason, ...linesOf(reason)] : [])];
  return letter({ subject: t.subjects[outcome](title), before, link: { href: link, label: t.button } }, locale);
}

type Failed = { title: string; act: "publish" | "withdraw"; at: Date; link: string };

/** For who told the clock: it could not do it. */
export function pagePlanFailedMail({ title, act, at: instant, link }: Failed, locale: Locale): Mail {
  const t = mailTexts[locale].planFailed;
  const before = [t[act](title, at(instant, locale)), t.next];
  return letter({ subject: t.subject(title), before, link: { href: link, label: t.button } }, locale);
}
