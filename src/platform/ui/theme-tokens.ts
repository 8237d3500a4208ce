import { contrast, type Hex, mix, type Oklch, toHex, toOklch } from "./colour";

/** The three colours of a tenant: main, the sun of the hero, and a warm one. */
export type TenantColours = { main: Hex; sun: Hex; warm: Hex };

/** Values of custom properties, without their "--gs-". */
export type Tokens = Record<string, Hex>;

const TEXT = 4.6;
const SHAPE = 3;
const DEEP = 7;
const STEP = 0.004;

/** What is the same for every tenant, as in styles/tokens.css. */
const day = {
  white: "#ffffff",
  level1: "#f4f6f4",
  ink: "#10252d",
  muted: "#45575e",
  thread: "#d93f2b",
  onDeep: "#ff8a73",
} as const;
const night = {
  ground: "#0c181d",
  level1: "#111f25",
  surface: "#14262d",
  ink: "#f3f5f2",
  muted: "#b9c7cb",
  thread: "#ff7d66",
} as const;

/** Walks towards light (+1) or dark (-1), hue kept, until the written colour passes. */
function steer(colour: Oklch, direction: 1 | -1, passes: (hex: Hex) => boolean): Hex {
  for (let l = colour.l; l >= 0 && l <= 1; l += direction * STEP) {
    const hex = toHex({ ...colour, l });
    if (passes(hex)) return hex;
  }
  return direction === 1 ? "#ffffff" : "#000000";
}

const keepOr = (hex: Hex, direction: 1 | -1, passes: (hex: Hex) => boolean) =>
  passes(hex) ? hex : steer(toOklch(hex), direction, passes);

const onField = (field: Hex) =>
  contrast(day.ink, field) >= TEXT && contrast(day.muted, field) >= TEXT && contrast(day.thread, field) >= SHAPE;

/** By day: fields are light, the deep one is dark, and the action colour is read on each of them. */
export function dayTokens({ main, sun, warm }: TenantColours): Tokens {
  const fieldSun = keepOr(mix(sun, day.white, 0.86), 1, onField);
  const sunSoft = keepOr(mix(sun, day.white, 0.27), 1, onField);
  const rose = keepOr(mix(warm, day.white, 0.48), 1, onField);
  const sky = keepOr(mix(main, day.white, 0.14), 1, onField);
  const fields = [day.white, day.level1, fieldSun, sunSoft, rose, sky];
  const bar = mix(main, day.white, 0.24);
  const action = keepOr(
    main,
    -1,
    (hex) => fields.every((field) => contrast(hex, field) >= TEXT) && contrast(hex, bar) >= SHAPE,
  );
  const deep = keepOr(
    toHex({ ...toOklch(main), l: toOklch(main).l * 0.92 }),
    -1,
    (hex) => contrast(hex, day.white) >= DEEP && contrast(hex, day.onDeep) >= SHAPE,
  );
  const onDeepMuted = steer(
    { ...toOklch(main), l: 0.87, c: Math.min(0.03, toOklch(main).c) },
    1,
    (hex) => contrast(hex, deep) >= TEXT,
  );
  return {
    "tenant-1": main,
    "tenant-2": keepOr(sun, 1, (hex) => contrast(day.ink, hex) >= TEXT && contrast(hex, deep) >= SHAPE),
    "tenant-3": warm,
    "color-field-sun": fieldSun,
    "color-field-sun-soft": sunSoft,
    "color-field-sky": sky,
    "color-field-rose": rose,
    "color-field-deep": deep,
    "color-field-on-deep-muted": onDeepMuted,
    "color-mark": deep,
    "color-action-default": action,
    "color-action-hover": toHex({ ...toOklch(action), l: toOklch(action).l * 0.7 }),
    "color-action-focus-halo": fieldSun,
    "color-bar": bar,
    "ill-deep": toHex({ ...toOklch(main), l: 0.43 }),
    "ill-water": toHex({ ...toOklch(main), l: 0.81, c: Math.min(0.06, toOklch(main).c) }),
    "ill-leaf": mix(main, "#69a88e", 0.12),
    "ill-leaf-2": mix(main, "#46867c", 0.12),
    "ill-sun": sun,
  };
}

/** By night: deep tints, never an inversion. Yellow survives only in drawings and as the last knot. */
export function nightTokens({ main, sun, warm }: TenantColours): Tokens {
  const [m, s, w] = [toOklch(main), toOklch(sun), toOklch(warm)];
  const tint = (colour: Oklch, l: number, chroma: number): Hex => {
    const readable = (hex: Hex) =>
      contrast(night.muted, hex) >= TEXT && contrast(night.thread, hex) >= SHAPE && contrast("#ffffff", hex) >= DEEP;
    return steer({ l, c: Math.min(colour.c, chroma), h: colour.h }, -1, readable);
  };
  const fields = {
    "color-field-sun": tint(m, 0.31, 0.045),
    "color-field-sun-soft": tint(s, 0.27, 0.022),
    "color-field-sky": tint(m, 0.275, 0.035),
    "color-field-rose": tint(w, 0.27, 0.022),
    "color-field-deep": tint(m, 0.28, 0.045),
  };
  const grounds = [night.ground, night.level1, night.surface, ...Object.values(fields)];
  const bar = tint(m, 0.36, 0.045);
  const reads = (hex: Hex) => grounds.every((ground) => contrast(hex, ground) >= TEXT) && contrast(hex, bar) >= SHAPE;
  const action = steer({ l: 0.85, c: Math.min(m.c, 0.07), h: m.h }, 1, reads);
  return {
    ...fields,
    "color-field-on-deep-muted": steer({ l: 0.85, c: Math.min(m.c, 0.03), h: m.h }, 1, reads),
    "color-action-default": action,
    "color-action-hover": steer({ l: 0.93, c: Math.min(m.c, 0.03), h: m.h }, 1, reads),
    "color-action-on-default": steer(
      { l: 0.24, c: Math.min(m.c, 0.05), h: m.h },
      -1,
      (hex) => contrast(hex, action) >= DEEP,
    ),
    "color-bar": bar,
    "ill-deep": toHex({ ...m, l: 0.52, c: Math.min(m.c, 0.09) }),
    "ill-water": toHex({ ...m, l: 0.46, c: Math.min(m.c, 0.06) }),
  };
}

/** A pair that must hold: what is seen, on what, and how much at least. */
export type Pair = { name: string; on: string; least: number; contrast: number };

/** Every pair that depends on the tenant, measured on the hex that is written. */
export function guardedPairs(byDay: Tokens, byNight: Tokens): Pair[] {
  const value = (tokens: Tokens, name: string): Hex => tokens[name] ?? byDay[name] ?? "#000000";
  const pair = (tokens: Tokens, one: Hex | string, on: Hex | string, least: number): Pair => {
    const hex = (part: string) => (part.startsWith("#") ? (part as Hex) : value(tokens, part));
    return { name: one, on, least, contrast: contrast(hex(one), hex(on)) };
  };
  const lights = ["color-field-sun", "color-field-sun-soft", "color-field-sky", "color-field-rose"];
  const pairsOf = (
    tokens: Tokens,
    grounds: string[],
    { ink, muted, thread }: Record<"ink" | "muted" | "thread", Hex>,
  ) =>
    [...grounds, ...lights].flatMap((on) => [
      pair(tokens, "color-action-default", on, TEXT),
      pair(tokens, "color-action-hover", on, TEXT),
      pair(tokens, ink, on, TEXT),
      pair(tokens, muted, on, TEXT),
      pair(tokens, thread, on, SHAPE),
    ]);
  return [
    ...pairsOf(byDay, [day.white, day.level1], day),
    ...pairsOf(byNight, [night.ground, night.level1, night.surface], night),
    ...[byDay, byNight].flatMap((tokens) => [
      pair(tokens, "#ffffff", "color-field-deep", DEEP),
      pair(tokens, "color-field-on-deep-muted", "color-field-deep", TEXT),
      pair(tokens, day.onDeep, "color-field-deep", SHAPE),
      pair(tokens, "color-action-default", "color-bar", SHAPE),
    ]),
    pair(byDay, "#ffffff", "color-action-default", TEXT),
    pair(byDay, "#ffffff", "color-action-hover", TEXT),
    pair(byNight, "color-action-on-default", "color-action-default", TEXT),
    pair(byNight, "color-action-on-default", "color-action-hover", TEXT),
    pair(byDay, "#ffffff", "color-mark", DEEP),
    pair(byDay, day.ink, "tenant-2", TEXT),
    pair(byDay, "tenant-2", "color-field-deep", SHAPE),
  ];
}
