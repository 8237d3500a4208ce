import type { Mail } from "../../mail/mail";
import type { Locale } from "../../text";
import { messages } from "./messages";
import type { PersonAtAddress } from "./queries";

type SignIn = { portalName: string; code: string; link: string; people: readonly Pick<PersonAtAddress, "name">[] };

/** Code and link for everybody who uses the address. */
export function signInMail({ portalName, code, link, people }: SignIn, locale: Locale): Mail {
  const t = messages[locale].mail;
  const greeting = t.greeting(people.map(({ name }) => name));
  const shown = `${code.slice(0, 3)} ${code.slice(3)}`;
  const html = (
    <>
      <p>{greeting}</p>
      <p>
        <strong>{t.code(shown)}</strong>
      </p>
      <p>
        {t.link} <a href={link}>{t.button}</a>
      </p>
      <p>{t.valid}</p>
      <p>{t.notYou}</p>
    </>
  );
  const text = [greeting, t.code(shown), `${t.link}\n${link}`, t.valid, t.notYou].join("\n\n");
  return { class: "transactional", locale, subject: t.subject(portalName), text: `${text}\n`, html };
}
