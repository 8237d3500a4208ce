import { createHash } from "node:crypto";
import { themeOf } from "../ui/theme";
import type { Portal } from "./portal";

/** The style sheet of a portal's colours, and a name that changes with it. */
export type Style = { href: string; css: string };

const styles = new Map<string, Style | undefined>();
const MOST = 500;

/**
 * Everything a portal wears, made of its three colours. Undefined when they cannot be read: then it wears those of
 * the house.
 *
 * @example <link rel="stylesheet" href={styleOf(portal)?.href} />
 */
export function styleOf({ id, origin, colourMain, colourSun, colourWarm }: Portal): Style | undefined {
  const key = `${id} ${origin} ${colourMain} ${colourSun} ${colourWarm}`;
  if (!styles.has(key)) {
    if (styles.size >= MOST) styles.clear();
    const theme = themeOf({ main: colourMain, sun: colourSun, warm: colourWarm }, origin);
    styles.set(key, theme.ok ? styleFrom(theme.css) : undefined);
  }
  return styles.get(key);
}

const styleFrom = (css: string): Style => ({
  href: `/theme/${createHash("sha256").update(css).digest("base64url").slice(0, 12)}.css`,
  css,
});
