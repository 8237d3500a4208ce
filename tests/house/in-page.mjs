/** Names the first box that stands out. */
export function tooWide() {
  const over = document.documentElement.scrollWidth - innerWidth;
  if (over <= 0) return [];
  const scrolls = (element) =>
    element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const standsOut = (element) =>
    element.getBoundingClientRect().right > innerWidth + 1 && !scrolls(element.parentElement);
  const widest = [...document.querySelectorAll("body *:not(svg *)")].filter(standsOut).at(-1);
  return [
    `${over} px wider than the screen by ${widest?.tagName.toLowerCase()}.${widest?.getAttribute("class")} in ${widest?.parentElement?.className}`,
  ];
}

/** Asked when the browser was told to double its text: no style sheet may hold it down. */
export function tooSmall() {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return size < 32 ? [`text stays at ${size} px`] : [];
}

/** Text that its own box hides. */
export function cutOff() {
  const isCut = (element) => {
    const { overflowX, overflowY, position } = getComputedStyle(element);
    if (position === "absolute" || element.clientHeight < 2) return false;
    const isHidden = overflowY === "hidden" || overflowX === "hidden" || overflowX === "clip";
    return (
      isHidden &&
      (element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2) &&
      (element.textContent ?? "").trim() !== ""
    );
  };
  return [...document.querySelectorAll("main *:not(svg, svg *), header *:not(svg, svg *)")]
    .filter(isCut)
    .map(({ tagName, className }) => `${tagName.toLowerCase()}.${className} hides some of its text`);
}

/** Where colours are the system's, only an edge or a line under its words shows what can be pressed or filled in. */
export function withoutEdge() {
  const controls = document.querySelectorAll(
    "button, input:not([type=hidden]), select, textarea, .btn, main a:not(nav a)",
  );
  const hasEdge = (element) => {
    const style = getComputedStyle(element);
    const isLined = [element, ...element.querySelectorAll("*")].some((part) =>
      getComputedStyle(part).textDecorationLine.includes("underline"),
    );
    const sides = [style.borderBottomWidth, style.borderTopWidth].map(Number.parseFloat);
    // A box to tick is drawn by the system; of what has words in it the system draws nothing that has no border.
    const isDrawn = style.appearance === "auto" && element.matches("[type=checkbox], [type=radio], [type=range]");
    return isLined || sides.some((width) => width > 0) || isDrawn;
  };
  // A link around a heading or a picture is known by what it holds.
  const isPlain = (element) => element.querySelector("h2, h3, h4, picture, img, svg") === null;
  const isSeen = (element) => element.checkVisibility() && element.getBoundingClientRect().width > 1;
  return [...controls]
    .filter((element) => isSeen(element) && isPlain(element) && !hasEdge(element))
    .map((element) => `nothing shows that ${element.tagName.toLowerCase()}.${element.className} can be used`);
}

/** Nobody can press anything on paper, and what is cited must be found without pressing. */
export function notForPaper() {
  const shown = [...document.querySelectorAll(".nav, .years, .filter, button")].filter((element) =>
    element.checkVisibility(),
  );
  const proofs = [...document.querySelectorAll("a.proof")].filter(
    (proof) => !getComputedStyle(proof, "::after").content.includes(proof.getAttribute("href") ?? "#"),
  );
  return [
    ...shown.map(({ tagName, className }) => `${tagName.toLowerCase()}.${className} is printed`),
    ...proofs.map((proof) => `no address for ${proof.textContent}`),
  ];
}

/**
 * What is pressed is 24 px high and wide, or so far from everything else that a circle of 24 px around its middle meets
 * nothing; a link inside a sentence is as high as its line. Source: WCAG 2.2, 2.5.8.
 */
export function crowded() {
  const SIZE = 24;
  const found = document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary");
  const isText = (node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "";
  const isInSentence = (element) =>
    getComputedStyle(element).display === "inline" && [...element.parentElement.childNodes].some(isText);
  const targets = [...found]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => ({ element, box: element.getBoundingClientRect() }));
  const isSmall = ({ box }) => Math.min(box.width, box.height) < SIZE - 0.5;
  const middle = ({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 });
  const beyond = (at, from, to) => Math.max(from - at, 0, at - to);
  const distance = ({ x, y }, { left, top, right, bottom }) =>
    Math.hypot(beyond(x, left, right), beyond(y, top, bottom));
  const meets = (one, other) => {
    const [here, there] = [middle(one.box), middle(other.box)];
    const isNear = isSmall(other) && Math.hypot(here.x - there.x, here.y - there.y) < SIZE;
    return isNear || distance(here, other.box) < SIZE / 2;
  };
  return targets
    .filter((one) => isSmall(one) && !isInSentence(one.element))
    .filter((one) =>
      targets.some((other) => other !== one && !other.element.contains(one.element) && meets(one, other)),
    )
    .map(
      ({ element: { tagName, className }, box: { width, height } }) =>
        `${tagName.toLowerCase()}.${className} is ${Math.round(width)} × ${Math.round(height)} px, and the next one is near`,
    );
}

/** Asked where somebody wants less motion: nothing moves by itself, when it is pressed, or when one jumps. */
export function moving() {
  const moves = (style) =>
    style.animationName !== "none" || /[1-9]/.test(style.transitionDuration) || style.scrollBehavior === "smooth";
  const parts = [undefined, "::before", "::after"];
  return [...document.querySelectorAll("*:not(svg *)")]
    .filter((element) => parts.some((part) => moves(getComputedStyle(element, part))))
    .map(({ tagName, className }) => `${tagName.toLowerCase()}.${className.baseVal ?? className} moves`);
}
