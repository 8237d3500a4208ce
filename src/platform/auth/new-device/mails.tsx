import type { Mail } from "../../mail/mail";
import { catalogue, type Locale } from "../../text";
import { berlinDate, longDate, timeOfDay } from "../../time/berlin";
import { deviceInWords } from "../device";
import type { SafetyChange } from "./note-device";

const de = {
  subjects: {
    device: (portal: string) => `Neue Anmeldung: ${portal}`,
    recovery: (portal: string) => `Ein Ersatzcode wurde benutzt: ${portal}`,
    recovery_renewed: (portal: string) => `Neue Ersatzcodes: ${portal}`,
    factors_taken: (portal: string) => `Zweite Faktoren zurückgesetzt: ${portal}`,
    factor_added: (portal: string) => `Zweiter Faktor eingerichtet: ${portal}`,
    factor_removed: (portal: string) => `Zweiter Faktor entfernt: ${portal}`,
  } satisfies Record<SafetyChange, unknown>,
  greeting: (name: string) => `Guten Tag ${name},`,
  what: {
    device: (when: string, device: string) => `${when} hat sich jemand in Ihrem Konto angemeldet: ${device}.`,
    recovery: (when: string) => `${when} wurde einer Ihrer Ersatzcodes benutzt.`,
    recovery_renewed: (when: string) =>
      `${when} wurden neue Ersatzcodes für Ihr Konto gemacht. Die alten gelten nicht mehr.`,
    factor_added: (when: string) => `${when} wurde für Ihr Konto eine App oder ein Passkey eingerichtet.`,
    factor_removed: (when: string) => `${when} wurde in Ihrem Konto eine App oder ein Passkey entfernt.`,
    factors_taken: (when: string) =>
      `${when} hat der Betrieb alle Apps, Passkeys und Ersatzcodes Ihres Kontos entfernt und alle Anmeldungen beendet.`,
  },
  when: (day: string, time: string) => `Am ${day} um ${time}`,
  wasYou: "Waren Sie das? Dann brauchen Sie nichts zu tun.",
  notYou: "Waren Sie das nicht? Dann beenden Sie bitte die fremden Anmeldungen und rufen Sie uns an.",
  button: "Anmeldungen ansehen",
};

const messages = catalogue({
  de,
  en: {
    subjects: {
      device: (portal) => `New sign-in: ${portal}`,
      recovery: (portal) => `A recovery code was used: ${portal}`,
      recovery_renewed: (portal) => `New recovery codes: ${portal}`,
      factors_taken: (portal) => `Second factors reset: ${portal}`,
      factor_added: (portal) => `Second factor set up: ${portal}`,
      factor_removed: (portal) => `Second factor removed: ${portal}`,
    },
    greeting: (name) => `Hello ${name},`,
    what: {
      device: (when, device) => `${when} somebody signed in to your account: ${device}.`,
      recovery: (when) => `${when} one of your recovery codes was used.`,
      recovery_renewed: (when) =>
        `${when} new recovery codes were made for your account. The old ones are no longer valid.`,
      factor_added: (when) => `${when} an app or a passkey was set up for your account.`,
      factor_removed: (when) => `${when} an app or a passkey was removed from your account.`,
      factors_taken: (when) =>
        `${when} the operator removed all apps, passkeys and recovery codes of your account and ended all sessions.`,
    },
    when: (day, time) => `On ${day} at ${time}`,
    wasYou: "Was it you? Then there is nothing to do.",
    notYou: "It was not you? Then please end the sessions you do not know, and call us.",
    button: "See the sessions",
  },
});

type Safety = { name: string; portalName: string; what: SafetyChange; at: Date; device: string; link: string };

/** Tells somebody of a new device, a used recovery code, or a change of their second factor. */
export function safetyMail({ name, portalName, what, at, device, link }: Safety, locale: Locale): Mail {
  const t = messages[locale];
  const when = t.when(longDate(berlinDate(at), locale), timeOfDay(at, locale));
  const happened = t.what[what](when, deviceInWords(device, locale));
  const html = (
    <>
      <p>{t.greeting(name)}</p>
      <p>{happened}</p>
      <p>{t.wasYou}</p>
      <p>
        {t.notYou} <a href={link}>{t.button}</a>
      </p>
    </>
  );
  const text = [t.greeting(name), happened, t.wasYou, `${t.notYou}\n${link}`].join("\n\n");
  return { class: "transactional", locale, subject: t.subjects[what](portalName), text: `${text}\n`, html };
}
