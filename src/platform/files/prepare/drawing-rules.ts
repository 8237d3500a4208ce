/** What may stand in a drawing. Everything else is left out, with all that is inside it. */
export const ELEMENTS = new Set(
  [
    "svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath",
    "linearGradient radialGradient stop clipPath mask marker style",
  ]
    .join(" ")
    .split(" "),
);

/** Left out, but what is inside stays. */
export const TRANSPARENT = new Set(["a", "switch"]);

export const ATTRIBUTES = new Set(
  [
    "id class d x y x1 y1 x2 y2 cx cy r rx ry dx dy fx fy fr width height points viewBox preserveAspectRatio",
    "transform rotate textLength lengthAdjust startOffset pathLength offset gradientUnits gradientTransform",
    "spreadMethod clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient",
    "version role aria-label aria-hidden aria-labelledby style href",
    "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin",
    "stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color display visibility overflow",
    "clip-path clip-rule mask marker-start marker-mid marker-end stop-color stop-opacity paint-order vector-effect",
    "shape-rendering text-rendering color-interpolation mix-blend-mode isolation",
    "font-family font-size font-style font-weight font-variant letter-spacing word-spacing text-anchor",
    "text-decoration dominant-baseline alignment-baseline baseline-shift direction writing-mode",
  ]
    .join(" ")
    .split(" "),
);

/** Attributes that make something be drawn again wherever they stand. A style sheet may not set them. */
export const MULTIPLYING = new Set(["href", "clip-path", "mask", "marker-start", "marker-mid", "marker-end"]);
const MULTIPLYING_STYLE = /\b(?:clip-path|mask|marker)[\w-]*\s*:[^;}]*/gi;

export const MAX_DEPTH = 64;
export const MAX_ELEMENTS = 20_000;
/** How many elements may be drawn in the end, counted as often as something refers to them. */
export const MAX_DRAWN = 200_000;

const OWN_REFERENCE = /url\(\s*(["']?)#([\w.:-]+)\1\s*\)/gi;
/** Escapes hide words from a check, at-rules load or animate, the rest fetches, runs or multiplies. */
const ACTIVE =
  /\\|@|(?:url|src|image|image-set|cross-fade|element|expression)\s*\(|javascript|behavior|-binding|<|\/\*/i;
const ID = /^#[\w.:-]+$/;

/** Whether a value or style sheet refers only to what is in the drawing itself. */
export const isPassive = (value: string): boolean => !ACTIVE.test(value.replace(OWN_REFERENCE, "none"));

/** The style without what would multiply; empty when it is not passive. */
export function passiveStyle(style: string): string {
  return isPassive(style) ? style.replace(MULTIPLYING_STYLE, "") : "";
}

export const isOwnId = (value: string): boolean => ID.test(value);

/** The ids that a value refers to: "#a" or "url(#a)". */
export const idsIn = (value: string): string[] =>
  isOwnId(value) ? [value.slice(1)] : [...value.matchAll(OWN_REFERENCE)].flatMap(([, , id]) => (id ? [id] : []));
