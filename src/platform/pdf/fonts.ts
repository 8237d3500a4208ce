import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** TrueType, because the compiler does not read woff2 and says nothing about it. */
const folder = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/fira-sans/package.json"));

export const FONT = "Fira Sans";
export const fontFolders = ["400Regular", "500Medium", "600SemiBold"].map((weight) => join(folder, weight));
export const regularFont = join(folder, "400Regular/FiraSans_400Regular.ttf");
