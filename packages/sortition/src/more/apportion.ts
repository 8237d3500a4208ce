import { SortitionError } from "../errors";
import { assertWhole } from "./assert-input";

/**
 * Shares out whole places in proportion to weights (Sainte-Laguë: the next place goes to the largest
 * weight / (2 * places + 1); ties to the earlier one). Nobody gets less than `least` or more than `most`.
 *
 * @throws bad_input for places or bounds that are no whole numbers, and for weights below 0.
 * @example
 * apportion([530, 240, 230], 10); // [6, 2, 2]
 */
export function apportion(
  weights: readonly number[],
  places: number,
  { least = 0, most }: { least?: number; most?: readonly number[] } = {},
): number[] {
  assertWhole({ places, least });
  most?.forEach((bound, i) => {
    assertWhole({ [`most ${i}`]: bound });
  });
  if (!weights.every((weight) => Number.isFinite(weight) && weight >= 0))
    throw new SortitionError("bad_input", "A weight is no number from 0.");
  const ceiling = (i: number) => most?.[i] ?? places;
  const shares = weights.map((weight, i) => (weight > 0 ? Math.min(least, ceiling(i)) : 0));
  let left = places - shares.reduce((sum, share) => sum + share, 0);
  for (; left > 0; left--) {
    let next = -1;
    let largest = 0;
    weights.forEach((weight, i) => {
      const share = shares[i] ?? 0;
      const quotient = weight / (2 * share + 1);
      if (share < ceiling(i) && quotient > largest) {
        largest = quotient;
        next = i;
      }
    });
    if (next < 0) break;
    shares[next] = (shares[next] ?? 0) + 1;
  }
  return shares;
}
