import type { PropsWithChildren } from "hono/jsx";

/** One heading with its examples. */
export const Part = ({ title, children }: PropsWithChildren<{ title: string }>) => (
  <section class="section section--next">
    <div class="wrap stack">
      <h2>{title}</h2>
      {children}
    </div>
  </section>
);
