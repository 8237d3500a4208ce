import type { Mail } from "../../../platform/mail";
import type { Locale } from "../../../platform/text";
import { messages as barrierTexts } from "./barriers/messages";
import { messages as peopleTexts } from "./people/messages";

type Letter = { subject: string; paragraphs: readonly string[]; link: { href: string; label: string } };

function letter({ subject, paragraphs, link }: Letter, locale: Locale): Mail {
  const text = [...paragraphs, `${link.label}:\n${link.href}`].join("\n\n");
  const html = (
    <>
      {paragraphs.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      <p class="button">
        <a href={link.href}>{link.label}</a>
      </p>
    </>
  );
  return { class: "transactional", locale, subject, text: `${text}\n`, html };
}

type Barrier = { place: string; text: string; email: string | null; link: string };

/** For the office: what somebody could not use. */
export function barrierReportedMail({ place, text, email, link }: Barrier, locale: Locale): Mail {
  const { mail: t } = barrierTexts[locale];
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const answer = email ? t.answerTo(email) : t.noAnswer;
  const paragraphs = [...(place ? [t.place(place)] : []), ...lines, answer];
  return letter({ subject: t.subject, paragraphs, link: { href: link, label: t.open } }, locale);
}

/** For the owners: nobody looked at the accessibility of their portal for a year. */
export function statementOverdueMail({ link }: { link: string }, locale: Locale): Mail {
  const { overdue: t } = barrierTexts[locale];
  const mail = letter({ subject: t.subject, paragraphs: [t.text], link: { href: link, label: t.open } }, locale);
  return { ...mail, class: "reminder" };
}

type RoleChange = { role: "owner" | "editor"; organisation: string; link: string };

/** For who may do more from now on. */
export function roleGivenMail({ role, organisation, link }: RoleChange, locale: Locale): Mail {
  const { mail: t } = peopleTexts[locale];
  const paragraphs = [t.given(organisation), t.can[role], t.how];
  return letter({ subject: t.givenSubject(organisation), paragraphs, link: { href: link, label: t.open } }, locale);
}

/** For who may do less. */
export function roleTakenMail({ role, organisation, link }: RoleChange, locale: Locale): Mail {
  const { mail: t } = peopleTexts[locale];
  const paragraphs = [t.taken(t.names[role], organisation), t.ask];
  return letter({ subject: t.takenSubject(organisation), paragraphs, link: { href: link, label: t.open } }, locale);
}
