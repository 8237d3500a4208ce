/** Panels (members per class) without repetition, in the order of their discovery. */
export class Columns {
  readonly panels: Int32Array[] = [];
  readonly #known = new Map<string, number>();

  /** Takes the panel; false when it was there before. */
  add(panel: Int32Array): boolean {
    const before = this.panels.length;
    return this.place(panel) === before;
  }

  /** The number of the panel; takes it when it was not there. */
  place(panel: Int32Array): number {
    const key = panel.join(",");
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.panels.length);
    this.panels.push(panel);
    return this.panels.length - 1;
  }
}
