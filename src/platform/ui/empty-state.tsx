import type { Child, PropsWithChildren } from "hono/jsx";
import { Drawing, type DrawingName } from "./drawings/drawing";

type EmptyStateProps = PropsWithChildren<{ title: string; drawing?: DrawingName; acts?: Child }>;

/**
 * Nothing here yet: a plain sentence, one way on, and a person who calls back. Never "0 Ergebnisse".
 *
 * @example <EmptyState title="Nichts dabei?" acts={<GoLink href="/rueckruf">Rückruf wünschen</GoLink>}>Wir rufen Sie an.</EmptyState>
 */
export const EmptyState = ({ title, drawing = "emptyBench", acts, children }: EmptyStateProps) => (
  <div class="empty sun-soft">
    <Drawing name={drawing} />
    <div>
      <h2 class="h-s">{title}</h2>
      <p>{children}</p>
      {acts && <div class="acts">{acts}</div>}
    </div>
  </div>
);
