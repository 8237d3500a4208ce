import type { Context, ErrorHandler, NotFoundHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { isDatabaseAway } from "../db";
import { Forbidden, Missing, Refusal } from "../errors";
import { log } from "../log";
import { catalogue } from "../text";
import { Acts, ButtonLink } from "../ui/button";
import { Page } from "../ui/page";
import { PageHead } from "../ui/page-head";
import { PhoneLink } from "../ui/phone-link";
import { Section } from "../ui/section";
import type { Env } from "./env";
import { FOREIGN_ORIGIN } from "./same-origin";
import { shellOf } from "./shell";
import { bringsFiles, hasSession } from "./sound-request";

const messages = catalogue({
  de: {
    400: "Das hat unser Rechner nicht verstanden",
    403: "Das dürfen Sie hier nicht",
    404: "Diese Seite gibt es nicht",
    405: "So geht es hier nicht",
    413: "Das ist zu groß",
    429: "Das war sehr oft hintereinander",
    500: "Das hat nicht geklappt",
    503: "Wir sind gleich wieder da",
    lead400: "Bitte gehen Sie zurück und versuchen Sie es noch einmal.",
    lead403: "Vielleicht müssen Sie sich erst anmelden.",
    lead403As: (name: string) => `Sie sind angemeldet als ${name}. Diese Seite dürfen nur andere öffnen.`,
    lead403Sent: "Sie sind nicht mehr angemeldet. Bitte melden Sie sich an und senden Sie es dann noch einmal ab.",
    lead403Origin: "Das kam nicht von unserer Seite. Bitte öffnen Sie die Seite neu und versuchen Sie es noch einmal.",
    typedTitle: "Das haben Sie geschrieben",
    typedText: "Es ist noch nicht gespeichert. Bitte kopieren Sie es, bevor Sie weitergehen.",
    call: "Kommen Sie nicht weiter? Rufen Sie uns an:",
    lead404: "Vielleicht ist sie umgezogen. Vom Start aus finden Sie alles.",
    lead405: "Seiten lassen sich ansehen und Formulare absenden. Etwas anderes versteht unser Rechner nicht.",
    lead413:
      "Gespeichert wurde nichts, aber Ihr Text ist noch da: Gehen Sie mit „Zurück“ in Ihrem Browser wieder zum Formular.",
    less: "Was Sie dann tun können",
    lessText: [
      "Ein Formular nimmt höchstens 2 MB Text, das sind etwa 2 Millionen Zeichen; ein einzelnes Feld weniger.",
      "Kopieren Sie den Text in ein Dokument auf Ihrem Gerät. Dann ist er sicher.",
      "Verteilen Sie ihn auf mehrere Abschnitte oder Seiten, und speichern Sie nach jedem.",
      "Kommt der Text aus einer Textverarbeitung, fügen Sie ihn ohne Formatierung ein. Bilder laden Sie in die Mediathek hoch.",
    ],
    lead413Files:
      "Gespeichert wurde nichts. Eine Datei darf 20 MB groß sein, alle zusammen 25 MB. Gehen Sie mit „Zurück“ in Ihrem Browser wieder zum Formular und wählen Sie weniger oder kleinere.",
    lead413Typed:
      "Gespeichert wurde nichts. Gehen Sie mit „Zurück“ in Ihrem Browser wieder zum Formular: Ihr Text ist noch da. Bitte kürzen Sie ihn oder schicken Sie ihn in mehreren Teilen.",
    lead429: "Bitte warten Sie eine Minute und versuchen Sie es dann noch einmal.",
    lead500: "Es liegt an uns. Was Sie vorher gespeichert haben, ist noch da.",
    lead503: "Bitte laden Sie die Seite in einer halben Minute neu. Was Sie gespeichert haben, ist noch da.",
    quote: (id: string) => `Bitte nennen Sie uns diese Nummer, wenn Sie anrufen: ${id}`,
    home: "Zum Start",
    signIn: "Anmelden",
  },
  en: {
    400: "Our computer did not understand this",
    403: "You may not do this here",
    404: "This page does not exist",
    405: "It does not work like this here",
    413: "This is too large",
    429: "That was very often in a row",
    500: "That did not work",
    503: "We will be back in a moment",
    lead400: "Please go back and try once more.",
    lead403: "Perhaps you have to sign in first.",
    lead403As: (name) => `You are signed in as ${name}. Only others may open this page.`,
    lead403Sent: "You are no longer signed in. Please sign in and then send it once more.",
    lead403Origin: "This did not come from our page. Please open the page anew and try once more.",
    typedTitle: "This is what you wrote",
    typedText: "It is not saved yet. Please copy it before you go on.",
    call: "Stuck? Call us:",
    lead404: "Perhaps it has moved. You find everything from the start page.",
    lead405: "Pages can be read and forms can be sent. Our computer understands nothing else.",
    lead413:
      "Nothing was saved, but your text is still there: go back to the form with the back button of your browser.",
    less: "What you can do then",
    lessText: [
      "A form takes 2 MB of text at most, which is about 2 million characters; a single field takes less.",
      "Copy the text into a document on your device. Then it is safe.",
      "Divide it into several sections or pages, and save after each of them.",
      "If the text comes from a word processor, paste it without formatting. Upload pictures to the media library.",
    ],
    lead413Files:
      "Nothing was saved. A file may have 20 MB, all together 25 MB. Go back to the form with the back button of your browser and choose fewer or smaller ones.",
    lead413Typed:
      "Nothing was saved. Go back to the form with the back button of your browser: your text is still there. Please shorten it, or send it in several parts.",
    lead429: "Please wait a minute and then try once more.",
    lead500: "It is our fault. What you saved before is still there.",
    lead503: "Please reload the page in half a minute. What you saved is still there.",
    quote: (id) => `Please quote this number when you call: ${id}`,
    home: "To the start page",
    signIn: "Sign in",
  },
});

type Status = 400 | 403 | 404 | 405 | 413 | 429 | 500 | 503;

/** The app's one answer to what no route caught. @example app.onError(showError); */
export const showError: ErrorHandler<Env> = async (error, c) => {
  const status = statusOf(error);
  note(error, status, c.var.requestId);
  if (status === 503 || status === 429) c.header("retry-after", status === 503 ? "10" : "60");
  if (status === 405) c.header("allow", "GET, HEAD, POST");
  if (!c.var.portal) return c.text(String(status), status);
  const { person, portal, locale, requestId } = c.var;
  const t = messages[locale];
  const isStranger = status === 403 && !person && !isFromElsewhere(error);
  const typed = isStranger ? await textsOf(c) : [];
  const { phone } = portal.contact;
  return c.html(
    <Page shell={shellOf(c)} title={t[status]} noIndex>
      <PageHead title={t[status]} lead={leadOf(status, error, c)} locale={locale}>
        {status >= 500 && <p>{t.quote(requestId)}</p>}
        <Acts>
          <ButtonLink href="/">{t.home}</ButtonLink>
          {isStranger && (
            <ButtonLink look="line" href={`/anmelden?weiter=${encodeURIComponent(c.req.path)}`}>
              {t.signIn}
            </ButtonLink>
          )}
        </Acts>
        {phone && (
          <p>
            {t.call} <PhoneLink phone={phone} />
          </p>
        )}
      </PageHead>
      {status === 413 && hasSession(c) && !bringsFiles(c) && (
        <Section title={t.less}>
          <div class="prose">
            <ul>
              {t.lessText.map((text) => (
                <li>{text}</li>
              ))}
            </ul>
          </div>
        </Section>
      )}
      {typed.length > 0 && (
        <Section title={t.typedTitle}>
          <p>{t.typedText}</p>
          {typed.map((text) => (
            <p class="as-written">{text}</p>
          ))}
        </Section>
      )}
    </Page>,
    status,
  );
};

function leadOf(status: Status, error: Error, c: Context<Env>): string {
  const t = messages[c.var.locale];
  if (status === 403) return leadOf403(error, c);
  if (status !== 413) return t[`lead${status}`];
  if (!hasSession(c)) return t.lead413Typed;
  return bringsFiles(c) ? t.lead413Files : t.lead413;
}

function leadOf403(error: Error, { req, var: { person, locale } }: Context<Env>): string {
  const t = messages[locale];
  if (isFromElsewhere(error)) return t.lead403Origin;
  if (person) return t.lead403As(person.name);
  return req.method === "POST" ? t.lead403Sent : t.lead403;
}

const isFromElsewhere = (error: Error) => error instanceof Forbidden && error.message === FOREIGN_ORIGIN;

/** What somebody wrote whose session ended meanwhile. Hidden fields are no texts of theirs. */
async function textsOf({ req }: Context<Env>): Promise<string[]> {
  if (req.method !== "POST") return [];
  const fields = Object.entries(await req.parseBody());
  return fields.flatMap(([name, value]) =>
    typeof value === "string" && value.trim() !== "" && !/^_|^revision$/.test(name) ? [value] : [],
  );
}

export const showMissing: NotFoundHandler<Env> = (c) => showError(new Missing(c.req.path), c);

/** What the database says for the moment needs no trace of where it was said. */
function note(error: Error, status: Status, requestId: string) {
  if (status === 500) log.error({ requestId, err: error }, "unexpected");
  if (status === 503) log.warn({ requestId, reason: codeOf(error) ?? error.message }, "what this needs is away");
}

const codeOf = (error: Error) => ("code" in error && typeof error.code === "string" ? error.code : undefined);

/** Forms show it beside the field of the file; a page that is such a file has nothing else to show. */
const isStorageAway = (error: Error) => error instanceof Refusal && error.code === "storage_away";

function statusOf(error: Error): Status {
  if (error instanceof Missing) return 404;
  if (error instanceof Forbidden) return 403;
  if (isDatabaseAway(error) || isStorageAway(error)) return 503;
  if (error instanceof HTTPException && [400, 403, 404, 405, 413, 429].includes(error.status))
    return error.status as Status;
  return 500;
}
