import { catalogue, type Locale } from "../text";
import { type Hex, mix, parseHex, toOklch } from "./colour";
import { dayTokens, guardedPairs, nightTokens, type TenantColours, type Tokens } from "./theme-tokens";

/** How far a colour may move before it is no longer the tenant's own: 12 points of lightness. */
const MOST = 0.12;

type Which = keyof TenantColours;

/** Which colour does not work, why, and the nearest one that does. */
export type ThemeRefusal = { colour: Which; reason: "not_a_colour" | "too_light" | "too_dark"; nearest?: Hex };

export type Theme = { ok: true; css: string; day: Tokens; night: Tokens } | { ok: false; refusal: ThemeRefusal };

/**
 * Three colours become everything that a portal wears, by day and by night, every pair of it readable.
 * A colour that fails is moved in lightness; when it would have to move too far, it is refused.
 *
 * @param origin scheme and host of the portal; print puts it before the paths of evidence
 * @example
 * const theme = themeOf({ main: "#0d4a5b", sun: "#ffcc4d", warm: "#f6c1b0" }, "https://lauterbrueck.example");
 * theme.ok ? theme.css : themeSentence("de", theme.refusal);
 */
export function themeOf(chosen: Record<Which, string>, origin = ""): Theme {
  const refuse = (refusal: ThemeRefusal) => ({ ok: false, refusal }) as const;
  const [main, sun, warm] = [parseHex(chosen.main), parseHex(chosen.sun), parseHex(chosen.warm)];
  if (!main) return refuse({ colour: "main", reason: "not_a_colour" });
  if (!sun) return refuse({ colour: "sun", reason: "not_a_colour" });
  if (!warm) return refuse({ colour: "warm", reason: "not_a_colour" });
  const colours = { main, sun, warm };
  const day = dayTokens(colours);
  const moved = farMoved(colours, day);
  if (moved) return refuse(moved);
  const night = nightTokens(colours);
  const broken = guardedPairs(day, night).find((pair) => pair.contrast < pair.least);
  if (broken) return refuse({ colour: "main", reason: "too_light", nearest: "#0d4a5b" });
  return { ok: true, css: cssOf(day, night, origin), day, night };
}

/** Measured where the colour is used: main as action, sun and warm as their fields. */
function farMoved({ main, sun, warm }: TenantColours, day: Tokens): ThemeRefusal | undefined {
  const uses: [Which, Hex, Hex | undefined, ThemeRefusal["reason"]][] = [
    ["sun", mix(sun, "#ffffff", 0.86), day["color-field-sun"], "too_dark"],
    ["warm", mix(warm, "#ffffff", 0.48), day["color-field-rose"], "too_dark"],
    ["main", main, day["color-action-default"], "too_light"],
  ];
  for (const [colour, wanted, written, reason] of uses)
    if (written && Math.abs(toOklch(wanted).l - toOklch(written).l) > MOST) return { colour, reason, nearest: written };
  return undefined;
}

function cssOf(day: Tokens, night: Tokens, origin: string): string {
  const lines = (tokens: Tokens) => Object.entries(tokens).map(([name, value]) => `--gs-${name}:${value};`);
  const address = /^https?:\/\/[\w.:-]+$/.test(origin) ? `--gs-origin:"${origin}";` : "";
  const dark = `@media screen and (prefers-color-scheme:dark){:root{${lines(night).join("")}}}`;
  return `@layer tenant{@media screen{:root{${lines(day).join("")}}}${dark}:root{${address}}}\n`;
}

const sentences = catalogue({
  de: {
    name: { main: "Die Hauptfarbe", sun: "Die Sonnenfarbe", warm: "Die warme Farbe" },
    not_a_colour: (name: string) => `${name} ist keine Farbe. Schreiben Sie sie so: #0d4a5b.`,
    too_light: (name: string, nearest: string) =>
      `${name} ist zu hell für gut lesbaren Text. Am nächsten liegt ${nearest}.`,
    too_dark: (name: string, nearest: string) =>
      `${name} ist zu dunkel als Fläche unter Text. Am nächsten liegt ${nearest}.`,
  },
  en: {
    name: { main: "The main colour", sun: "The sun colour", warm: "The warm colour" },
    not_a_colour: (name: string) => `${name} is not a colour. Write it like this: #0d4a5b.`,
    too_light: (name: string, nearest: string) =>
      `${name} is too light for text that reads well. The nearest is ${nearest}.`,
    too_dark: (name: string, nearest: string) =>
      `${name} is too dark as a field below text. The nearest is ${nearest}.`,
  },
});

/** What to tell the person who chose it. */
export function themeSentence(locale: Locale, { colour, reason, nearest = "#0d4a5b" }: ThemeRefusal): string {
  const t = sentences[locale];
  return t[reason](t.name[colour], nearest);
}
