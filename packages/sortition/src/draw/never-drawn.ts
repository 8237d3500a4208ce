import { Columns } from "../fair/columns";
import { neverDrawable } from "../fair/drawable";
import { assertSound } from "../input/check-problem";
import { classesOf } from "../model/classes";
import type { Problem } from "../model/problem";
import { highs } from "../solver/highs";
import { Pricing } from "../solver/pricing";

/**
 * The ids of all people who cannot sit in any panel that keeps the quotas. They must be told before the draw, and the
 * quotas thought over.
 *
 * @throws bad_input, and infeasible when no panel keeps the quotas at all.
 * @example
 * await neverDrawn(problem); // ["p17"]
 */
export async function neverDrawn(problem: Problem): Promise<string[]> {
  assertSound(problem);
  const classes = classesOf(problem);
  const pricing = new Pricing(await highs(), classes.rows, classes.sizes);
  const never = new Set(neverDrawable(classes, pricing, new Columns()));
  return problem.people.filter((_, i) => never.has(classes.classOf[i] as number)).map(({ id }) => id);
}
