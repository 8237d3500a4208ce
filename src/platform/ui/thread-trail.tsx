import { raw } from "hono/html";
import { Icon, type IconName } from "./icon";
import type { Link } from "./shell";

/** One knot on the way from a concern to a result. */
export type Step = {
  kind: string;
  title: string;
  href?: string | undefined;
  text?: string | undefined;
  icon: IconName;
  /** Further ones at the same place: four pledges for one measure. */
  others?: Link[] | undefined;
};

const segment = (axis: "x" | "y", box: string, d: string) =>
  `<svg class="seg seg-${axis}" viewBox="${box}" preserveAspectRatio="none" aria-hidden="true"><path vector-effect="non-scaling-stroke" d="${d}"/></svg>`;

const down = raw(
  segment("x", "0 0 100 100", "M0 0C46-14 60 112 100 100") + segment("y", "0 0 24 100", "M12 0C22 30 6 70 12 100"),
);
const up = raw(
  segment("x", "0 0 100 100", "M0 100C34 118 52-16 100 0") + segment("y", "0 0 24 100", "M12 0C2 30 18 70 12 100"),
);

/**
 * The red thread in full, on the deep field: recommendation, pledge, measure, help, hours, result.
 *
 * @example <ThreadTrail steps={[{ kind: "Empfehlung", title: "Alle 300 Meter eine Bank", href: "/e/7", icon: "speech" }]} />
 */
export const ThreadTrail = ({ steps }: { steps: Step[] }) => (
  <ol class="thread">
    {steps.map(({ kind, title, href, text, icon, others = [] }, index) => (
      <li class="stop">
        {index < steps.length - 1 && (index % 2 === 0 ? down : up)}
        <span class="knot">
          <Icon name={icon} />
        </span>
        <h3>{kind}</h3>
        <p class="stop-title">{href ? <a href={href}>{title}</a> : title}</p>
        {text && <p>{text}</p>}
        {others.length > 0 && (
          <ul class="stop-others">
            {others.map((other) => (
              <li>
                <a href={other.href}>{other.label}</a>
              </li>
            ))}
          </ul>
        )}
      </li>
    ))}
  </ol>
);

/** The same in one line: links with pieces of thread between them. */
export const Trail = ({ label, links }: { label: string; links: Link[] }) => (
  <nav aria-label={label}>
    <ol class="trail">
      {links.map((link) => (
        <li>
          <a href={link.href}>{link.label}</a>
        </li>
      ))}
    </ol>
  </nav>
);
