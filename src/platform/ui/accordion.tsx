import type { Child } from "hono/jsx";
import { Icon } from "./icon";

/** Questions one by one; the answer opens below. @example <Accordion items={[{ title: "Was kostet das?", body: <p>Nichts.</p> }]} /> */
export const Accordion = ({ items }: { items: { title: string; body: Child; id?: string; open?: boolean }[] }) => (
  <div class="accordion">
    {items.map(({ title, body, id, open }) => (
      <details id={id} open={open}>
        <summary>
          <span>{title}</span>
          <Icon name="down" />
        </summary>
        <div class="prose">{body}</div>
      </details>
    ))}
  </div>
);
