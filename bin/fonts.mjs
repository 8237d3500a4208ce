import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import subsetFont from "subset-font";

/** Writes the subsets of Fira Sans that the browser gets. Run it after a new version of the font: node bin/fonts.mjs */
const source = "node_modules/@expo-google-fonts/fira-sans";
const target = "src/assets/fonts";
const cuts = {
  400: "400Regular/FiraSans_400Regular",
  500: "500Medium/FiraSans_500Medium",
  600: "600SemiBold/FiraSans_600SemiBold",
};

const range = (from, to) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
/** Every Latin letter of a European name, and the neighbours from Romania, Azerbaijan and the capital ß. */
const letters = `${range(0x20, 0x7e)}${range(0xa0, 0x17f)}ȘșȚțẞƏə`;
const marks = "‐‑–—‘’‚“”„†•…‰‹›⁄€№™←↑→↓−×≈≠≤≥";

mkdirSync(target, { recursive: true });
for (const [weight, file] of Object.entries(cuts)) {
  const subset = await subsetFont(readFileSync(`${source}/${file}.ttf`), letters + marks, {
    targetFormat: "woff2",
    noHinting: true,
    keepFeatures: ["kern", "liga", "ccmp", "locl", "mark", "mkmk", "lnum", "tnum"],
  });
  const name = `${target}/fira-sans-${weight}.woff2`;
  writeFileSync(name, subset);
  console.log(name, statSync(name).size);
}
copyFileSync(`${source}/LICENSE_FONT`, `${target}/OFL.txt`);
