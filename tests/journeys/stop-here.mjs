/**
 * What has the focus in the page, which is where this runs; null when it has left the page. The stop before it is kept
 * in `globalThis.lastStop`.
 */
export function stopHere() {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const before = globalThis.lastStop;
  globalThis.lastStop = element;
  const words = (element.getAttribute("aria-label") ?? element.textContent.trim()) || element.name || "";
  const name = `${element.tagName.toLowerCase()} ${words.replace(/\s+/g, " ").slice(0, 60)}`;
  return { name, faults: [...covered(element), ...mark(element)], order: order(before, element) };
}

/** How many stops there ought to be. */
export function countStops() {
  const found = document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']");
  return [...found].filter((element) => element.checkVisibility() && !element.disabled && element.type !== "hidden")
    .length;
}

/** Its middle, in each of its lines, is its own. */
function covered(element) {
  const isOwn = (at) => at !== null && (element.contains(at) || at.closest("label")?.control === element);
  const hidden = [...element.getClientRects()].filter(
    ({ left, top, width, height }) => !isOwn(document.elementFromPoint(left + width / 2, top + height / 2)),
  );
  return hidden.length > 0 ? ["is covered, or outside of the window"] : [];
}

/** Down, or to the right into the next column, but never back. */
function order(before, element) {
  if (!before?.isConnected || !before.checkVisibility()) return [];
  const [last, box] = [before.getBoundingClientRect(), element.getBoundingClientRect()];
  const isAfter = before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
  const isBack = box.top < last.bottom - 2 && box.left < last.left - 2;
  return isAfter && !isBack ? [] : ["lies before the stop that led here"];
}

/** A line around it, around the card that its link covers, or around the choice to which it belongs. */
function mark(element) {
  const line = [
    lineOf(element, getComputedStyle(element)),
    lineOf(element.offsetParent, getComputedStyle(element, "::after")),
    lineOf(element.closest(".choice"), getComputedStyle(element.closest(".choice") ?? element)),
  ].find(({ of, style, width }) => of && style.outlineStyle !== "none" && width >= 2);
  if (!line) return ["has no mark"];
  const hidden = hiddenSides(line);
  // The link is in the window; its card may be longer.
  const isHidden = hidden.length > (line.of === element ? 0 : 1);
  return [...pale(line), ...(isHidden ? [`has a mark without ${hidden.join(" and ")}`] : [])];
}

const lineOf = (of, style) => {
  const [width, offset] = [style.outlineWidth, style.outlineOffset].map(Number.parseFloat);
  return { of, style, width, offset };
};

function pale({ of, style, offset }) {
  const [one, other] = [style.outlineColor, groundOf(offset < 0 ? of : of.parentElement)].map(luminance);
  const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  return contrast < 3 ? [`has a mark that hardly differs (${contrast.toFixed(1)} : 1)`] : [];
}

function groundOf(node) {
  const { backgroundColor } = getComputedStyle(node);
  if (!isClear(backgroundColor)) return backgroundColor;
  return node.parentElement ? groundOf(node.parentElement) : "rgb(255, 255, 255)";
}

const isClear = (colour) => /, 0\)$/.test(colour) && colour.startsWith("rgba");

function luminance(colour) {
  const [red, green, blue] = colour.match(/[\d.]+/g).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function hiddenSides({ of, width, offset }) {
  const out = offset + width / 2;
  const lines = [...of.getClientRects()];
  const [first, last] = [lines[0], lines.at(-1)];
  const sides = {
    top: [first.left + first.width / 2, first.top - out],
    left: [first.left - out, first.top + first.height / 2],
    bottom: [last.left + last.width / 2, last.bottom + out],
    right: [last.right + out, last.top + last.height / 2],
  };
  return Object.keys(sides).filter((side) => !isDrawn(of, ...sides[side]));
}

/** Inside of the window and of every box that cuts off, and nothing lies on it. */
function isDrawn(of, x, y) {
  for (let node = of.parentElement; node; node = node.parentElement) {
    const { left, top, right, bottom } = node.getBoundingClientRect();
    const isOutside = x < left || x > right || y < top || y > bottom;
    if (isOutside && getComputedStyle(node).overflow !== "visible") return false;
  }
  for (let node = document.elementFromPoint(x, y); node && !node.contains(of); node = node.parentElement) {
    const { position, backgroundColor } = getComputedStyle(node);
    const liesAbove = position !== "static" && heightOf(node) >= heightOf(of);
    if (!of.contains(node) && liesAbove && !isClear(backgroundColor)) return false;
  }
  return x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight;
}

/** How high it is stacked. */
function heightOf(node) {
  if (node === null) return 0;
  const { position, zIndex } = getComputedStyle(node);
  return position !== "static" && zIndex !== "auto" ? Number(zIndex) : heightOf(node.parentElement);
}
