import { catalogue, type Locale } from "../text";
import type { Mail } from "./mail";

const messages = catalogue({
  de: {
    subject: (portal: string) => `Probe-Mail von ${portal}`,
    text: "Diese Mail ist eine Probe aus der Verwaltung. Sie ist angekommen: Der Versand geht.",
  },
  en: {
    subject: (portal) => `Test mail from ${portal}`,
    text: "This mail is a test from the administration pages. It has arrived: sending works.",
  },
});

/** Shows an administrator that sending works. */
export function testMail(portalName: string, locale: Locale): Mail {
  const t = messages[locale];
  return {
    class: "transactional",
    locale,
    subject: t.subject(portalName),
    text: t.text,
    html: <p>{t.text}</p>,
  };
}
