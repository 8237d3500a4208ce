import { raw } from "hono/html";
import type { PropsWithChildren } from "hono/jsx";
import { languageTag } from "../text";
import { Banner } from "./banner";
import { Footer } from "./footer";
import { Head, type HeadProps } from "./head";
import { Header } from "./header";
import type { Shell } from "./shell";

export type { Shell } from "./shell";

/**
 * The frame of every page: head, header, main, footer.
 *
 * @example <Page shell={shellOf(c)} title="AG Räume" description="Läden auf Zeit">…</Page>
 */
export const Page = ({ shell, children, ...head }: PropsWithChildren<HeadProps & { shell: Shell }>) => (
  <>
    {raw("<!doctype html>")}
    <html lang={languageTag(shell.locale)}>
      <Head shell={shell} {...head} />
      <body>
        <Header shell={shell} />
        {shell.banner && <Banner locale={shell.locale} {...shell.banner} />}
        <main id="inhalt" tabindex={-1}>
          {children}
        </main>
        <Footer shell={shell} />
      </body>
    </html>
  </>
);
