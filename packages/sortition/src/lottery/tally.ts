/** Counts members per class over many panels against what is due to each class. */
export class Tally {
  readonly panels: Int32Array[] = [];
  readonly #due: ArrayLike<number>;
  readonly #sizes: ArrayLike<number>;
  readonly #goal: number;
  readonly #taken: Float64Array;
  /** For each panel that was looked at the classes that have members in it: far fewer than there are classes. */
  readonly #present = new Map<Int32Array, Int32Array>();

  /** @param due expected members of each class in one panel. @param goal number of panels in the end. */
  constructor(due: ArrayLike<number>, sizes: ArrayLike<number>, goal: number) {
    this.#due = due;
    this.#sizes = sizes;
    this.#goal = goal;
    this.#taken = new Float64Array(due.length);
  }

  add(panel: Int32Array): void {
    this.panels.push(panel);
    this.#count(panel, 1);
  }

  exchange(at: number, panel: Int32Array): void {
    this.#count(this.panels[at] as Int32Array, -1);
    this.#count(panel, 1);
    this.panels[at] = panel;
  }

  #count(panel: Int32Array, sign: number): void {
    for (const c of this.#classesIn(panel)) this.#taken[c] = (this.#taken[c] as number) + sign * (panel[c] as number);
  }

  #classesIn(panel: Int32Array): Int32Array {
    const known = this.#present.get(panel);
    if (known) return known;
    const present = Int32Array.from([...panel.keys()].filter((c) => panel[c] !== 0));
    this.#present.set(panel, present);
    return present;
  }

  /** The panel whose members are worth most, the first of equals. */
  worthiest(panels: readonly Int32Array[], weights: Float64Array): Int32Array {
    let best = Number.NEGATIVE_INFINITY;
    let chosen = panels[0] as Int32Array;
    for (const panel of panels) {
      let sum = 0;
      for (const c of this.#classesIn(panel)) sum += (panel[c] as number) * (weights[c] as number);
      if (sum > best) [best, chosen] = [sum, panel];
    }
    return chosen;
  }

  /** Members per person of each class that are missing after `panels` panels; negative when there are too many. */
  owed(panels: number): Float64Array {
    return this.#taken.map((taken, c) => {
      const size = this.#sizes[c] as number;
      return size === 0 ? 0 : (panels * (this.#due[c] as number) - taken) / size;
    });
  }

  /** Most panels that a person gets less than is due to them. */
  loss(): number {
    return this.owed(this.#goal).reduce((worst, owed) => Math.max(worst, owed), 0);
  }

  /** Most panels by which the number of anybody's panels differs in the end, when people of a class take turns. */
  distance(): number {
    return this.#taken.reduce((worst, taken, c) => {
      const size = this.#sizes[c] as number;
      if (size === 0) return worst;
      const due = (this.#goal * (this.#due[c] as number)) / size;
      return Math.max(worst, Math.ceil(taken / size) - due, due - Math.floor(taken / size));
    }, 0);
  }

  /** A copy that goes its own way. */
  copy(): Tally {
    const copy = new Tally(this.#due, this.#sizes, this.#goal);
    for (const panel of this.panels) copy.add(panel);
    return copy;
  }

  /** Change of the sum of squared distances, per person, if `out` were exchanged for `into`. Negative is better. */
  change(out: Int32Array, into: Int32Array): number {
    let change = 0;
    for (const c of this.#classesIn(out)) change += this.#step(c, (into[c] as number) - (out[c] as number));
    for (const c of this.#classesIn(into)) if (out[c] === 0) change += this.#step(c, into[c] as number);
    return change;
  }

  #step(c: number, step: number): number {
    const distance = (this.#taken[c] as number) - this.#goal * (this.#due[c] as number);
    return (step * (2 * distance + step)) / (this.#sizes[c] as number);
  }

  /** Indexes of the panels that promise most when added ("in") or taken away ("out"). */
  shortlist(panels: readonly Int32Array[], length: number, way: "in" | "out"): number[] {
    const owed = this.owed(this.#goal);
    const sign = way === "in" ? 1 : -1;
    const scored = panels.map((panel, at) => {
      let score = 0;
      for (const c of this.#classesIn(panel)) {
        const members = panel[c] as number;
        score += sign * 2 * members * (owed[c] as number) - (members * members) / (this.#sizes[c] as number);
      }
      return { at, score };
    });
    return scored
      .sort((a, b) => b.score - a.score || a.at - b.at)
      .slice(0, length)
      .map(({ at }) => at);
  }

  /** Half of them panels that would help if they came more often, half of them panels of which there are too many. */
  promising(panels: readonly Int32Array[], length: number): Int32Array[] {
    const [half, all] = [length >> 1, panels.length];
    const more = this.shortlist(panels, half, "in");
    const taken = new Set(this.panels.map((panel) => panel.join(",")));
    const less = this.shortlist(panels, all, "out").filter((at) => taken.has(panels[at]?.join(",") ?? ""));
    return [...new Set([...more, ...less.slice(0, half)])].map((at) => panels[at] as Int32Array);
  }
}
