import type { Locale } from "../text";
import { uiTexts } from "./messages";
import type { Link } from "./shell";

/** One of several views of a list. A count that is not exact comes as text: "120+". */
export type Pill = Link & { current?: boolean; count?: number | string };

/** Pills that cut a list down. @example <Filter label="Art des Ergebnisses" pills={[{ label: "Alle", count: 34, href: "/ergebnisse", current: true }]} /> */
export const Filter = ({ label, pills }: { label: string; pills: Pill[] }) => (
  <nav class="filter" aria-label={label}>
    <ul>
      {pills.map(({ label: word, href, current, count }) => (
        <li>
          <a class="pill" href={href} aria-current={current ? "true" : undefined}>
            {word}
            {count !== undefined && <span class="count"> {count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** What was chosen, each with the address of the list without it. */
export const Chosen = ({ locale, label, pills }: { locale: Locale; label: string; pills: Link[] }) => (
  <nav class="filter" aria-label={label}>
    <ul>
      {pills.map(({ label: word, href }) => (
        <li>
          <a class="pill pill--on" href={href}>
            <span class="sr">{uiTexts[locale].removeFilter(word)}</span>
            <span aria-hidden="true">{word} ×</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
