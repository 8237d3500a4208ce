import { type Locale, languageTag } from "../text";
import { BrandMark } from "./brand-mark";
import { Icon, type IconName } from "./icon";
import { uiTexts } from "./messages";
import type { Link, Shell } from "./shell";

type ServiceLink = Link & { icon?: IconName; lang?: string };

/** Service row, mark, menu. Works without a script: on the phone the menu is a `<details>` with its word. */
export const Header = ({ shell }: { shell: Shell }) => {
  const t = uiTexts[shell.locale];
  const { portal } = shell;
  return (
    <header>
      <a class="skip" href="#inhalt">
        {t.skip}
      </a>
      <nav class="util" aria-label={t.service}>
        <div class="wrap">
          <ServiceList shell={shell} />
        </div>
      </nav>
      <div class="head">
        <div class="wrap">
          <Brand shell={shell} />
          <nav class="nav" aria-label={t.mainMenu}>
            <MenuList shell={shell} />
          </nav>
          {portal.searchHref && (
            <>
              {!isBelow(shell.path, portal.searchHref) && <SearchField shell={shell} place="head" />}
              <a class="iconbtn" href={portal.searchHref}>
                <Icon name="search" />
                <span class="sr">{t.search}</span>
              </a>
            </>
          )}
          <phone-menu>
            <details class="menu">
              <summary>{t.menu}</summary>
              <nav aria-label={t.menu}>
                {portal.searchHref && <SearchField shell={shell} place="menu" />}
                <MenuList shell={shell} />
                <ServiceList shell={shell} />
              </nav>
            </details>
          </phone-menu>
        </div>
      </div>
    </header>
  );
};

const Brand = ({ shell: { portal } }: { shell: Shell }) => (
  <a class="brand" href={portal.homeHref}>
    {portal.logoUrl ? <img src={portal.logoUrl} alt="" width="52" height="52" /> : <BrandMark name={portal.mark} />}
    <span>
      <b>{portal.name}</b>
      {portal.claim && <span>{portal.claim}</span>}
    </span>
  </a>
);

/** Beside the menu where there is room, and in the menu of the phone. The page of the search has one of its own. */
const SearchField = ({ shell: { portal, locale }, place }: { shell: Shell; place: "head" | "menu" }) => {
  const t = uiTexts[locale];
  return (
    <search class={`${place}-search`} aria-label={t.search}>
      <form action={portal.searchHref} method="get">
        <label class="sr" for={`q-${place}`}>
          {t.searchWord}
        </label>
        <input class="input" id={`q-${place}`} name="q" type="search" maxlength={200} enterkeyhint="search" />
        <button type="submit">
          <Icon name="search" />
          <span class={place === "head" ? "sr" : undefined}>{t.doSearch}</span>
        </button>
      </form>
    </search>
  );
};

const MenuList = ({ shell: { portal, path } }: { shell: Shell }) => (
  <ul>
    {portal.menu.map(({ label, href }) => (
      <li>
        <a href={href} aria-current={isBelow(path, href) ? (path === href ? "page" : "true") : undefined}>
          {label}
        </a>
      </li>
    ))}
  </ul>
);

const ServiceList = ({ shell }: { shell: Shell }) => (
  <ul>
    {serviceLinks(shell).map(({ label, href, icon, lang }) => (
      <li>
        <a href={href} lang={lang} hreflang={lang}>
          {icon && <Icon name={icon} />} {label}
        </a>
      </li>
    ))}
  </ul>
);

const isBelow = (path: string, href: string) =>
  path === href || path.startsWith(`${href}/`) || path.startsWith(`${href}?`);

function serviceLinks({ locale, portal, person, alternates = [] }: Shell): ServiceLink[] {
  const t = uiTexts[locale];
  const names: Record<Locale, string> = { de: t.german, en: t.english, "de-simple": t.simple };
  const simpleHref = alternates.find((alternate) => alternate.locale === "de-simple")?.href ?? portal.simpleHref;
  const links: ServiceLink[] = [];
  if (simpleHref && locale !== "de-simple") links.push({ label: t.simple, href: simpleHref, icon: "easy" });
  if (portal.signHref) links.push({ label: t.sign, href: portal.signHref, icon: "sign" });
  for (const { locale: other, href } of alternates)
    if (other !== locale && other !== "de-simple") links.push({ label: names[other], href, lang: languageTag(other) });
  if (person)
    for (const link of person.menu) links.push({ ...link, ...(link === person.menu[0] && { icon: "person" }) });
  else if (portal.signInHref) links.push({ label: t.signIn, href: portal.signInHref, icon: "person" });
  return links;
}
