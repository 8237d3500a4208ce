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
