import type { Classes } from "../model/classes";
import { SortitionError } from "../errors";
import type { Pricing } from "../solver/pricing";
import type { Columns } from "./columns";

/**
 * Finds the classes that no panel can contain, with proof, and a panel for each of the others. Asks "which panel has
 * most members of the classes not seen yet" until the answer is none.
 *
 * @throws infeasible when there is no panel at all; limit_reached when the nodes ran out before either was shown.
 * @example
 * neverDrawable(classes, pricing, columns); // [17]: whoever is in class 17 must be told before the draw
 */
export function neverDrawable(classes: Classes, pricing: Pricing, columns: Columns): number[] {
  const unseen = Float64Array.from(classes.sizes, () => 1);
  for (;;) {
    const { status, panel, bound } = pricing.best(unseen);
    if (status === "infeasible") throw new SortitionError("infeasible", "No panel keeps all quotas.");
    if (panel) columns.add(panel);
    const found = panel ? markSeen(unseen, panel) : 0;
    const rest = [...unseen.keys()].filter((c) => unseen[c] === 1);
    if (rest.length === 0 || bound < 1 - 1e-6) return rest;
    if (found === 0) {
      if (status === "optimal") return rest;
      throw new SortitionError("limit_reached", "Whether everybody can be drawn was not settled within the limits.");
    }
  }
}

function markSeen(unseen: Float64Array, panel: Int32Array): number {
  let found = 0;
  panel.forEach((members, c) => {
    if (members > 0 && unseen[c] === 1) {
      unseen[c] = 0;
      found++;
    }
  });
  return found;
}
