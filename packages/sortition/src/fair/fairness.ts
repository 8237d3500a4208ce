/** How evenly chances are spread: smallest and largest, Gini coefficient (0 is even), geometric mean. */
export type Fairness = { min: number; max: number; gini: number; geometricMean: number };

/**
 * Measures of a list of chances, one per person. Uses only the four basic operations, so that the figures are the same
 * on every machine.
 *
 * @example
 * fairnessOf([0.1, 0.1, 0.4]); // { min: 0.1, max: 0.4, gini: 0.333…, geometricMean: 0.158… }
 */
export function fairnessOf(chances: ArrayLike<number>): Fairness {
  const sorted = Float64Array.from(chances).sort();
  const n = sorted.length;
  let sum = 0;
  let weighted = 0;
  sorted.forEach((chance, i) => {
    sum += chance;
    weighted += (2 * (i + 1) - n - 1) * chance;
  });
  return {
    min: sorted[0] ?? 0,
    max: sorted[n - 1] ?? 0,
    gini: sum > 0 ? weighted / (n * sum) : 0,
    geometricMean: geometricMean(sorted),
  };
}

function geometricMean(values: Float64Array): number {
  if (values.length === 0 || (values[0] as number) <= 0) return 0;
  let logs = 0;
  for (const value of values) logs += binaryLogarithm(value);
  return powerOfTwo(logs / values.length);
}

/** Logarithm to base 2 digit by digit: squaring doubles it. */
function binaryLogarithm(value: number): number {
  let whole = 0;
  let rest = value;
  for (; rest >= 2; rest /= 2) whole++;
  for (; rest < 1; rest *= 2) whole--;
  let digits = 0;
  for (let digit = 0.5; digit > 1e-14; digit /= 2) {
    rest *= rest;
    if (rest >= 2) {
      rest /= 2;
      digits += digit;
    }
  }
  return whole + digits;
}

function powerOfTwo(exponent: number): number {
  let power = 1;
  let rest = exponent;
  for (; rest >= 1; rest--) power *= 2;
  for (; rest < 0; rest++) power /= 2;
  let root = 2;
  for (let digit = 0.5; digit > 1e-14; digit /= 2) {
    root = Math.sqrt(root);
    if (rest >= digit) {
      power *= root;
      rest -= digit;
    }
  }
  return power;
}
