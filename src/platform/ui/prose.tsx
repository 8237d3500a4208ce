import type { PropsWithChildren } from "hono/jsx";

/** Running text with a short measure: what the Markdown renderer gives. @example <Prose><p>…</p></Prose> */
export const Prose = ({ children }: PropsWithChildren) => <div class="prose">{children}</div>;
