/** A point in the units of the drawing. */
export type Point = readonly [x: number, y: number];
export type Points = readonly Point[];

const round = (value: number) => Math.round(value * 10) / 10;

/** Mulberry32: the same seed gives the same line, so that builds are identical. */
const randomOf = (seed: number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** A filled path. `tone` names a class f-…, colours come from the style sheet. */
export const fill = (path: string, tone: string, more = "") => `<path class="f-${tone}"${more} d="${path}"/>`;

/** A pen line of 2.6, or of 1.8 when it is thin. */
export const pen = (path: string, thin = false) => `<path class="il${thin ? " il-t" : ""}" d="${path}"/>`;

/** The red thread. */
export const thread = (path: string) => `<path class="ith" d="${path}"/>`;

/** An arm, a leg, a board: a thick round stroke. */
export const limb = (points: Points, tone: string, width = 11) =>
  `<path class="limb s-${tone}" stroke-width="${round(width)}" d="M${points.map((p) => p.map(round).join(" ")).join("L")}"/>`;

/** The fill lies beside its line, as in a risograph. */
export const beside = (x = 5, y = 4) => ` transform="translate(${x} ${y})"`;

export const fade = (opacity: number) => ` opacity="${opacity}"`;

/** A path from parts, numbers rounded: path`M${x} ${y}L0 0`. */
export const path = (texts: TemplateStringsArray, ...numbers: number[]) =>
  texts.reduce((all, text, index) => all + round(numbers[index - 1] ?? 0) + text);

/**
 * Tools that draw with a slightly unsteady hand.
 *
 * @example
 * const ink = inkOf(7);
 * ink.box(0, 0, 40, 20, "wood"); // '<path class="f-wood" …/><path class="il" …/>'
 */
export function inkOf(seed: number) {
  const random = randomOf(seed);
  const jitter = (amount: number) => (random() - 0.5) * 2 * amount;

  const polygon = (points: Points, closed = true, amount = 1.3) => {
    const first = points[0] ?? [0, 0];
    const rest = closed ? [...points.slice(1), first] : points.slice(1);
    let from = first;
    const curves = rest.map((to) => {
      const at = (t: number) =>
        path`${from[0] + (to[0] - from[0]) * t + jitter(amount)} ${from[1] + (to[1] - from[1]) * t + jitter(amount)}`;
      const curve = `C${at(0.33)} ${at(0.67)}${path` ${to[0]} ${to[1]}`}`;
      from = to;
      return curve;
    });
    return path`M${first[0]} ${first[1]}` + curves.join("") + (closed ? "Z" : "");
  };

  const blob = (cx: number, cy: number, rx: number, ry = rx, corners = 9, amount = 0.07) => {
    const points = Array.from({ length: corners }, (_, i): Point => {
      const angle = (i / corners) * 2 * Math.PI + 0.3;
      const stretch = 1 + jitter(amount);
      return [cx + Math.cos(angle) * rx * stretch, cy + Math.sin(angle) * ry * stretch];
    });
    const at = (i: number): Point => points[(i + corners) % corners] ?? [cx, cy];
    const start = at(0);
    return (
      path`M${start[0]} ${start[1]}` +
      points
        .map((p1, i) => {
          const [p0, p2, p3] = [at(i - 1), at(i + 1), at(i + 2)];
          const one = path`C${p1[0] + (p2[0] - p0[0]) / 6} ${p1[1] + (p2[1] - p0[1]) / 6}`;
          const two = path` ${p2[0] - (p3[0] - p1[0]) / 6} ${p2[1] - (p3[1] - p1[1]) / 6}`;
          return one + two + path` ${p2[0]} ${p2[1]}`;
        })
        .join("") +
      "Z"
    );
  };

  const shape = (points: Points, tone: string, dx = 5, dy = 4) =>
    fill(polygon(points), tone, beside(dx, dy)) + pen(polygon(points));
  const corners = (x: number, y: number, w: number, h: number): Points => [
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ];
  return {
    polygon,
    blob,
    shape,
    box: (x: number, y: number, w: number, h: number, tone: string, dx?: number, dy?: number) =>
      shape(corners(x, y, w, h), tone, dx, dy),
    rect: (x: number, y: number, w: number, h: number, tone: string) =>
      fill(polygon(corners(x, y, w, h), true, 0.8), tone),
    frame: (x: number, y: number, w: number, h: number) => pen(polygon(corners(x, y, w, h), true, 0.7), true),
    line: (points: Points, thin = false) => pen(polygon(points, false), thin),
    /** A white cloud that keeps a small scene calm on any field. */
    cloud: () => fill(blob(160, 90, 134, 76), "paper", fade(0.75)),
  };
}

export type Ink = ReturnType<typeof inkOf>;
