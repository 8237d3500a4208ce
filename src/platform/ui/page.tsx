import { raw } from "hono/html";
import type { PropsWithChildren } from "hono/jsx";
import type { Locale } from "../text";

/** What the frame of every page shows. */
export type Shell = { locale: Locale; siteName: string; personName: string | undefined };

const skip = { de: "Zum Inhalt springen", en: "Skip to content", "de-simple": "Zum Inhalt" };

/** @example <Page shell={shellOf(c)} title="AG Räume">…</Page> */
export const Page = ({ shell, title, children }: PropsWithChildren<{ shell: Shell; title: string }>) => (
  <>
    {raw("<!doctype html>")}
    <html lang={shell.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${shell.siteName}`}</title>
        <link rel="stylesheet" href="/styles/gemeinsinn.css" />
      </head>
      <body>
        <Header shell={shell} />
        <main id="inhalt">{children}</main>
      </body>
    </html>
  </>
);

const Header = ({ shell }: { shell: Shell }) => (
  <header>
    <a class="skip" href="#inhalt">
      {skip[shell.locale]}
    </a>
    <div class="head">
      <div class="wrap">
        <a class="brand" href="/">
          {shell.siteName}
        </a>
        {shell.personName && <span>{shell.personName}</span>}
      </div>
    </div>
  </header>
);
