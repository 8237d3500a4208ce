/** `<focus-picker>` around a picture and its nine places: a click into the picture names any place, in tens of hundredths. */
class FocusPicker extends HTMLElement {
  connectedCallback() {
    const picture = this.querySelector(".focus-picture");
    const image = picture?.querySelector("img");
    const grid = this.querySelector(".focus-grid");
    if (!picture || !image || !grid || this.dataset.ready) return;
    this.dataset.ready = "";
    const hint = document.createElement("p");
    hint.className = "hint";
    hint.textContent = this.dataset.hint ?? "";
    picture.before(hint);
    image.addEventListener("click", ({ offsetX, offsetY }) => {
      choose(this, grid, [tens(offsetX / image.width), tens(offsetY / image.height)]);
      mark(this, picture);
    });
    grid.addEventListener("change", () => mark(this, picture));
  }
}

const tens = (part: number) => Math.min(10, Math.max(0, Math.round(part * 10))) * 10;

const chosen = (picker: Element) => picker.querySelector<HTMLInputElement>("input[name='focus']:checked");

/** Ticks the place, or the row for any other place, which is made when it is missing. */
function choose(picker: HTMLElement, grid: Element, [x, y]: [number, number]) {
  const value = `${x}-${y}`;
  const known = grid.querySelector<HTMLInputElement>(`input[value='${value}']`);
  const input = known ?? exactPlace(picker, grid);
  input.value = value;
  input.checked = true;
  const label = input.closest(".choice")?.querySelector("label");
  if (!known && label) {
    const words = picker.dataset.exact ?? "";
    label.textContent = words.replace("11", String(x)).replace("22", String(y));
  }
}

function exactPlace(picker: Element, grid: Element): HTMLInputElement {
  const there = picker.querySelector<HTMLInputElement>("#focus-exact");
  if (there) return there;
  const row = grid.firstElementChild?.cloneNode(true);
  if (!(row instanceof Element)) throw new Error("no place to copy");
  const input = row.querySelector("input");
  const label = row.querySelector("label");
  if (!input || !label) throw new Error("no place to copy");
  input.id = "focus-exact";
  label.htmlFor = "focus-exact";
  grid.append(row);
  return input;
}

function mark(picker: Element, picture: Element) {
  const [x, y] = (chosen(picker)?.value ?? "50-50").split("-");
  picture.className = `focus-picture focus-x-${x} focus-y-${y}`;
}

customElements.define("focus-picker", FocusPicker);

// A module of its own, which is asked for where it is needed.
export {};
