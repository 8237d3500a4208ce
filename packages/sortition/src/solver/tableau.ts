import type { Row } from "../model/classes";

/**
 * The dense tableau of a small linear programme in which every variable has two finite bounds. Variables 0 … n-1 are
 * the classes, n … n+m-1 the rows' sums. Each basic variable is a combination of the non-basic ones:
 * x_basic[i] = sum over j of cells[i * n + j] * x_nonbasic[j].
 */
export class Tableau {
  readonly n: number;
  readonly m: number;
  readonly cells: Float64Array;
  readonly basic: Int32Array;
  readonly nonbasic: Int32Array;
  /** Place of a variable: j when non-basic, -1 - i when basic in row i. */
  readonly place: Int32Array;
  /** Sum of squares of each row's cells: how long the step along that row is. */
  readonly lengths: Float64Array;
  /** Reduced costs of the non-basic variables; swapped along with them. */
  readonly reduced: Float64Array;
  readonly #rows: readonly Row[];
  pivots = 0;

  constructor(rows: readonly Row[], columns: number) {
    this.n = columns;
    this.m = rows.length;
    this.#rows = rows;
    this.cells = new Float64Array(this.n * this.m);
    this.basic = new Int32Array(this.m);
    this.nonbasic = new Int32Array(this.n);
    this.place = new Int32Array(this.n + this.m);
    this.lengths = new Float64Array(this.m);
    this.reduced = new Float64Array(this.n);
    this.#reset();
  }

  #reset(): void {
    this.cells.fill(0);
    for (let j = 0; j < this.n; j++) {
      this.nonbasic[j] = j;
      this.place[j] = j;
    }
    this.#rows.forEach(({ members }, i) => {
      this.basic[i] = this.n + i;
      this.place[this.n + i] = -1 - i;
      for (const j of members) this.cells[i * this.n + j] = 1;
      this.lengths[i] = members.length;
    });
    this.pivots = 0;
  }

  /** Exchanges the basic variable of row r with the non-basic variable at place q. */
  pivot(r: number, q: number): void {
    const { n, m, cells, lengths, reduced } = this;
    const start = r * n;
    const inverse = 1 / (cells[start + q] as number);
    let length = 0;
    for (let j = 0; j < n; j++) {
      const cell = j === q ? inverse : -(cells[start + j] as number) * inverse;
      cells[start + j] = cell;
      length += cell * cell;
    }
    lengths[r] = length;
    for (let i = 0; i < m; i++) {
      const factor = cells[i * n + q] as number;
      if (i === r || factor === 0) continue;
      cells[i * n + q] = 0;
      lengths[i] = addMultiple(this, i * n, start, factor);
    }
    const factor = reduced[q] as number;
    if (factor !== 0) {
      reduced[q] = 0;
      for (let j = 0; j < n; j++) reduced[j] = (reduced[j] as number) + factor * (cells[start + j] as number);
    }
    const entering = this.nonbasic[q] as number;
    const leaving = this.basic[r] as number;
    this.nonbasic[q] = leaving;
    this.basic[r] = entering;
    this.place[leaving] = q;
    this.place[entering] = -1 - r;
    this.pivots++;
  }

  /** Builds the same basis anew from the rows, so that rounding errors do not pile up. */
  rebuild(): void {
    const wanted = [...this.basic].filter((variable) => variable < this.n);
    const kept = new Set(this.basic);
    this.#reset();
    const free = new Set(Array.from({ length: this.m }, (_, i) => i).filter((i) => !kept.has(this.n + i)));
    for (const variable of wanted) {
      const q = this.place[variable] as number;
      let row = -1;
      let size = 1e-9;
      for (const i of free) {
        const cell = Math.abs(this.cells[i * this.n + q] as number);
        if (cell > size) {
          row = i;
          size = cell;
        }
      }
      if (row < 0) continue;
      free.delete(row);
      this.pivot(row, q);
    }
    this.pivots = 0;
  }
}

/** Adds `factor` times the row at `from` to the row at `to`; the new sum of squares. Rows are as long as the tableau. */
function addMultiple({ cells, n }: Tableau, to: number, from: number, factor: number): number {
  let length = 0;
  for (let j = 0; j < n; j++) {
    const cell = (cells[to + j] as number) + factor * (cells[from + j] as number);
    cells[to + j] = cell;
    length += cell * cell;
  }
  return length;
}
