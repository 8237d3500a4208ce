import type { Mail } from "../../../platform/mail";
import { catalogue, type Locale } from "../../../platform/text";
import { type IsoDate, longDate } from "../../../platform/time/berlin";
import { citedAs } from "./urls";

const texts = catalogue({
  de: {
    subject: "Einwilligungen für Bilder enden",
    begin: "Auf diesen Bildern sind Menschen zu erkennen, deren Einwilligung endet oder schon vorbei ist.",
    over: (day: string) => `war gültig bis ${day}, steht auf keiner Seite mehr`,
    soon: (day: string) => `gilt bis einschließlich ${day}`,
    end: "Fragen Sie die Menschen noch einmal und tragen Sie die Antwort ein, oder setzen Sie ein anderes Bild an die Stelle.",
    button: "In der Mediathek ansehen",
  },
  en: {
    subject: "Consents for pictures are ending",
    begin: "People can be recognised on these pictures whose consent ends soon or has ended.",
    over: (day) => `was good until ${day}, stands on no page any more`,
    soon: (day) => `is good up to and including ${day}`,
    end: "Ask the people once more and enter their answer, or put another picture in its place.",
    button: "Look in the media library",
  },
});

export type EndingConsent = { path: string; alt: string; until: IsoDate; isOver: boolean };

/** For the editors of a portal: pictures that leave their pages, or have left them. */
export function consentsEndingMail(
  { pictures, link }: { pictures: readonly EndingConsent[]; link: string },
  locale: Locale,
): Mail {
  const t = texts[locale];
  const lines = pictures.map(({ path, alt, until, isOver }) => {
    const name = alt ? `${citedAs(path)} (${alt})` : citedAs(path);
    return `${name}: ${isOver ? t.over(longDate(until, locale)) : t.soon(longDate(until, locale))}`;
  });
  return {
    class: "reminder",
    locale,
    subject: t.subject,
    text: `${t.begin}\n\n${lines.map((line) => `- ${line}`).join("\n")}\n\n${t.end}\n\n${t.button}:\n${link}\n`,
    html: (
      <>
        <p>{t.begin}</p>
        <ul>
          {lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <p>{t.end}</p>
        <p class="button">
          <a href={link}>{t.button}</a>
        </p>
      </>
    ),
  };
}
