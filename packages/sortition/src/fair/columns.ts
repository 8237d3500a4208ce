/** Panels (members per class) without repetition, in the order of their discovery. */
export class Columns {
  readonly panels: Int32Array[] = [];
  readonly #known = new Set<string>();

  /** Takes the panel; false when it was there before. */
  add(panel: Int32Array): boolean {
    const key = panel.join(",");
    if (this.#known.has(key)) return false;
    this.#known.add(key);
    this.panels.push(panel);
    return true;
  }
}
