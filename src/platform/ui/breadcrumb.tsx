import type { Locale } from "../text";
import { uiTexts } from "./messages";
import type { Link } from "./shell";

/** The way here. The page itself is not part of it. @example <Breadcrumb locale="de" way={[{ label: "Start", href: "/" }]} /> */
export const Breadcrumb = ({ locale, way }: { locale: Locale; way: Link[] }) => (
  <nav class="crumbs" aria-label={uiTexts[locale].breadcrumb}>
    <ol>
      {way.map(({ label, href }) => (
        <li>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ol>
  </nav>
);
