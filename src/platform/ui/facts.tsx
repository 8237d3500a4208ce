import type { Child } from "hono/jsx";
import { Icon, type IconName } from "./icon";

/** A question and its answer: "Wann" and "Dienstag, 16. Juni". Several lines are several answers. */
export type Fact = { term: string; value: Child | Child[]; icon?: IconName };

/** Who, when, where, in a row. @example <Facts facts={[{ term: "Mitglieder", value: "4 von 5", icon: "people" }]} /> */
export const Facts = ({ facts }: { facts: Fact[] }) => (
  <dl class="facts">
    {facts.map(({ term, value, icon }) => (
      <div class={icon ? "fact fact--icon" : "fact"}>
        <dt>
          {icon && <Icon name={icon} />}
          {term}
        </dt>
        {(Array.isArray(value) ? value : [value]).map((line) => (
          <dd>{line}</dd>
        ))}
      </div>
    ))}
  </dl>
);
