import type { Row } from "../model/classes";
import type { Random } from "../random";
import { PanelSearch } from "../solver/branch";

const TIGHT = 1e-6;
const NOISE = 0.01;

/**
 * Draws panel after panel so that their average runs towards a target: each time the panel that makes up best for what
 * the earlier ones left behind. Only panels that lie on every bound on which the target lies are of use, so the rest
 * are not looked at.
 *
 * @example
 * const herd = new Herd(region, target, random);
 * for (let i = 0; i < 100; i++) columns.add(herd.next());
 */
export class Herd {
  /** Members taken from each class so far, all panels together. */
  readonly taken: Float64Array;
  drawn = 0;
  readonly #search: PanelSearch;
  readonly #sizes: ArrayLike<number>;
  readonly #target: ArrayLike<number>;
  readonly #random: Random;

  constructor(region: { sizes: ArrayLike<number>; rows: readonly Row[] }, target: ArrayLike<number>, random: Random) {
    const { sizes, rows } = region;
    this.#sizes = sizes;
    this.#target = target;
    this.#random = random;
    this.#search = new PanelSearch(rows, sizes);
    this.taken = new Float64Array(sizes.length);
    rows.forEach(({ members, min, max }, r) => {
      let sum = 0;
      for (const c of members) sum += target[c] as number;
      const row = sizes.length + r;
      if (sum < min + TIGHT) this.#search.simplex.setBounds(row, min, min);
      else if (sum > max - TIGHT) this.#search.simplex.setBounds(row, max, max);
    });
    this.#bound((wanted) => [Math.floor(wanted + TIGHT), Math.ceil(wanted - TIGHT)]);
  }

  /** From now on a class may send any number of members, not only the two whole numbers next to its target. */
  widen(): void {
    this.#bound((wanted, size) => [wanted > size - TIGHT ? size : 0, wanted < TIGHT ? 0 : size]);
  }

  #bound(range: (wanted: number, size: number) => [number, number]): void {
    for (let c = 0; c < this.#sizes.length; c++) {
      const size = this.#sizes[c] as number;
      const [lower, upper] = range(this.#target[c] as number, size);
      this.#search.simplex.setBounds(c, Math.max(0, lower), Math.min(size, upper));
    }
  }

  /** The next panel; undefined when none was found within the nodes. */
  next(nodes = 500): Int32Array | undefined {
    const weights = new Float64Array(this.#sizes.length);
    for (let c = 0; c < weights.length; c++) {
      const size = this.#sizes[c] as number;
      const owed = (this.drawn + 1) * (this.#target[c] as number) - (this.taken[c] as number);
      weights[c] = size === 0 ? 0 : (owed + NOISE * this.#random.fraction()) / size;
    }
    const { panel } = this.#search.best(weights, { nodes, enough: true });
    this.drawn++;
    if (panel) this.count(panel);
    return panel;
  }

  /** Takes a panel that was chosen elsewhere into account. */
  count(panel: Int32Array): void {
    for (let c = 0; c < panel.length; c++) this.taken[c] = (this.taken[c] as number) + (panel[c] as number);
  }

  /** Takes a panel back that was not used after all. */
  uncount(panel: Int32Array): void {
    for (let c = 0; c < panel.length; c++) this.taken[c] = (this.taken[c] as number) - (panel[c] as number);
  }
}
