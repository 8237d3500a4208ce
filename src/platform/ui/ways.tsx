import type { Child } from "hono/jsx";
import { Drawing, type DrawingName } from "./drawings/drawing";
import { Icon } from "./icon";
import type { Field } from "./page-head";
import type { Link } from "./shell";

/** A door into the portal, with what waits behind it. */
export type Way = {
  title: string /** A sentence, or rendered text. */;
  text: Child;
  links: Link[];
  field: Field;
  drawing: DrawingName;
};

/** Three doors beside each other. */
export const Ways = ({ ways }: { ways: Way[] }) => (
  <div class="ways">
    {ways.map(({ title, text, links, field, drawing }) => (
      <div class={`way ${field}`}>
        <div class="way-top">
          <Drawing name={drawing} />
          <h3>{title}</h3>
        </div>
        {typeof text === "string" ? <p>{text}</p> : text}
        <ul>
          {links.map(({ label, href }) => (
            <li>
              <a href={href}>
                {label} <Icon name="arrow" />
              </a>
            </li>
          ))}
        </ul>
      </div>
    ))}
  </div>
);
