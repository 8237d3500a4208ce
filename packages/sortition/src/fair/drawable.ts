import { SortitionError } from "../errors";
import type { Classes } from "../model/classes";
import type { Pricing } from "../solver/pricing";
import type { Columns } from "./columns";

/**
 * Finds the classes that no panel can contain, with proof, and a panel for each of the others. Asks for a panel with
 * members of classes not seen yet until there is none.
 *
 * @throws infeasible when there is no panel at all; limit_reached when the nodes ran out before either was shown.
 * @example
 * neverDrawable(classes, pricing, columns); // [17]: whoever is in class 17 must be told before the draw
 */
export function neverDrawable(classes: Classes, pricing: Pricing, columns: Columns): number[] {
  const unseen = Float64Array.from(classes.sizes, () => 1);
  for (let isFirst = true; ; isFirst = false) {
    const { status, panel } = pricing.some(unseen, isFirst ? 0 : 1);
    if (panel) {
      columns.add(panel);
      for (let c = 0; c < panel.length; c++) if ((panel[c] as number) > 0) unseen[c] = 0;
      continue;
    }
    if (status === "limit") {
      throw new SortitionError("limit_reached", "Whether everybody can be drawn was not settled within the limits.");
    }
    if (isFirst) throw new SortitionError("infeasible", "No panel keeps all quotas.");
    return [...unseen.keys()].filter((c) => unseen[c] === 1);
  }
}
