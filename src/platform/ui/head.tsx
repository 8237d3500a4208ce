import { languageTag } from "../text";
import type { Shell } from "./shell";
import { StructuredData } from "./structured-data";

/** What a page says about itself to browsers, feed readers and search engines. */
export type HeadProps = {
  title: string;
  description?: string | undefined;
  /** Path that this page wants to be known by; its own path without the query otherwise. */
  canonical?: string | undefined;
  /** Atom or iCalendar of what the page shows. */
  feeds?: { title: string; href: string; type?: string }[] | undefined;
  /** JSON-LD. */
  structured?: object | undefined;
  /** Path of a picture with the title, for who shows this page elsewhere. */
  sharePicture?: string | undefined;
  /** A page of one person, or a list cut by a filter. */
  noIndex?: boolean | undefined;
};

const pathOnly = (path: string) => path.split("?")[0] ?? path;

/** @example <Head shell={shell} title="Ergebnisse" description="Was daraus wurde" /> */
export const Head = ({
  shell,
  title,
  description,
  canonical,
  feeds,
  structured,
  sharePicture,
  noIndex,
}: HeadProps & { shell: Shell }) => {
  const { portal, styles, alternates } = shell;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === portal.name ? title : `${title} – ${portal.name}`}</title>
      {description && <meta name="description" content={description} />}
      {noIndex && <meta name="robots" content="noindex" />}
      {sharePicture && <meta property="og:image" content={portal.origin + sharePicture} />}
      {sharePicture && <meta property="og:title" content={title} />}
      <meta name="color-scheme" content="light dark" />
      {styles.fonts.map((href) => (
        <link rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={styles.css} />
      {portal.themeHref && <link rel="stylesheet" href={portal.themeHref} />}
      <link rel="canonical" href={portal.origin + (canonical ?? pathOnly(shell.path))} />
      {alternates?.map(({ locale }) => (
        <link
          rel="alternate"
          hreflang={languageTag(locale)}
          href={`${portal.origin}${pathOnly(shell.path)}?sprache=${locale}`}
        />
      ))}
      {feeds?.map((feed) => (
        <link rel="alternate" type={feed.type ?? "application/atom+xml"} title={feed.title} href={feed.href} />
      ))}
      {styles.js && <script type="module" src={styles.js} />}
      {structured && <StructuredData data={structured} />}
    </head>
  );
};
