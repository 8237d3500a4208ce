import { z } from "zod";
import type { Portal } from "../../../../platform/portals/portal";
import type { Locale } from "../../../../platform/text";
import { parseHex } from "../../../../platform/ui/colour";
import { themeOf, themeSentence } from "../../../../platform/ui/theme";
import { colourPreviewCssUrl, colourPreviewUrl } from "../urls";

export type Colours = { main: string; sun: string; warm: string };

const colour = z.string().trim().toLowerCase().default("");

/** Three colours that keep every text readable. What cannot says why, and names the nearest colour that can. */
export const ColoursInput = (locale: Locale) =>
  z
    .object({
      main: colour,
      sun: colour,
      warm: colour,
      act: z.enum(["save", "preview"]).default("save"),
      seen: z.string().default(""),
    })
    .superRefine(({ main, sun, warm }, context) => {
      const theme = themeOf({ main, sun, warm });
      if (theme.ok) return;
      const { refusal } = theme;
      context.addIssue({ code: "custom", message: themeSentence(locale, refusal), path: [refusal.colour] });
    });

export const coloursOf = ({
  colourMain,
  colourSun,
  colourWarm,
}: Pick<Portal, "colourMain" | "colourSun" | "colourWarm">): Colours => ({
  main: colourMain,
  sun: colourSun,
  warm: colourWarm,
});

const queryOf = ({ main, sun, warm }: Colours) => new URLSearchParams({ haupt: main, hell: sun, warm });
/** With the version that the form was filled from, which is sent on when somebody saves there. */
export const previewUrl = (colours: Colours, seen: string): string =>
  `${colourPreviewUrl}?${queryOf(colours)}&${new URLSearchParams({ stand: seen })}`;
export const previewCssUrl = (colours: Colours): string => `${colourPreviewCssUrl}?${queryOf(colours)}`;

/** The colours of an address; what is none is that of the portal. */
export function coloursIn(query: (name: string) => string | undefined, portal: Portal): Colours {
  const own = coloursOf(portal);
  const read = (name: string, instead: string) => parseHex(query(name) ?? "") ?? instead;
  return { main: read("haupt", own.main), sun: read("hell", own.sun), warm: read("warm", own.warm) };
}
