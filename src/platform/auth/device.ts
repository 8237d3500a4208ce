import { catalogue } from "../text";

/** The first that fits counts: others name themselves after it, too. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg(?:e|A|iOS)?\//, "Edge"],
  [/OPR\/|Opera/, "Opera"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\/|Chromium\//, "Chrome"],
  [/Safari\//, "Safari"],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/CrOS/, "ChromeOS"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "Mac"],
  [/Linux|X11/, "Linux"],
];

const nameIn = (list: typeof BROWSERS, agent: string) => list.find(([pattern]) => pattern.test(agent))?.[1] ?? "";

/**
 * Browser and system of a User-Agent header, as kept with a session: "Firefox, Android". Parts that nobody knows are
 * left out; versions are not kept.
 *
 * @example deviceOf(c.req.header("user-agent")) === "Firefox, Android"
 */
export const deviceOf = (userAgent = ""): string =>
  [nameIn(BROWSERS, userAgent), nameIn(SYSTEMS, userAgent)].filter(Boolean).join(", ");

const messages = catalogue({
  de: { on: "auf", unknown: "Unbekanntes Gerät" },
  en: { on: "on", unknown: "Unknown device" },
});

/** The same in words. @example deviceInWords("Firefox, Android", "de") === "Firefox auf Android" */
export function deviceInWords(device: string, locale: keyof typeof messages): string {
  const t = messages[locale];
  return device === "" ? t.unknown : device.replace(", ", ` ${t.on} `);
}
