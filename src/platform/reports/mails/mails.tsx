import type { Mail } from "../../mail";
import type { Locale } from "../../text";
import { longDate } from "../../time/berlin";
import type { Ground, Outcome } from "../rules";
import { mailTexts } from "./messages";

type Letter = { subject: string; before: readonly string[]; link?: Link | undefined; after?: readonly string[] };
type Link = { href: string; label: string };

/** Paragraphs, one link on a line of its own, and what comes after it. */
function letter({ subject, before, link, after = [] }: Letter, locale: Locale): Mail {
  const text = [...before, ...(link ? [`${link.label}:\n${link.href}`] : []), ...after].join("\n\n");
  const html = (
    <>
      {before.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      {link && (
        <p class="button">
          <a href={link.href}>{link.label}</a>
        </p>
      )}
      {after.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </>
  );
  return { class: "transactional", locale, subject, text: `${text}\n`, html };
}

const linesOf = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");

type About = { title: string; reference: string };

/** For who reported something. `confirmLink` is for an address that nobody has confirmed. */
export function reportReceivedMail(
  { title, reference, confirmLink }: About & { confirmLink?: string },
  locale: Locale,
) {
  const t = mailTexts[locale];
  const about = [t.about(title), t.reference(reference), t.received.next];
  const { subject, confirm, button, notYou, known } = t.received;
  if (!confirmLink) return letter({ subject, before: [...about, known] }, locale);
  const link = { href: confirmLink, label: button };
  return letter({ subject, before: [...about, confirm], link, after: [notYou] }, locale);
}

/** `isStillHidden`: because of another report, although this decision lets everybody see it. */
type Result = { outcome: Outcome; reasons: string; isStillHidden: boolean };
type Decided = About & Result & { isAgain: boolean };

/** For who reported something: what was decided, and why. */
export function reportDecidedMail({ title, reference, reasons, isAgain, ...result }: Decided, locale: Locale): Mail {
  const { decided, about, reference: number } = mailTexts[locale];
  const begun = isAgain ? [decided.again] : [];
  const before = [
    ...begun,
    about(title),
    resultOf({ isAgain, ...result }, locale),
    decided.reasons,
    ...linesOf(reasons),
  ];
  return letter({ subject: decided.subject, before: [...before, decided.way, number(reference)] }, locale);
}

function resultOf(
  { outcome, isAgain, isStillHidden }: Pick<Decided, "outcome" | "isAgain" | "isStillHidden">,
  locale: Locale,
) {
  const { decided } = mailTexts[locale];
  if (isStillHidden) return decided.stillHidden;
  return isAgain && outcome === "stays" ? decided.shownAgain : decided[outcome];
}

type Hidden = About & { ground: Ground; reasons: string; until: string; link: string };

/** For who made what is hidden: the statement of reasons (Art. 17 DSA) and the way to appeal. `until` is a day. */
export function contentHiddenMail({ title, reference, ground, reasons, until, link }: Hidden, locale: Locale): Mail {
  const { hidden: t, about, reference: number } = mailTexts[locale];
  const before = [about(title), t.what, t[ground], t.reasons, ...linesOf(reasons), t.human];
  return letter(
    {
      subject: t.subject(title),
      before: [...before, t.appeal(longDate(until, locale))],
      link: { href: link, label: t.button },
      after: [t.court, number(reference)],
    },
    locale,
  );
}

type Again = About & Result & { link: string };

/** For who made something: what was decided about it the second time. */
export function contentDecidedAgainMail({ title, reference, link, ...result }: Again, locale: Locale): Mail {
  const { outcome, reasons, isStillHidden } = result;
  const { again: t, about, reference: number } = mailTexts[locale];
  const before = [about(title), t[isStillHidden ? "stillHidden" : outcome], t.reasons, ...linesOf(reasons)];
  const button = { href: link, label: t.button };
  return letter({ subject: t.subject(title), before, link: button, after: [number(reference)] }, locale);
}

type Waiting = About & { isAppeal: boolean; link: string };

/** For those who decide. */
export function reportWaitingMail({ title, reference, isAppeal, link }: Waiting, locale: Locale): Mail {
  const { waiting: t, about, reference: number } = mailTexts[locale];
  const subject = isAppeal ? t.appeal : t.report;
  return letter({ subject, before: [about(title), number(reference)], link: { href: link, label: t.button } }, locale);
}
