import type { PropsWithChildren } from "hono/jsx";
import type { Contact, Portal } from "../portals/portal";
import { type Locale, languageTag } from "../text";
import { headerLine, type Mail } from "./mail";
import { messages } from "./messages";

type Sender = Pick<Portal, "name" | "origin" | "contact">;

/** No pictures, no fonts, nothing from outside. Colours follow the reader's choice of light or dark. */
const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 24px; background: #ffffff; color: #1c2429; font: 17px/1.5 sans-serif; }
main, footer { max-width: 36em; margin: 0 auto; }
h1 { font-size: 22px; line-height: 1.3; }
a { color: #0d4a5b; }
.site { font-weight: bold; }
.code { font-size: 28px; font-weight: bold; letter-spacing: 4px; }
.button a { display: inline-block; padding: 12px 20px; background: #0d4a5b; color: #ffffff; text-decoration: none; }
footer { margin-top: 32px; padding-top: 16px; border-top: 1px solid #7d8b92; font-size: 15px; }
@media (prefers-color-scheme: dark) {
  body { background: #14191c; color: #eef2f3; }
  a { color: #9fd4e3; }
  .button a { background: #9fd4e3; color: #14191c; }
}
`;

type LayoutProps = PropsWithChildren<{
  portal: Sender;
  subject: string;
  locale: Locale;
  unsubscribe?: string | undefined;
}>;

/** The one frame of all mails. */
export const MailLayout = ({ portal, subject, locale, unsubscribe, children }: LayoutProps) => {
  const t = messages[locale];
  return (
    <html lang={languageTag(locale)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{subject}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <main>
          <p class="site">{portal.name}</p>
          <h1>{subject}</h1>
          {children}
        </main>
        <footer>
          <p>
            <a href={portal.origin}>{portal.name}</a>
          </p>
          <Office contact={portal.contact} label={t.footer} />
          {unsubscribe && (
            <p>
              <a href={unsubscribe}>{t.unsubscribe}</a>
            </p>
          )}
        </footer>
      </body>
    </html>
  );
};

const Office = ({ contact, label }: { contact: Contact; label: string }) => {
  const lines = linesOf(contact);
  if (lines.length === 0) return null;
  return (
    <p>
      {label}
      {lines.map((line) => (
        <>
          <br />
          {line}
        </>
      ))}
    </p>
  );
};

const linesOf = ({ office, lines = [], phone, email }: Contact): string[] =>
  [office, ...lines, phone, email].filter((line): line is string => Boolean(line));

/**
 * A mail as it is sent: in the frame of its portal, as HTML and as text.
 *
 * @example const { subject, text, html } = composeMail(portal, welcomeMail(welcome, "de"));
 */
export function composeMail(portal: Sender, mail: Mail, unsubscribe?: string) {
  const { locale = "de" } = mail;
  const subject = headerLine(mail.subject);
  const page = (
    <MailLayout portal={portal} subject={subject} locale={locale} unsubscribe={unsubscribe}>
      {mail.html}
    </MailLayout>
  );
  return { subject, text: frameText(portal, mail.text, { locale, unsubscribe }), html: `<!doctype html>${page}` };
}

type Frame = { locale: Locale; unsubscribe: string | undefined };

function frameText(portal: Sender, body: string, { locale, unsubscribe }: Frame): string {
  const t = messages[locale];
  const lines = linesOf(portal.contact);
  const office = lines.length > 0 ? ["", `${t.footer}:`, ...lines] : [];
  const end = unsubscribe ? ["", `${t.unsubscribe}:`, unsubscribe] : [];
  // "-- " begins a signature (RFC 3676): mail programs leave it out of answers.
  return [body.trim(), "", "-- ", portal.name, portal.origin, ...office, ...end, ""].join("\n");
}
