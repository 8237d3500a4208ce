import type { Link } from "./shell";

/** A word, where it leads, and how many things wait there. */
export type Tab = Link & { current?: boolean; count?: number };

/**
 * Views of the same thing. They are links: each view has its own address.
 *
 * @example <Tabs label="Gruppe" tabs={[{ label: "Aufgaben", href: "?ansicht=aufgaben", current: true, count: 3 }]} />
 */
export const Tabs = ({ label, tabs }: { label: string; tabs: Tab[] }) => (
  <nav class="tabs" aria-label={label}>
    <ul>
      {tabs.map(({ label: word, href, current, count }) => (
        <li>
          <a href={href} aria-current={current ? "page" : undefined}>
            {word}
            {count !== undefined && <span class="count"> {count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
