import type { PropsWithChildren } from "hono/jsx";

type Look = "sky" | "sun" | "rose" | "line";

/** A short word about something; a state always has its own words, never only a colour. @example <Tag>Entwurf</Tag> */
export const Tag = ({ look = "sky", children }: PropsWithChildren<{ look?: Look }>) => (
  <span class={look === "sky" ? "tag" : `tag tag--${look}`}>{children}</span>
);
