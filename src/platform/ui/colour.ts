/** A colour people can steer: lightness 0 to 1, chroma 0 to about 0.4, hue in degrees. */
export type Oklch = { l: number; c: number; h: number };

/** "#rrggbb", the only form that is written, checked and shown. */
export type Hex = `#${string}`;

/** The text as a hex colour in small letters, if it is one of six digits. @example parseHex("#0D4A5B") // "#0d4a5b" */
export const parseHex = (text: string): Hex | undefined =>
  /^#[0-9a-f]{6}$/i.test(text.trim()) ? (text.trim().toLowerCase() as Hex) : undefined;

type Rgb = [red: number, green: number, blue: number];

const channels = (hex: Hex): Rgb => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
};

const linear = (channel: number) => {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

const gamma = (part: number) => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);

const hexOf = (rgb: Rgb): Hex =>
  `#${rgb
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part)) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;

/** Relative luminance of WCAG 2, 0 to 1. */
const luminance = (hex: Hex) => {
  const [red, green, blue] = channels(hex).map(linear) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast of WCAG 2, 1 to 21. @example contrast("#ffffff", "#000000") // 21 */
export const contrast = (one: Hex, other: Hex): number => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

/** `part` of one colour laid over the other, 0 to 1, as a screen does it. @example mix("#000000", "#ffffff", 0.12) */
export const mix = (one: Hex, other: Hex, part: number): Hex => {
  const [a, b] = [channels(one), channels(other)];
  return hexOf(a.map((channel, i) => (channel * part + (b[i] ?? 0) * (1 - part)) / 255) as Rgb);
};

/** From 8-bit sRGB to OKLCH (Björn Ottosson, 2020). */
export function toOklch(hex: Hex): Oklch {
  const [r, g, b] = channels(hex).map(linear) as Rgb;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const y = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    c: Math.hypot(a, y),
    h: ((Math.atan2(y, a) * 180) / Math.PI + 360) % 360,
  };
}

const toLinear = ({ l, c, h }: Oklch): Rgb => {
  const [a, b] = [c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)];
  const x = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const y = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const z = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
    -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
    -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
  ];
};

const shows = (colour: Oklch) => toLinear(colour).every((part) => part >= -0.0005 && part <= 1.0005);

/** The nearest colour a screen can show: lightness and hue are kept, chroma gives way. */
export function toHex(colour: Oklch): Hex {
  const l = Math.min(1, Math.max(0, colour.l));
  let [low, high] = [0, colour.c];
  if (!shows({ ...colour, l }))
    for (let step = 0; step < 14; step++) {
      const middle = (low + high) / 2;
      if (shows({ l, c: middle, h: colour.h })) low = middle;
      else high = middle;
    }
  else low = colour.c;
  return hexOf(toLinear({ l, c: low, h: colour.h }).map(gamma) as Rgb);
}
